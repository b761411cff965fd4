/** The commands that ask an archive, and those that need none. */
@NullMarked
package io.github.sijill.app.ask;

import org.jspecify.annotations.NullMarked;

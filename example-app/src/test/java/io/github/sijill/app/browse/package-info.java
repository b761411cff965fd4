/** Tests of the commands that show what is in an archive. */
@NullMarked
package io.github.sijill.app.browse;

import org.jspecify.annotations.NullMarked;

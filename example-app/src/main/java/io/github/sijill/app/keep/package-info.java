/** The commands that check archives and citations, and move archives between stores. */
@NullMarked
package io.github.sijill.app.keep;

import org.jspecify.annotations.NullMarked;

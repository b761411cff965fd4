/** The page in a real browser. */
@NullMarked
package io.github.sijill.app.page;

import org.jspecify.annotations.NullMarked;

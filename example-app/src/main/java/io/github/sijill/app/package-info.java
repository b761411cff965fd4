/**
 * A command line over the library: what a reader of an archive asks, in a terminal or in a pipe.
 */
@NullMarked
package io.github.sijill.app;

import org.jspecify.annotations.NullMarked;

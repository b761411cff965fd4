/**
 * Drawn: the layout of a timeline, and pictures that are drawn from it: bars in a terminal, SVG,
 * and PNG.
 */
@NullMarked
package io.github.sijill.picture;

import org.jspecify.annotations.NullMarked;

/**
 * So it was: the worlds of one value over time. Knows nothing of networks; a status, a decree in
 * force and the holder of an office are values alike.
 */
@NullMarked
package io.github.sijill.timeline;

import org.jspecify.annotations.NullMarked;

/**
 * Who says so, and how surely: the sources of an entry, and how well it is attested.
 *
 * <p>All types are immutable values and thread-safe.
 */
@NullMarked
package io.github.sijill.source;

import org.jspecify.annotations.NullMarked;

/**
 * The corridor: the one room that knows Axon. It takes what was told to the store, and what is
 * asked to the projections; what an event means is decided elsewhere.
 */
@NullMarked
package io.github.sijill.axon;

import org.jspecify.annotations.NullMarked;

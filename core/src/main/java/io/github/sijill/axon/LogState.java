package io.github.sijill.axon;

import io.github.sijill.projection.Projections;

/**
 * A state of the log: what was read of it up to one position.
 *
 * <p>For other rooms of this library.
 *
 * @param projections the answers from all of our events before that position
 * @param end the position; in a log without gaps it is the number of events before it, an
 *     application's own among them
 */
public record LogState(Projections projections, long end) {}

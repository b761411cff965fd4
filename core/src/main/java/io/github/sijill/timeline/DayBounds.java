package io.github.sijill.timeline;

/**
 * On how many days something was the case: no fewer, and no more, in any world.
 *
 * @param atLeast never more than {@code atMost}
 */
public record DayBounds(Length atLeast, Length atMost) {}

package io.github.sijill.timeline;

import io.github.sijill.time.DayBound;

/**
 * A maximal run of days with the same possible values.
 *
 * @param since its first day; open if it has always been so
 * @param until its last day, inclusive; open if it stays so
 * @param possible the values that are possible on each of its days
 */
public record TimelinePeriod<V>(DayBound since, DayBound until, Possible<V> possible) {}

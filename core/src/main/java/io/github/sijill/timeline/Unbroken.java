package io.github.sijill.timeline;

import io.github.sijill.history.DayRange;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/**
 * The days around a day on which its value may have held without a break, see {@link
 * Timeline#possiblyAround}. Days are looked up by the points of {@link Steps}.
 */
final class Unbroken<V> {

  private final Changes<V> changes;
  private final Steps<V> steps;
  private final Possible<V> held;

  /** The first point of the period of the day. */
  private final int begun;

  /** The last point of that period. */
  private final int ended;

  /** The first point up to which the value is possible without a break, if it is certain. */
  private final int first;

  /** The last such point. */
  private final int last;

  Unbroken(Changes<V> changes, Steps<V> steps, int point) {
    this.changes = changes;
    this.steps = steps;
    this.held = steps.at(point);
    this.begun = steps.back(point, held::equals);
    this.ended = steps.forth(point, held::equals);
    V value = held.values().iterator().next();
    this.first = held.isCertain() ? steps.back(begun, each -> each.contains(value)) : begun;
    this.last = held.isCertain() ? steps.forth(ended, each -> each.contains(value)) : ended;
  }

  /** Found among the changes that bear on these days: who has only those finds the same. */
  TimelinePeriod<V> days() {
    int from = first;
    int to = last;
    if (isWider()) {
      V value = held.values().iterator().next();
      Changes<V> few = changes.between(steps.day(first), steps.lastDay(last));
      from = farthest(first, begun, each -> mayHold(few, value, each, begun));
      to = farthest(last, ended, each -> mayHold(few, value, ended, each));
    }
    return new TimelinePeriod<>(
        DayRange.bound(steps.day(from)), DayRange.bound(steps.lastDay(to)), held);
  }

  Timeline.Looked looked() {
    int from = steps.day(first);
    return new Timeline.Looked(
        from,
        steps.lastDay(last),
        isWider() ? changes.lastEndOfAllBefore(from) : OptionalInt.empty());
  }

  private boolean isWider() {
    return first < begun || ended < last;
  }

  private boolean mayHold(Changes<V> few, V value, int from, int to) {
    return WorldSearch.mayHoldThroughout(
        few,
        value,
        Math.max(steps.day(from), Steps.EARLIEST),
        Math.min(steps.lastDay(to), Steps.LATEST));
  }

  /** The point that is farthest from {@code near}, on the way to {@code far}, and passes. */
  private static int farthest(int far, int near, IntPredicate passes) {
    if (far == near || passes.test(far)) {
      return far;
    }
    int failed = far;
    int passed = near;
    while (Math.abs(failed - passed) > 1) {
      int middle = (failed + passed) >>> 1;
      if (passes.test(middle)) {
        passed = middle;
      } else {
        failed = middle;
      }
    }
    return passed;
  }
}

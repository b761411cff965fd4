package io.github.sijill.timeline;

import static io.github.sijill.history.DayRange.AFTER_ALL;
import static io.github.sijill.history.DayRange.BEFORE_ALL;

import io.github.sijill.history.DayRange;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;

/** On how many days a value held at their end. */
final class DayCounts<V> {

  private final Steps<V> steps;
  private final Changes<V> changes;

  DayCounts(Steps<V> steps, Changes<V> changes) {
    this.steps = steps;
    this.changes = changes;
  }

  /** See {@link Timeline#count}. */
  DayCount of(V value, Optional<LocalDate> from, Optional<LocalDate> to) {
    int first = from.map(DayRange::number).orElse(BEFORE_ALL);
    int last = to.map(DayRange::number).orElse(AFTER_ALL);
    Length certain = Length.of(0);
    Length most = Length.of(0);
    Steps.Periods<V> periods = steps.periods();
    int end = periods.at(last);
    for (int period = periods.at(first); period <= end; period++) {
      if (periods.possible(period).contains(value)) {
        Length length = length(periods.firstDay(period), periods.lastDay(period), from, to);
        certain = periods.possible(period).isCertain() ? certain.plus(length) : certain;
        most = most.plus(length);
      }
    }
    if (certain.equals(most)) {
      return new DayCount(certain, DayCount.Reach.REACHED, most, DayCount.Reach.REACHED);
    }
    return new DayCount(
        certain, atLeast(value, first, last), most, atMost(value, first, last, most));
  }

  /** How many days of a period lie in the span. */
  private static Length length(
      int firstDay, int lastDay, Optional<LocalDate> from, Optional<LocalDate> to) {
    if ((from.isEmpty() && firstDay == BEFORE_ALL) || (to.isEmpty() && lastDay == AFTER_ALL)) {
      return Length.withoutEnd();
    }
    long start = from.map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
    long end = to.map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
    start = firstDay == BEFORE_ALL ? start : Math.max(start, firstDay);
    end = lastDay == AFTER_ALL ? end : Math.min(end, lastDay);
    return Length.of(end - start + 1);
  }

  /** Whether in some world the value was there only where it was certain. */
  private DayCount.Reach atLeast(V value, int first, int last) {
    return search(
        value,
        (there, day) -> !there || day < first || day > last || steps.on(day).isCertainly(value),
        first,
        last);
  }

  /** Whether in some world the value was there wherever it was possible. */
  private DayCount.Reach atMost(V value, int first, int last, Length days) {
    if (!days.isWithoutEnd()) {
      return search(
          value,
          (there, day) -> there || day < first || day > last || !steps.on(day).contains(value),
          first,
          last);
    }
    if (first == BEFORE_ALL && value.equals(steps.baseline())) {
      return DayCount.Reach.REACHED;
    }
    return last < AFTER_ALL
        ? DayCount.Reach.NOT_REACHED
        : search(value, (there, day) -> there || day < AFTER_ALL, first, last);
  }

  private DayCount.Reach search(V value, WorldSearch.Demand demand, int first, int last) {
    int[] turns =
        IntStream.concat(
                IntStream.of(first),
                IntStream.range(0, steps.periods().size()).map(steps.periods()::firstDay))
            .toArray();
    return new WorldSearch<>(changes, value, demand).find(turns, last);
  }
}

package io.github.sijill.timeline;

import static io.github.sijill.history.DayRange.AFTER_ALL;
import static io.github.sijill.history.DayRange.BEFORE_ALL;

import io.github.sijill.history.DayRange;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;

/** On how many days a value held at their end. */
final class DayCounts<V> {

  private final Timeline<V> timeline;
  private final Changes<V> changes;

  DayCounts(Timeline<V> timeline, Changes<V> changes) {
    this.timeline = timeline;
    this.changes = changes;
  }

  /** See {@link Timeline#count}. */
  DayCount of(V value, Optional<LocalDate> from, Optional<LocalDate> to) {
    int first = from.map(DayRange::number).orElse(BEFORE_ALL);
    int last = to.map(DayRange::number).orElse(AFTER_ALL);
    Length certain = Length.of(0);
    Length most = Length.of(0);
    for (int run = timeline.run(first);
        run < timeline.size() && timeline.firstDay(run) <= last;
        run++) {
      if (timeline.possible(run).contains(value)) {
        Length length = length(run, from, to);
        certain = timeline.possible(run).isCertain() ? certain.plus(length) : certain;
        most = most.plus(length);
      }
    }
    if (certain.equals(most)) {
      return new DayCount(certain, DayCount.Reach.REACHED, most, DayCount.Reach.REACHED);
    }
    return new DayCount(
        certain, atLeast(value, first, last), most, atMost(value, first, last, most));
  }

  /** How many days of a run lie in the span. */
  private Length length(int run, Optional<LocalDate> from, Optional<LocalDate> to) {
    int firstOfRun = timeline.firstDay(run);
    int lastOfRun = timeline.lastDay(run);
    if ((from.isEmpty() && firstOfRun == BEFORE_ALL) || (to.isEmpty() && lastOfRun == AFTER_ALL)) {
      return Length.withoutEnd();
    }
    long start = from.map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
    long end = to.map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
    start = firstOfRun == BEFORE_ALL ? start : Math.max(start, firstOfRun);
    end = lastOfRun == AFTER_ALL ? end : Math.min(end, lastOfRun);
    return Length.of(end - start + 1);
  }

  /** Whether in some world the value was there only where it was certain. */
  private DayCount.Reach atLeast(V value, int first, int last) {
    return search(
        value,
        (there, day) -> !there || day < first || day > last || timeline.on(day).isCertainly(value),
        first,
        last);
  }

  /** Whether in some world the value was there wherever it was possible. */
  private DayCount.Reach atMost(V value, int first, int last, Length days) {
    if (!days.isWithoutEnd()) {
      return search(
          value,
          (there, day) -> there || day < first || day > last || !timeline.on(day).contains(value),
          first,
          last);
    }
    if (first == BEFORE_ALL && value.equals(timeline.baseline())) {
      return DayCount.Reach.REACHED;
    }
    return last < AFTER_ALL
        ? DayCount.Reach.NOT_REACHED
        : search(value, (there, day) -> there || day < AFTER_ALL, first, last);
  }

  private DayCount.Reach search(V value, WorldSearch.Demand demand, int first, int last) {
    int[] turns =
        IntStream.concat(
                IntStream.of(first), IntStream.range(0, timeline.size()).map(timeline::firstDay))
            .toArray();
    return new WorldSearch<>(changes, value, demand).find(turns, last);
  }
}

package io.github.sijill.timeline;

import static io.github.sijill.history.DayRange.AFTER_ALL;
import static io.github.sijill.history.DayRange.BEFORE_ALL;

import io.github.sijill.history.DayRange;
import io.github.sijill.history.History;
import io.github.sijill.history.SeenEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The worlds of one value over time. Each change happened on exactly one day of its range; a
 * <em>world</em> picks one day for each such that the declared order holds, and in it the value on
 * a day is that of the last change on or before the day, at its end. The answer on a day is the set
 * of values over all worlds; none is more likely than another.
 *
 * <p>Immutable and thread-safe. A question looks up what was prepared; it costs the logarithm of
 * the number of changes, and for evidence also the number of entries named. For the rooms of this
 * library; callers ask questions.
 *
 * <p>Source: Dyreson and Snodgrass, "Supporting valid-time indeterminacy", ACM TODS 23 (1998); the
 * rule that the sweep applies is derived in docs/semantics.md.
 *
 * <p>For other rooms of this library.
 */
public final class Timeline<V> {

  private final V baseline;
  private final PreparedChanges<V> changes;
  private final int[] days;
  private final int[] sets;
  private final List<Possible<V>> distinctSets;

  private Timeline(V baseline, PreparedChanges<V> changes, Sweep.Result<V> swept) {
    this.baseline = baseline;
    this.changes = changes;
    this.days = swept.days();
    this.sets = swept.sets();
    this.distinctSets = swept.distinctSets();
  }

  /**
   * Prepares the timeline of a value.
   *
   * @param baseline the value before all changes
   * @param changes by rank; entries of {@code history}
   * @param history for the declared order, which also runs through entries that change nothing here
   */
  public static <V> Timeline<V> of(V baseline, List<Change<V>> changes, History history) {
    PreparedChanges<V> prepared = PreparedChanges.of(baseline, changes, history);
    return new Timeline<>(baseline, prepared, Sweep.over(prepared));
  }

  /** The value before all changes. */
  public V baseline() {
    return baseline;
  }

  /**
   * The values that are possible at the end of {@code day}.
   *
   * @param day inclusive, of the case's own calendar, without zone
   */
  public Possible<V> on(LocalDate day) {
    return on(DayRange.number(day));
  }

  private Possible<V> on(int day) {
    return distinctSets.get(sets[run(day)]);
  }

  /** The period that {@code day} belongs to. */
  public TimelinePeriod<V> periodOf(LocalDate day) {
    return period(run(DayRange.number(day)));
  }

  /**
   * All periods, without a gap, from the first, which has no start, to the last, which has no end.
   */
  public List<TimelinePeriod<V>> periods() {
    List<TimelinePeriod<V>> periods = new ArrayList<>(days.length);
    for (int run = 0; run < days.length; run++) {
      periods.add(period(run));
    }
    return Collections.unmodifiableList(periods);
  }

  /** What decides the value on {@code day}. */
  public Evidence evidenceOn(LocalDate day) {
    return changes.decidingOn(DayRange.number(day));
  }

  /** What decides the value on any day of the period that {@code day} belongs to. */
  public Evidence evidenceOfPeriod(LocalDate day) {
    int run = run(DayRange.number(day));
    return changes.decidingBetween(days[run], lastDay(run));
  }

  /** What decides the value on any day of a period, one evidence for each of {@link #periods}. */
  public List<Evidence> evidenceOfPeriods() {
    List<Evidence> evidence = new ArrayList<>(days.length);
    for (int run = 0; run < days.length; run++) {
      evidence.add(changes.decidingBetween(days[run], lastDay(run)));
    }
    return Collections.unmodifiableList(evidence);
  }

  /**
   * The values that held at any moment of a span of days.
   *
   * @param from first day, inclusive; the value at the end of the day before counts as its start
   * @param to last day, inclusive
   * @throws IllegalArgumentException if {@code to} is before {@code from}
   */
  public Moments<V> during(LocalDate from, LocalDate to) {
    checkSpan(from, to);
    int first = DayRange.number(from);
    int last = DayRange.number(to);
    Possible<V> atStart = on(first - 1);
    Set<V> certainly = new LinkedHashSet<>();
    Set<V> possibly = new LinkedHashSet<>();
    for (V value : changes.values()) {
      if (atStart.contains(value) || changes.mayHappen(value, first, last)) {
        possibly.add(value);
        if (!changes.mayBeAvoided(value, first, last)) {
          certainly.add(value);
        }
      }
    }
    return new Moments<>(certainly, new Possible<>(possibly));
  }

  /**
   * Whether one of {@code wanted} may have held at some moment of a span of numbered days, see
   * {@link DayRange}, which may be open at its ends.
   */
  public boolean mayHold(Set<V> wanted, int first, int last) {
    Possible<V> atStart = first == BEFORE_ALL ? Possible.of(baseline) : on(first - 1);
    return changes.values().stream()
        .filter(wanted::contains)
        .anyMatch(value -> atStart.contains(value) || changes.mayHappen(value, first, last));
  }

  /** What decides the value at the start of a span and all that may have happened in it. */
  public Evidence evidenceDuring(LocalDate from, LocalDate to) {
    checkSpan(from, to);
    return changes.decidingDuring(DayRange.number(from), DayRange.number(to));
  }

  /**
   * On how many days of a span the value was {@code value} at their end.
   *
   * @param from first day, inclusive; empty for the beginning of time
   * @param to last day, inclusive; empty for the end of time
   * @throws IllegalArgumentException if {@code to} is before {@code from}
   */
  public DayCount count(V value, Optional<LocalDate> from, Optional<LocalDate> to) {
    if (from.isPresent() && to.isPresent()) {
      checkSpan(from.get(), to.get());
    }
    int first = from.map(DayRange::number).orElse(BEFORE_ALL);
    int last = to.map(DayRange::number).orElse(AFTER_ALL);
    Length certain = Length.of(0);
    Length possible = Length.of(0);
    for (int run = run(first); run < days.length && days[run] <= last; run++) {
      Possible<V> values = distinctSets.get(sets[run]);
      if (values.contains(value)) {
        Length length = length(run, from, to);
        certain = values.isCertain() ? certain.plus(length) : certain;
        possible = possible.plus(length);
      }
    }
    if (certain.equals(possible)) {
      return new DayCount(certain, Reach.REACHED, possible, Reach.REACHED);
    }
    return new DayCount(
        certain, atLeast(value, first, last), possible, atMost(value, first, last, possible));
  }

  /** How many days of a run lie in the span. */
  private Length length(int run, Optional<LocalDate> from, Optional<LocalDate> to) {
    int firstOfRun = days[run];
    int lastOfRun = lastDay(run);
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
  private Reach atLeast(V value, int first, int last) {
    return search(
        value,
        (there, day) -> !there || day < first || day > last || on(day).isCertainly(value),
        first,
        last);
  }

  /** Whether in some world the value was there wherever it was possible. */
  private Reach atMost(V value, int first, int last, Length days) {
    if (!days.isWithoutEnd()) {
      return search(
          value,
          (there, day) -> there || day < first || day > last || !on(day).contains(value),
          first,
          last);
    }
    if (first == BEFORE_ALL && value.equals(baseline)) {
      return Reach.REACHED;
    }
    return last < AFTER_ALL
        ? Reach.NOT_REACHED
        : search(value, (there, day) -> there || day < AFTER_ALL, first, last);
  }

  private Reach search(V value, WorldSearch.Demand demand, int first, int last) {
    int[] turns = IntStream.concat(IntStream.of(first), Arrays.stream(days)).toArray();
    return new WorldSearch<>(changes, changes.values().indexOf(value), demand).find(turns, last);
  }

  /**
   * The days from {@code from} to {@code to}, both inclusive, on which a period begins: those whose
   * value differs from that of the day before.
   */
  public List<LocalDate> turns(LocalDate from, LocalDate to) {
    List<LocalDate> turns = new ArrayList<>();
    int last = DayRange.number(to);
    for (int run = run(DayRange.number(from) - 1) + 1;
        run < days.length && days[run] <= last;
        run++) {
      turns.add(LocalDate.ofEpochDay(days[run]));
    }
    return Collections.unmodifiableList(turns);
  }

  /** The changes that the timeline was made of, by rank. */
  public List<SeenEntry> entries() {
    return changes.entries();
  }

  private TimelinePeriod<V> period(int run) {
    return new TimelinePeriod<>(
        DayRange.bound(days[run]), DayRange.bound(lastDay(run)), distinctSets.get(sets[run]));
  }

  private int lastDay(int run) {
    return run + 1 < days.length ? days[run + 1] - 1 : AFTER_ALL;
  }

  /** The index of the run of equal answers that {@code day} lies in. */
  private int run(int day) {
    int low = 0;
    int high = days.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (days[middle] <= day) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private static void checkSpan(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "the span %s to %s ends before it begins; a span has one day or more"
              .formatted(from, to));
    }
  }
}

package io.github.sijill.cuts;

import io.github.sijill.history.DayRange;
import io.github.sijill.scope.DaySpan;
import io.github.sijill.time.DayBound;
import io.github.sijill.timeline.Length;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Days of several runs, each of which counts once. Immutable.
 *
 * <p>For other rooms of this library.
 */
public final class DayUnion {

  /**
   * Days one after the other.
   *
   * @param first MIN_VALUE if there is no first
   * @param last MAX_VALUE if there is no last; inclusive
   */
  public record Run(long first, long last) {

    /** From one day to another. */
    public static Run of(LocalDate first, LocalDate last) {
      return new Run(first.toEpochDay(), last.toEpochDay());
    }

    /** The days of a span. */
    public static Run of(DaySpan span) {
      return new Run(number(span.from(), Long.MIN_VALUE), number(span.to(), Long.MAX_VALUE));
    }

    /** These days, and the one after the last of them if there is one. */
    public Run andNext() {
      return last == Long.MAX_VALUE ? this : new Run(first, last + 1);
    }

    /** Whether there are none. */
    public boolean isEmpty() {
      return first > last;
    }

    /** Those that are also among some others; none if no day is. */
    public Run within(Run other) {
      return new Run(Math.max(first, other.first), Math.min(last, other.last));
    }

    /** Those of them on which entries can be, numbered as there. */
    public DayRange range() {
      return new DayRange(
          first == Long.MIN_VALUE ? DayRange.BEFORE_ALL : number(first),
          last == Long.MAX_VALUE ? DayRange.AFTER_ALL : number(last));
    }

    /** Whether entries can be on the first day and on the last, so that {@link #range} has all. */
    public boolean isInReach() {
      return (first == Long.MIN_VALUE || number(first) == first)
          && (last == Long.MAX_VALUE || number(last) == last);
    }

    /** The same as a span. */
    public DaySpan span() {
      return DaySpan.of(day(first, Long.MIN_VALUE), day(last, Long.MAX_VALUE));
    }

    private static Optional<LocalDate> day(long number, long open) {
      return number == open ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(number));
    }

    private static int number(long day) {
      return DayRange.number(LocalDate.ofEpochDay(day));
    }

    private static long number(DayBound bound, long open) {
      return bound.day().map(LocalDate::toEpochDay).orElse(open);
    }

    /**
     * The index of the first run that does not end before a day; their number if there is none.
     *
     * @param runs apart from one another, in order
     */
    public static int firstUntil(List<Run> runs, long day) {
      int low = 0;
      int high = runs.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (runs.get(middle).last() < day) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }
  }

  /** Apart from one another, in order. */
  private final List<Run> runs;

  private DayUnion(List<Run> runs) {
    this.runs = runs;
  }

  /** These days, those of runs that meet as one run. */
  public static DayUnion of(Collection<Run> days) {
    List<Run> merged = new ArrayList<>();
    for (Run each : days.stream().sorted(Comparator.comparingLong(Run::first)).toList()) {
      Run before = merged.isEmpty() ? null : merged.getLast();
      if (each.isEmpty()) {
        continue;
      }
      if (before == null || (before.last() < Long.MAX_VALUE && each.first() > before.last() + 1)) {
        merged.add(each);
      } else if (each.last() > before.last()) {
        merged.set(merged.size() - 1, new Run(before.first(), each.last()));
      }
    }
    return new DayUnion(List.copyOf(merged));
  }

  /** Apart from one another, in order. */
  public List<Run> runs() {
    return runs;
  }

  /** The same as numbers of days of entries. */
  public List<DayRange> ranges() {
    return runs.stream().map(Run::range).toList();
  }

  /** The days that two or more of some unions have. */
  public static DayUnion twice(Collection<DayUnion> unions) {
    List<Run> all =
        unions.stream()
            .flatMap(union -> union.runs.stream())
            .sorted(Comparator.comparingLong(Run::first))
            .toList();
    List<Run> twice = new ArrayList<>();
    long until = Long.MIN_VALUE;
    boolean isFirst = true;
    for (Run run : all) {
      if (!isFirst && run.first() <= until) {
        twice.add(new Run(run.first(), Math.min(run.last(), until)));
      }
      until = Math.max(until, run.last());
      isFirst = false;
    }
    return of(twice);
  }

  /** Those that are also among some others. */
  public DayUnion within(DayUnion other) {
    if (runs.size() > other.runs.size()) {
      return other.within(this);
    }
    List<Run> both = new ArrayList<>();
    for (Run run : runs) {
      for (int i = Run.firstUntil(other.runs, run.first()); i < other.runs.size(); i++) {
        Run beside = other.runs.get(i);
        if (beside.first() > run.last()) {
          break;
        }
        both.add(run.within(beside));
      }
    }
    return new DayUnion(List.copyOf(both));
  }

  /** Those that are not among some others. */
  public DayUnion without(DayUnion other) {
    List<Run> left = new ArrayList<>();
    for (Run run : runs) {
      long next = run.first();
      boolean isLeft = true;
      for (int i = Run.firstUntil(other.runs, run.first()); isLeft && i < other.runs.size(); i++) {
        Run beside = other.runs.get(i);
        if (beside.first() > run.last()) {
          break;
        }
        if (beside.first() > next) {
          left.add(new Run(next, beside.first() - 1));
        }
        isLeft = beside.last() < run.last();
        next = isLeft ? beside.last() + 1 : next;
      }
      if (isLeft) {
        left.add(new Run(next, run.last()));
      }
    }
    return new DayUnion(List.copyOf(left));
  }

  /** Whether a day is one of them. */
  boolean has(LocalDate day) {
    int next = Run.firstUntil(runs, day.toEpochDay());
    return next < runs.size() && runs.get(next).first() <= day.toEpochDay();
  }

  /** How many of them are in a span of days. */
  public Length count(Run span) {
    long days = 0;
    for (int i = Run.firstUntil(runs, span.first()); i < runs.size(); i++) {
      Run counted = runs.get(i).within(span);
      if (counted.isEmpty()) {
        break;
      }
      if (counted.first() == Long.MIN_VALUE || counted.last() == Long.MAX_VALUE) {
        return Length.withoutEnd();
      }
      days += counted.last() - counted.first() + 1;
    }
    return Length.of(days);
  }
}

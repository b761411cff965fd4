package io.github.sijill.projection;

import io.github.sijill.scope.DaySpan;
import io.github.sijill.time.DayBound;
import io.github.sijill.timeline.Length;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Days of several runs, each of which counts once. Immutable. */
final class DayUnion {

  /**
   * Days one after the other.
   *
   * @param first MIN_VALUE if there is no first
   * @param last MAX_VALUE if there is no last; inclusive
   */
  record Run(long first, long last) {

    static Run of(LocalDate first, LocalDate last) {
      return new Run(first.toEpochDay(), last.toEpochDay());
    }

    static Run of(DaySpan span) {
      return new Run(number(span.from(), Long.MIN_VALUE), number(span.to(), Long.MAX_VALUE));
    }

    /** These days, and the one after the last of them if there is one. */
    Run andNext() {
      return last == Long.MAX_VALUE ? this : new Run(first, last + 1);
    }

    boolean isEmpty() {
      return first > last;
    }
  }

  /** Apart from one another, in order. */
  private final List<Run> runs;

  private DayUnion(List<Run> runs) {
    this.runs = runs;
  }

  static DayUnion of(Collection<Run> days) {
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

  List<Run> runs() {
    return runs;
  }

  /** The days that two or more of some unions have. */
  static DayUnion twice(Collection<DayUnion> unions) {
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
  DayUnion within(DayUnion other) {
    if (runs.size() > other.runs.size()) {
      return other.within(this);
    }
    List<Run> both = new ArrayList<>();
    for (Run run : runs) {
      for (int i = other.firstUntil(run.first()); i < other.runs.size(); i++) {
        Run beside = other.runs.get(i);
        if (beside.first() > run.last()) {
          break;
        }
        both.add(
            new Run(Math.max(run.first(), beside.first()), Math.min(run.last(), beside.last())));
      }
    }
    return new DayUnion(List.copyOf(both));
  }

  /** Those that are not among some others. */
  DayUnion without(DayUnion other) {
    List<Run> left = new ArrayList<>();
    for (Run run : runs) {
      long next = run.first();
      boolean isLeft = true;
      for (int i = other.firstUntil(run.first()); isLeft && i < other.runs.size(); i++) {
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

  /** How many of them are in a span of days. */
  Length count(Run span) {
    long days = 0;
    for (int i = firstUntil(span.first()); i < runs.size(); i++) {
      long first = Math.max(runs.get(i).first(), span.first());
      long last = Math.min(runs.get(i).last(), span.last());
      if (first > last) {
        break;
      }
      if (first == Long.MIN_VALUE || last == Long.MAX_VALUE) {
        return Length.withoutEnd();
      }
      days += last - first + 1;
    }
    return Length.of(days);
  }

  /** The index of the first run that does not end before a day. */
  private int firstUntil(long day) {
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

  private static long number(DayBound bound, long open) {
    return bound.day().map(LocalDate::toEpochDay).orElse(open);
  }
}

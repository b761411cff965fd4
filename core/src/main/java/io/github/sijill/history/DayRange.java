package io.github.sijill.history;

import io.github.sijill.scope.DaySpan;
import io.github.sijill.time.DayBound;
import io.github.sijill.time.ImpreciseDate;
import java.time.LocalDate;

/**
 * Days as numbers, for what is computed with them: days since 1970-01-01, and beyond all of them
 * {@link #BEFORE_ALL} and {@link #AFTER_ALL} for an open end.
 *
 * <p>For the rooms of this library; callers get a {@link DayBound}.
 *
 * <p>For other rooms of this library.
 *
 * @param first inclusive
 * @param last inclusive; before {@code first} if no day is left
 */
public record DayRange(int first, int last) {

  /** The number of an end that is open towards the past. */
  public static final int BEFORE_ALL = Integer.MIN_VALUE;

  /** The number of an end that is open towards the future. */
  public static final int AFTER_ALL = Integer.MAX_VALUE;

  private static final long FIRST_OF_ENTRIES = LocalDate.of(-999_999, 1, 1).toEpochDay();
  private static final long LAST_OF_ENTRIES = LocalDate.of(999_999, 12, 31).toEpochDay();

  /** The days on which {@code date} can have been. */
  public static DayRange of(ImpreciseDate date) {
    return new DayRange(number(date.earliest(), BEFORE_ALL), number(date.latest(), AFTER_ALL));
  }

  /** The days of a span. */
  public static DayRange of(DaySpan span) {
    return new DayRange(number(span.from(), BEFORE_ALL), number(span.to(), AFTER_ALL));
  }

  /**
   * The number of {@code day}. A day beyond the reach of entries, the years -999999 to 999999, gets
   * the number of a day just outside it: nothing happens there, so that one stands for all. Whoever
   * counts days counts with {@link LocalDate#toEpochDay}.
   */
  public static int number(LocalDate day) {
    return (int) Math.clamp(day.toEpochDay(), FIRST_OF_ENTRIES - 2L, LAST_OF_ENTRIES + 2L);
  }

  /** The day of a number, or open if the number stands for an open end. */
  public static DayBound bound(int day) {
    return day == BEFORE_ALL || day == AFTER_ALL
        ? DayBound.open()
        : DayBound.on(LocalDate.ofEpochDay(day));
  }

  /** Whether all of these days are among them. */
  public boolean contains(DayRange other) {
    return first <= other.first && other.last <= last;
  }

  /** Whether a numbered day is one of these. */
  public boolean contains(int day) {
    return first <= day && day <= last;
  }

  /** Whether no day is left. */
  public boolean isEmpty() {
    return first > last;
  }

  private static int number(DayBound bound, int open) {
    return switch (bound) {
      case DayBound.On(LocalDate day) -> number(day);
      case DayBound.Open ignored -> open;
    };
  }
}

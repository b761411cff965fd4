package io.github.sijill.time;

import java.time.LocalDate;

/**
 * One end of a stretch of days: a day, which belongs to the stretch, or open, when nobody can name
 * one.
 *
 * <p>Open is a value of its own and not a very early or very late date, so that no reader takes it
 * for a day that a source has told.
 */
public sealed interface DayBound {

  /** An end that is known: {@code day} is the first or the last day, inclusive. */
  record On(LocalDate day) implements DayBound {
    /** The day in ISO 8601 form. */
    @Override
    public String toString() {
      return day.toString();
    }
  }

  /** An end that is not known or does not exist. */
  record Open() implements DayBound {
    /** The word {@code open}. */
    @Override
    public String toString() {
      return "open";
    }
  }

  /** The bound that lies on {@code day}, inclusive. */
  static DayBound on(LocalDate day) {
    return new On(day);
  }

  /** The bound that is open. */
  static DayBound open() {
    return new Open();
  }
}

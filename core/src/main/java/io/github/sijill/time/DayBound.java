package io.github.sijill.time;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * The beginning or the end of a span of days: a day, which belongs to the span, or open.
 *
 * <p>Open is a value of its own, and not a very early or very late date, so that nobody takes it
 * for a day that a source has given. Bounds have no natural order, since an open beginning comes
 * before every day and an open end after; {@link #byBeginning} and {@link #byEnd} are the two
 * orders.
 */
public sealed interface DayBound {

  /** The day; empty if this is open. */
  Optional<LocalDate> day();

  /** Whether no day is known, or none exists. */
  default boolean isOpen() {
    return day().isEmpty();
  }

  /** A bound that is known: {@code date} is the first or the last day, inclusive. */
  record On(LocalDate date) implements DayBound {

    /** Refuses null. */
    public On {
      requireNonNull(date, "date");
    }

    @Override
    public Optional<LocalDate> day() {
      return Optional.of(date);
    }

    /** The day as ISO 8601 writes it. */
    @Override
    public String toString() {
      return date.toString();
    }
  }

  /** A bound that is not known or does not exist. */
  record Open() implements DayBound {

    private static final Open ONE = new Open();

    @Override
    public Optional<LocalDate> day() {
      return Optional.empty();
    }

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
    return Open.ONE;
  }

  /** Orders beginnings by their day; an open one comes before all days. */
  static Comparator<DayBound> byBeginning() {
    return Comparator.<DayBound, Boolean>comparing(bound -> !bound.isOpen())
        .thenComparing(bound -> bound.day().orElse(LocalDate.MIN));
  }

  /** Orders ends by their day; an open one comes after all days. */
  static Comparator<DayBound> byEnd() {
    return Comparator.<DayBound, Boolean>comparing(DayBound::isOpen)
        .thenComparing(bound -> bound.day().orElse(LocalDate.MAX));
  }
}

package io.github.sijill.scope;

import static java.util.Objects.requireNonNull;

import io.github.sijill.time.DayBound;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * Days without a gap: those in which a member exists, or on which an entry can reach a cell.
 *
 * @param from the first day; open if it has no first
 * @param to the last day, inclusive; open if it has no last
 */
public record DaySpan(DayBound from, DayBound to) {

  /** All days. */
  public static final DaySpan ALWAYS = new DaySpan(DayBound.open(), DayBound.open());

  private static final Comparator<DayBound> BY_BEGINNING = DayBound.byBeginning();
  private static final Comparator<DayBound> BY_END = DayBound.byEnd();

  /**
   * Checks that it has a day.
   *
   * @throws IllegalArgumentException if the last day is before the first
   */
  public DaySpan {
    requireNonNull(from, "from");
    requireNonNull(to, "to");
    if (isEmpty(from, to)) {
      throw new IllegalArgumentException(
          "the last day %s is before the first, %s; a span has one day or more"
              .formatted(to, from));
    }
  }

  /** From {@code from} to {@code to}, both inclusive; empty is open. */
  public static DaySpan of(Optional<LocalDate> from, Optional<LocalDate> to) {
    return new DaySpan(
        from.map(DayBound::on).orElse(DayBound.open()),
        to.map(DayBound::on).orElse(DayBound.open()));
  }

  /**
   * From one day to another, both inclusive.
   *
   * @throws IllegalArgumentException if {@code last} is before {@code first}
   */
  public static DaySpan of(LocalDate first, LocalDate last) {
    return new DaySpan(DayBound.on(first), DayBound.on(last));
  }

  /** This one day. */
  public static DaySpan of(LocalDate day) {
    return of(day, day);
  }

  /**
   * Checks the days of a span that somebody asks about.
   *
   * @throws IllegalArgumentException if {@code to} is before {@code from}
   */
  public static void checkAsked(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "the span %s to %s ends before it begins; a span has one day or more"
              .formatted(from, to));
    }
  }

  /** The days of both; empty if they have none in common. */
  public Optional<DaySpan> within(DaySpan other) {
    requireNonNull(other, "other");
    if (from.isOpen() && to.isOpen()) {
      return Optional.of(other);
    }
    DayBound later = BY_BEGINNING.compare(from, other.from) >= 0 ? from : other.from;
    DayBound earlier = BY_END.compare(to, other.to) <= 0 ? to : other.to;
    return isEmpty(later, earlier) ? Optional.empty() : Optional.of(new DaySpan(later, earlier));
  }

  /** Whether {@code day} is one of them. */
  public boolean contains(LocalDate day) {
    requireNonNull(day, "day");
    return (from.isOpen() || !from.day().get().isAfter(day))
        && (to.isOpen() || !to.day().get().isBefore(day));
  }

  /** The days before the first; empty if there is no first. */
  Optional<DaySpan> before() {
    return from.day().map(day -> new DaySpan(DayBound.open(), DayBound.on(day.minusDays(1))));
  }

  /** This and a later one without a gap between them as one span; empty if there is a gap. */
  Optional<DaySpan> joined(DaySpan later) {
    boolean isNext =
        to.isOpen()
            || later.from.isOpen()
            || !later.from.day().get().isAfter(to.day().get().plusDays(1));
    return isNext ? Optional.of(new DaySpan(from, later.to)) : Optional.empty();
  }

  private static boolean isEmpty(DayBound from, DayBound to) {
    return !from.isOpen() && !to.isOpen() && to.day().get().isBefore(from.day().get());
  }

  /** In words: {@code from 2016-12-08}, {@code until 2016-12-07}, {@code from … until …}. */
  @Override
  public String toString() {
    String begin = from.isOpen() ? "" : "from " + from;
    String end = to.isOpen() ? "" : "until " + to;
    String both = (begin + " " + end).strip();
    return both.isEmpty() ? "always" : both;
  }
}

package io.github.sijill.time;

import static java.util.Objects.requireNonNull;

import io.github.sijill.time.EdtfText.Part;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days that all count, each of them, where an {@link ImpreciseDate} is one day of which it is not
 * known which. Written in EDTF: a day, an interval as each day of it, or a set in braces as all of
 * its members.
 *
 * <pre>{@code
 * 2024-05-23
 * 2024-05-23/2024-06-03
 * {2024-05-23,2024-05-26..2024-05-28,2024-06-03}
 * }</pre>
 *
 * <p>What names some day and does not say which is refused: {@code 2024-05}, {@code 2024-05-2X},
 * {@code [2024-05-23,2024-05-26]}, and what has no end. Qualifiers are kept in the text. The days
 * lie in the years -9999 to 9999.
 *
 * <p>Immutable and thread-safe. Two are equal if their texts are.
 */
public final class DaySet {

  private static final int LAST_YEAR = 9999;
  private static final String ACCEPTED =
      "a day is accepted, such as 2024-05-23; an interval for each day of it,"
          + " 2024-05-23/2024-06-03; or all of some days, {2024-05-23,2024-05-26..2024-05-28}";

  private final String edtf;
  private final List<Run> runs;

  private DaySet(String edtf, List<Run> runs) {
    this.edtf = edtf;
    this.runs = runs;
  }

  /**
   * Days one after the other, none left out.
   *
   * @param last no earlier than {@code first}; both belong to it
   */
  public record Run(LocalDate first, LocalDate last) {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if the last day is before the first
     */
    public Run {
      if (last.isBefore(requireNonNull(first, "first"))) {
        throw new IllegalArgumentException(
            "the last day, %s, is before the first, %s".formatted(last, first));
      }
    }

    /** How many days it has. */
    public long length() {
      return ChronoUnit.DAYS.between(first, last) + 1;
    }
  }

  /**
   * Reads days in EDTF.
   *
   * @param edtf of any length; the time taken grows with it as sorting does, and not with the days
   * @throws EdtfException if it is not valid EDTF, or does not say which days; it says where
   */
  public static DaySet parse(String edtf) {
    EdtfText text = EdtfParser.parse(requireNonNull(edtf, "edtf"));
    switch (text.kind()) {
      case DATE, INTERVAL, ALL_OF -> {}
      case TIME ->
          throw new EdtfException(
              edtf, edtf.indexOf('T'), "a time", "days are given without one; " + ACCEPTED);
      case ONE_OF ->
          throw new EdtfException(
              edtf, 0, "one of some days", "days that all count stand in braces; " + ACCEPTED);
    }
    List<Run> runs = new ArrayList<>();
    for (Part part : text.parts()) {
      runs.add(run(edtf, part));
    }
    return new DaySet(edtf, joined(runs));
  }

  /** Each day from {@code first} to {@code last}, which is no earlier. */
  public static DaySet each(LocalDate first, LocalDate last) {
    return parse(
        first.equals(last)
            ? ImpreciseDate.of(first).toString()
            : ImpreciseDate.of(first) + "/" + ImpreciseDate.of(last));
  }

  private static Run run(String edtf, Part part) {
    Run run = new Run(day(edtf, part, part.first()), day(edtf, part, part.last()));
    if (run.first().getYear() < -LAST_YEAR || run.last().getYear() > LAST_YEAR) {
      throw new EdtfException(
          edtf, part.index(), "a year beyond -9999 to 9999", "days lie in these years");
    }
    return run;
  }

  private static LocalDate day(String edtf, Part part, Days date) {
    if (!(date.earliest() instanceof DayBound.On(LocalDate first))
        || !(date.latest() instanceof DayBound.On(LocalDate last))) {
      throw new EdtfException(
          edtf, part.index(), "an open end", "days have a first and a last one; " + ACCEPTED);
    }
    if (!first.equals(last)) {
      throw new EdtfException(
          edtf,
          part.index(),
          "some day from %s to %s".formatted(first, last),
          "days that all count are named each or by a first and a last one; " + ACCEPTED);
    }
    return first;
  }

  /** The same days in runs of which none meets another. */
  private static List<Run> joined(List<Run> runs) {
    runs.sort(Comparator.comparing(Run::first));
    List<Run> joined = new ArrayList<>();
    for (Run run : runs) {
      @Nullable Run before = joined.isEmpty() ? null : joined.getLast();
      if (before == null || run.first().isAfter(before.last().plusDays(1))) {
        joined.add(run);
      } else if (run.last().isAfter(before.last())) {
        joined.set(joined.size() - 1, new Run(before.first(), run.last()));
      }
    }
    return List.copyOf(joined);
  }

  /** The days in as few runs as they make, the first first. */
  public List<Run> runs() {
    return runs;
  }

  /** The first of them. */
  public LocalDate first() {
    return runs.getFirst().first();
  }

  /** The last of them. */
  public LocalDate last() {
    return runs.getLast().last();
  }

  /** How many days they are. */
  public long count() {
    return runs.stream().mapToLong(Run::length).sum();
  }

  /** Whether this day is one of them. */
  public boolean contains(LocalDate day) {
    int from = 0;
    int to = runs.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (runs.get(middle).last().isBefore(day)) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from < runs.size() && !runs.get(from).first().isAfter(day);
  }

  /** The time in which they lie: from the first to the last, as the date of an entry. */
  public ImpreciseDate span() {
    return ImpreciseDate.parse(each(first(), last()).toString());
  }

  /** Equal if the texts are. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DaySet that && edtf.equals(that.edtf);
  }

  @Override
  public int hashCode() {
    return edtf.hashCode();
  }

  /** The days in EDTF, which {@link #parse} reads back. */
  @Override
  public String toString() {
    return edtf;
  }
}

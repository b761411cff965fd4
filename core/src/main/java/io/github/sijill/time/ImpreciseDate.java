package io.github.sijill.time;

import static java.util.Objects.requireNonNull;

import io.github.sijill.time.EdtfText.Kind;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A date that is known within bounds: it was on exactly one day from its earliest to its latest,
 * and which one is not known. Written in EDTF (ISO 8601-2:2019, levels 0 to 2): {@code 2016-01-06},
 * {@code 2016-01}, {@code 2016-01-XX}, {@code [2016-01-01..2016-01-05]}, {@code [2016-02-16..]}.
 *
 * <p>An interval is a period in which the day lies, from its start's earliest day to its end's
 * latest. A set has the bounds of all its members; the days between them count too, even where the
 * set has a gap. The qualifiers {@code ?}, {@code ~} and {@code %} are kept and widen nothing. A
 * season is three whole months, by default those of the northern hemisphere; winter runs to the end
 * of February of the next year.
 *
 * <p>Immutable and thread-safe. Two are equal if their text and their words are.
 */
public final class ImpreciseDate {

  private static final int LAST_EARLY_DAY = 10;
  private static final int LAST_MIDDLE_DAY = 20;
  private static final int LAST_SHORT_YEAR = 9999;

  private final String edtf;
  private final Kind kind;
  private final Days days;
  private final Optional<String> words;

  private ImpreciseDate(String edtf, Kind kind, Days days, Optional<String> words) {
    this.edtf = edtf;
    this.kind = kind;
    this.days = days;
    this.words = words;
  }

  /**
   * Reads a date in EDTF.
   *
   * @param edtf of any length; the time taken is linear in it
   * @throws EdtfException if it is not valid EDTF, names a day that does not exist, or a year
   *     beyond ±999999999; it says where
   */
  public static ImpreciseDate parse(String edtf) {
    PlainDays.Read plain = PlainDays.of(requireNonNull(edtf, "edtf"));
    if (plain != null) {
      return new ImpreciseDate(edtf, plain.kind(), plain.days(), Optional.empty());
    }
    EdtfText parsed = EdtfParser.parse(edtf);
    return new ImpreciseDate(edtf, parsed.kind(), parsed.days(), Optional.empty());
  }

  /**
   * That day.
   *
   * @throws IllegalArgumentException if its year lies outside -9999 to 9999; EDTF can write only
   *     whole years beyond these
   */
  public static ImpreciseDate of(LocalDate day) {
    return parse(text(day));
  }

  /**
   * Some day of that month.
   *
   * @throws IllegalArgumentException if its year lies outside -9999 to 9999
   */
  public static ImpreciseDate of(YearMonth month) {
    return parse(text(month.atDay(1)).replaceFirst("-\\d\\d$", ""));
  }

  /** Some day of that year, which may be any that {@link Year} can hold. */
  public static ImpreciseDate of(Year year) {
    return parse(text(year));
  }

  /**
   * Some day from {@code firstDay} to {@code lastDay}, both inclusive.
   *
   * @throws IllegalArgumentException if the last is before the first, or a year lies outside -9999
   *     to 9999
   */
  public static ImpreciseDate between(LocalDate firstDay, LocalDate lastDay) {
    if (lastDay.isBefore(firstDay)) {
      throw new IllegalArgumentException(
          "the last day, %s, is before the first, %s".formatted(lastDay, firstDay));
    }
    return firstDay.equals(lastDay)
        ? of(firstDay)
        : parse("[" + text(firstDay) + ".." + text(lastDay) + "]");
  }

  /**
   * Some day from {@code firstDay} on.
   *
   * @throws IllegalArgumentException if its year lies outside -9999 to 9999
   */
  public static ImpreciseDate from(LocalDate firstDay) {
    return parse("[" + text(firstDay) + "..]");
  }

  /**
   * Some day up to {@code lastDay}, inclusive.
   *
   * @throws IllegalArgumentException if its year lies outside -9999 to 9999
   */
  public static ImpreciseDate until(LocalDate lastDay) {
    return parse("[.." + text(lastDay) + "]");
  }

  /**
   * Early in the month: its days 1 to {@value #LAST_EARLY_DAY}.
   *
   * @throws IllegalArgumentException if its year lies outside -9999 to 9999
   */
  public static ImpreciseDate early(YearMonth month) {
    return between(month.atDay(1), month.atDay(LAST_EARLY_DAY));
  }

  /**
   * In the middle of the month: its days 11 to {@value #LAST_MIDDLE_DAY}.
   *
   * @throws IllegalArgumentException if its year lies outside -9999 to 9999
   */
  public static ImpreciseDate mid(YearMonth month) {
    return between(month.atDay(LAST_EARLY_DAY + 1), month.atDay(LAST_MIDDLE_DAY));
  }

  /**
   * Late in the month: from its day 21 to its last.
   *
   * @throws IllegalArgumentException if its year lies outside -9999 to 9999
   */
  public static ImpreciseDate late(YearMonth month) {
    return between(month.atDay(LAST_MIDDLE_DAY + 1), month.atEndOfMonth());
  }

  /** This date with the words that the source uses for it, such as {@code début janvier}. */
  public ImpreciseDate withWords(String asWritten) {
    return new ImpreciseDate(edtf, kind, days, Optional.of(asWritten));
  }

  /** The first day that it can have been. */
  public DayBound earliest() {
    return days.earliest();
  }

  /** The last day that it can have been, inclusive. */
  public DayBound latest() {
    return days.latest();
  }

  /** How the source marks the date or any part of it. */
  public Set<Qualifier> qualifiers() {
    return days.qualifiers().isEmpty()
        ? Set.of()
        : Collections.unmodifiableSet(EnumSet.copyOf(days.qualifiers()));
  }

  /** Whether the source is in doubt about the date or a part of it: {@code ?} or {@code %}. */
  public boolean isUncertain() {
    return days.qualifiers().contains(Qualifier.UNCERTAIN);
  }

  /** Whether the source gives the date or a part of it as approximate: {@code ~} or {@code %}. */
  public boolean isApproximate() {
    return days.qualifiers().contains(Qualifier.APPROXIMATE);
  }

  /** The words as the source writes them, if they were kept. */
  public Optional<String> words() {
    return words;
  }

  /**
   * Whether it is a set of which all members are meant, such as <code>{2016-06-01,2016-06-03}
   * </code>: not one day, but several, see {@link DaySet}.
   */
  public boolean isAllOf() {
    return kind == Kind.ALL_OF;
  }

  /** Whether only one day is possible. */
  public boolean isSingleDay() {
    return days.earliest() instanceof DayBound.On && days.earliest().equals(days.latest());
  }

  /** Equal if text and words are. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ImpreciseDate that
        && edtf.equals(that.edtf)
        && words.equals(that.words);
  }

  @Override
  public int hashCode() {
    return 31 * edtf.hashCode() + words.hashCode();
  }

  /** The date in EDTF, which {@link #parse} reads back. */
  @Override
  public String toString() {
    return edtf;
  }

  private static String text(LocalDate day) {
    if (Math.abs(day.getYear()) > LAST_SHORT_YEAR) {
      throw new IllegalArgumentException(
          "year %s: EDTF writes months and days of the years -9999 to 9999 only; of others, give the whole year"
              .formatted(day.getYear()));
    }
    return String.format(
        Locale.ROOT,
        "%s-%02d-%02d",
        text(Year.of(day.getYear())),
        day.getMonthValue(),
        day.getDayOfMonth());
  }

  private static String text(Year year) {
    int number = year.getValue();
    return Math.abs(number) > LAST_SHORT_YEAR
        ? "Y" + number
        : (number < 0 ? "-" : "") + String.format(Locale.ROOT, "%04d", Math.abs(number));
  }
}

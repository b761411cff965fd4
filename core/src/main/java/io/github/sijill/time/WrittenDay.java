package io.github.sijill.time;

import static java.util.Objects.requireNonNull;

import io.github.sijill.text.Printable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day as a person writes it. Only one form is taken, that of ISO 8601, so that nothing is
 * guessed; of everything else it is said why it is no day, and which days it may mean.
 *
 * <p>For applications that let somebody write a day.
 */
public final class WrittenDay {

  private static final int SHOWN = 60;

  private static final String ACCEPTED = "write YYYY-MM-DD, such as 2016-01-05";

  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

  /** Three numbers, of which the first or the last is a year. */
  private static final Pattern NUMBERS =
      Pattern.compile(
          "(?<first>\\d{1,4})(?<separator>[-/."
              + " ]\\s?)(?<middle>\\d{1,2})\\k<separator>(?<last>\\d{1,4})");

  private WrittenDay() {}

  /**
   * The day.
   *
   * @throws IllegalArgumentException if it is none; the message says why, and what would be one
   */
  public static LocalDate parse(String text) {
    LocalDate day = dayOf(text);
    if (day == null) {
      throw new IllegalArgumentException(
          "'%s' %s".formatted(Printable.escaped(text, SHOWN), reason(text)));
    }
    return day;
  }

  /**
   * What was written, with the day in its place if it is {@code today} or {@code yesterday}.
   *
   * @param today the day on which it was written
   */
  public static String resolved(String text, LocalDate today) {
    requireNonNull(today, "today");
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "today" -> today.toString();
      case "yesterday" -> today.minusDays(1).toString();
      default -> text;
    };
  }

  private static @Nullable LocalDate dayOf(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /**
   * What a text may mean that looks like a day and is written otherwise: {@code write 2016-03-01
   * for 1 March 2016, or 2016-01-03 for 3 January 2016}. Empty if it does not look like one, or is
   * one.
   */
  public static Optional<String> advice(String text) {
    Matcher numbers = NUMBERS.matcher(text.strip());
    List<LocalDate> readings = numbers.matches() ? readings(numbers) : List.of();
    return switch (readings.size()) {
      case 0 -> Optional.empty();
      case 1 ->
          Optional.of(readings.getFirst().toString())
              .filter(day -> !day.equals(text))
              .map("write "::concat);
      default ->
          Optional.of(
              "write %s for %s, or %s for %s"
                  .formatted(
                      readings.getFirst(),
                      words(readings.getFirst()),
                      readings.getLast(),
                      words(readings.getLast())));
    };
  }

  private static String reason(String text) {
    if (YEAR.matcher(text).matches()) {
      return "is a year, not a day; write a day of it, such as %s-01-01".formatted(text);
    }
    if (MONTH.matcher(text).matches() && monthOf(text) != null) {
      return "is a month, not a day; write a day of it, such as %s-01".formatted(text);
    }
    return noSuchDay(text)
        .map("is not a day: %s"::formatted)
        .or(() -> advice(text).map("is not a day; %s"::formatted))
        .orElse("is not a day; " + ACCEPTED);
  }

  /** Why a text in the right form is no day. */
  private static Optional<String> noSuchDay(String text) {
    Matcher numbers = NUMBERS.matcher(text);
    if (!numbers.matches() || !text.matches("\\d{4}-\\d{2}-\\d{2}")) {
      return Optional.empty();
    }
    YearMonth month = monthOf(text.substring(0, "YYYY-MM".length()));
    return Optional.of(
        month == null
            ? "a year has the months 01 to 12; " + ACCEPTED
            : "%s %s has %s days"
                .formatted(name(month.getMonth()), Year.from(month), month.lengthOfMonth()));
  }

  private static @Nullable YearMonth monthOf(String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The days that these numbers are in one order or another; the year says where it stands. */
  private static List<LocalDate> readings(Matcher numbers) {
    String first = numbers.group("first");
    String last = numbers.group("last");
    int middle = Integer.parseInt(numbers.group("middle"));
    List<LocalDate> readings = new ArrayList<>();
    if (first.length() == 4 && last.length() <= 2) {
      add(readings, first, middle, Integer.parseInt(last));
    } else if (last.length() == 4 && first.length() <= 2) {
      add(readings, last, middle, Integer.parseInt(first));
      add(readings, last, Integer.parseInt(first), middle);
    }
    return readings.stream().distinct().toList();
  }

  private static void add(List<LocalDate> readings, String year, int month, int day) {
    try {
      readings.add(LocalDate.of(Integer.parseInt(year), month, day));
    } catch (DateTimeException e) {
      // It is not meant so.
    }
  }

  private static String words(LocalDate day) {
    return "%s %s %s".formatted(day.getDayOfMonth(), name(day.getMonth()), Year.from(day));
  }

  private static String name(Month month) {
    return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}

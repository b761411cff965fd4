package io.github.sijill.time;

import static java.util.Objects.requireNonNull;

import io.github.sijill.text.Printable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Days from one to another, both inclusive, as a person writes them: {@code FROM/TO}.
 *
 * <p>For applications that let somebody write a span of days.
 *
 * @param from first day; empty, and written {@code ..}, if there is none
 * @param to last day; likewise
 */
public record WrittenSpan(Optional<LocalDate> from, Optional<LocalDate> to) {

  private static final int SHOWN = 60;
  private static final String OPEN = "..";

  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  /** From one day to another, or without an end. */
  public WrittenSpan {
    requireNonNull(from, "from");
    requireNonNull(to, "to");
  }

  /**
   * Reads what was typed: {@code FROM/TO}, each of which is a day, a month, a year, {@code today}
   * or {@code yesterday}; or one of these alone, for all its days.
   *
   * @param needsBoth whether a span without a first day is refused; one without a last day then
   *     ends today
   * @param today the day on which it was written
   * @throws IllegalArgumentException if it is no span
   */
  public static WrittenSpan parse(String text, boolean needsBoth, LocalDate today) {
    requireNonNull(today, "today");
    Optional<String> advice = WrittenDay.advice(text);
    if (advice.isPresent()) {
      throw new IllegalArgumentException(
          "'%s' is not a span of days; %s".formatted(shown(text), advice.get()));
    }
    String[] ends = text.split("/", -1);
    if (ends.length > 2 || text.isBlank()) {
      throw refusal(text, "is not a span of days", needsBoth);
    }
    WrittenSpan first = side(text, ends[0], needsBoth, today);
    WrittenSpan last = side(text, ends[ends.length - 1], needsBoth, today);
    WrittenSpan span = new WrittenSpan(first.from, last.to);
    if (needsBoth && span.from.isEmpty()) {
      throw refusal(text, "has no first day", needsBoth);
    }
    if (needsBoth && span.to.isEmpty()) {
      span = new WrittenSpan(span.from, Optional.of(today));
    }
    if (span.from.isPresent() && span.to.isPresent() && span.to.get().isBefore(span.from.get())) {
      throw refusal(text, "ends before it begins", needsBoth);
    }
    return span;
  }

  /** The days of one side of a span. */
  private static WrittenSpan side(String whole, String text, boolean needsBoth, LocalDate today) {
    String side = WrittenDay.resolved(text, today);
    if (side.equals(OPEN)) {
      return new WrittenSpan(Optional.empty(), Optional.empty());
    }
    try {
      if (MONTH.matcher(side).matches()) {
        YearMonth month = YearMonth.parse(side);
        return new WrittenSpan(Optional.of(month.atDay(1)), Optional.of(month.atEndOfMonth()));
      }
      if (YEAR.matcher(side).matches()) {
        Year year = Year.parse(side);
        return new WrittenSpan(Optional.of(year.atDay(1)), Optional.of(year.atDay(year.length())));
      }
    } catch (DateTimeException e) {
      throw refusal(whole, "is not a span of days: a year has the months 01 to 12", needsBoth);
    }
    if (!side.matches(".*\\d.*")) {
      throw refusal(whole, "is not a span of days", needsBoth);
    }
    Optional<LocalDate> day = Optional.of(WrittenDay.parse(side));
    return new WrittenSpan(day, day);
  }

  private static IllegalArgumentException refusal(String text, String reason, boolean needsBoth) {
    return new IllegalArgumentException(
        "'%s' %s; write a month or a year, such as 2016-03, or FROM/TO, such as 2016-01-01/2016-01-31 or 2016-01-01/..%s"
            .formatted(shown(text), reason, needsBoth ? "" : ", or ../2016-01-31"));
  }

  private static String shown(String text) {
    return Printable.escaped(text, SHOWN);
  }

  /** Whether something that happened on a day from one to another may have happened in it. */
  public boolean mayHold(DayBound earliest, DayBound latest) {
    requireNonNull(earliest, "earliest");
    requireNonNull(latest, "latest");
    return to.flatMap(last -> earliest.day().filter(last::isBefore)).isEmpty()
        && from.flatMap(first -> latest.day().filter(first::isAfter)).isEmpty();
  }

  @Override
  public String toString() {
    return written(from) + "/" + written(to);
  }

  private static String written(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse(OPEN);
  }
}

package io.github.sijill.app.typed;

import io.github.sijill.time.DayBound;
import io.github.sijill.time.WrittenDay;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Days from one to another, both inclusive, written {@code FROM/TO}.
 *
 * @param from first day; empty, and written {@code ..}, if there is none
 * @param to last day; likewise
 */
public record Span(Optional<LocalDate> from, Optional<LocalDate> to) {

  private static final String OPEN = "..";

  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  /**
   * Reads what was typed: {@code FROM/TO}, each of which is a day, a month, a year, {@code today}
   * or {@code yesterday}; or one of these alone, for all its days.
   *
   * @param needsBoth whether a span without a first day is refused; one without a last day then
   *     ends today
   * @throws IllegalArgumentException if it is no span
   */
  public static Span parse(String text, boolean needsBoth) {
    Optional<String> advice = WrittenDay.advice(text);
    if (advice.isPresent()) {
      throw new IllegalArgumentException(
          "'%s' is not a span of days; %s".formatted(text, advice.get()));
    }
    String[] ends = text.split("/", -1);
    if (ends.length > 2 || text.isBlank()) {
      throw refusal(text, "is not a span of days", needsBoth);
    }
    Span first = side(text, ends[0], needsBoth);
    Span last = side(text, ends[ends.length - 1], needsBoth);
    Span span = new Span(first.from, last.to);
    if (needsBoth && span.from.isEmpty()) {
      throw refusal(text, "has no first day", needsBoth);
    }
    if (needsBoth && span.to.isEmpty()) {
      span = new Span(span.from, Optional.of(TypedDay.parse("today")));
    }
    if (span.from.isPresent() && span.to.isPresent() && span.to.get().isBefore(span.from.get())) {
      throw refusal(text, "ends before it begins", needsBoth);
    }
    return span;
  }

  /** The days of one side of a span. */
  private static Span side(String whole, String text, boolean needsBoth) {
    String side = TypedDay.resolved(text);
    if (side.equals(OPEN)) {
      return new Span(Optional.empty(), Optional.empty());
    }
    try {
      if (MONTH.matcher(side).matches()) {
        YearMonth month = YearMonth.parse(side);
        return new Span(Optional.of(month.atDay(1)), Optional.of(month.atEndOfMonth()));
      }
      if (YEAR.matcher(side).matches()) {
        Year year = Year.parse(side);
        return new Span(Optional.of(year.atDay(1)), Optional.of(year.atDay(year.length())));
      }
    } catch (DateTimeException e) {
      throw refusal(whole, "is not a span of days: a year has the months 01 to 12", needsBoth);
    }
    if (!side.matches(".*\\d.*")) {
      throw refusal(whole, "is not a span of days", needsBoth);
    }
    Optional<LocalDate> day = Optional.of(WrittenDay.parse(side));
    return new Span(day, day);
  }

  private static IllegalArgumentException refusal(String text, String reason, boolean needsBoth) {
    return new IllegalArgumentException(
        "'%s' %s; write a month or a year, such as 2016-03, or FROM/TO, such as 2016-01-01/2016-01-31 or 2016-01-01/..%s"
            .formatted(text, reason, needsBoth ? "" : ", or ../2016-01-31"));
  }

  /** Whether something that happened on a day from one to another may have happened in it. */
  public boolean mayHold(DayBound earliest, DayBound latest) {
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

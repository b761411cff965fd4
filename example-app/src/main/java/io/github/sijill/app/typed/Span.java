package io.github.sijill.app.typed;

import io.github.sijill.time.DayBound;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Days from one to another, both inclusive, written {@code FROM/TO}.
 *
 * @param from first day; empty, and written {@code ..}, if there is none
 * @param to last day; likewise
 */
public record Span(Optional<LocalDate> from, Optional<LocalDate> to) {

  private static final String OPEN = "..";

  /**
   * Reads what was typed.
   *
   * @param needsBoth whether a span without a first or last day is refused
   * @throws IllegalArgumentException if it is no span
   */
  public static Span parse(String text, boolean needsBoth) {
    String[] ends = text.split("/", -1);
    if (ends.length != 2) {
      throw refusal(text, "is not a span of days", needsBoth);
    }
    try {
      Span span = new Span(day(ends[0]), day(ends[1]));
      if (needsBoth && (span.from.isEmpty() || span.to.isEmpty())) {
        throw refusal(
            text, "has no " + (span.from.isEmpty() ? "first" : "last") + " day", needsBoth);
      }
      if (span.from.isPresent() && span.to.isPresent() && span.to.get().isBefore(span.from.get())) {
        throw refusal(text, "ends before it begins", needsBoth);
      }
      return span;
    } catch (DateTimeParseException e) {
      throw refusal(text, "is not a span of days", needsBoth);
    }
  }

  private static Optional<LocalDate> day(String text) {
    return text.equals(OPEN) ? Optional.empty() : Optional.of(LocalDate.parse(text));
  }

  private static IllegalArgumentException refusal(String text, String reason, boolean needsBoth) {
    return new IllegalArgumentException(
        "'%s' %s; write FROM/TO, such as 2016-01-01/2016-01-31%s"
            .formatted(text, reason, needsBoth ? "" : ", 2016-01-01/.. or ../2016-01-31"));
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

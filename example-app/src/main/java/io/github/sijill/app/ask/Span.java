package io.github.sijill.app.ask;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.TypeConversionException;

/** Days from one to another, both inclusive, written {@code FROM/TO}. */
public record Span(LocalDate from, LocalDate to) {

  /** Refuses one that ends before it begins. */
  public Span {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "'%s/%s' ends before it begins; write FROM/TO, such as 2016-01-01/2016-01-31"
              .formatted(from, to));
    }
  }

  /**
   * Reads what was typed.
   *
   * @throws TypeConversionException if it is no span
   */
  public static Span parse(String text) {
    String[] ends = text.split("/", -1);
    try {
      if (ends.length == 2) {
        return new Span(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
      }
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(refusal(text));
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(String.valueOf(e.getMessage()));
    }
    throw new TypeConversionException(refusal(text));
  }

  private static String refusal(String text) {
    return "'%s' is not a span of days; write FROM/TO, such as 2016-01-01/2016-01-31"
        .formatted(text);
  }
}

package io.github.sijill.journal;

import io.github.sijill.json.FormatException;
import io.github.sijill.text.Printable;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a line writes when it was recorded: in ISO 8601, in UTC, in microseconds at most. */
final class RecordedText {

  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");
  private static final Pattern INSTANT =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,6})?Z");

  private RecordedText() {}

  /**
   * Writes an instant.
   *
   * @throws FormatException if it could not be read back, for its year has no four digits
   */
  static String of(Instant recorded) {
    if (recorded.isBefore(FIRST) || recorded.isAfter(LAST)) {
      throw new FormatException(
          "$.recorded", recorded + "; an instant of the years 0 to 9999 is accepted");
    }
    return recorded.toString();
  }

  /**
   * Reads an instant.
   *
   * @throws FormatException if it is not written so
   */
  static Instant parse(String text) {
    if (INSTANT.matcher(text).matches()) {
      try {
        return Instant.parse(text);
      } catch (DateTimeException e) {
        throw noInstant(text, e);
      }
    }
    throw noInstant(text, null);
  }

  private static FormatException noInstant(String text, @Nullable DateTimeException cause) {
    String fault =
        "'%s'; an instant of ISO 8601 in UTC, in microseconds at most, is accepted, such as 2026-11-24T12:00:00Z"
            .formatted(Printable.escaped(text, 60));
    return cause == null
        ? new FormatException("$.recorded", fault)
        : new FormatException("$.recorded", fault, cause);
  }
}

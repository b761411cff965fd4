package io.github.sijill.json;

import io.github.sijill.text.Printable;
import io.github.sijill.time.PlainDays;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a line writes when it was recorded: in ISO 8601, in UTC, in microseconds at most.
 *
 * <p>For other rooms of this library.
 */
public final class RecordedText {

  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");
  private static final Pattern INSTANT =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,6})?Z");

  private static final int SECONDS = "2026-11-24T12:00:00".length();

  /** By the digits of a fraction of a second: how many nanoseconds its last one counts. */
  private static final long[] NANOS = {
    1_000_000_000, 100_000_000, 10_000_000, 1_000_000, 100_000, 10_000, 1_000
  };

  private RecordedText() {}

  /**
   * Writes an instant.
   *
   * @throws FormatException if it could not be read back, for its year has no four digits
   */
  public static String of(Instant recorded) {
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
  public static Instant parse(String text) {
    Instant plain = plain(text);
    if (plain != null) {
      return plain;
    }
    if (INSTANT.matcher(text).matches()) {
      try {
        return Instant.parse(text);
      } catch (DateTimeException e) {
        throw noInstant(text, e);
      }
    }
    throw noInstant(text, null);
  }

  /** Reads what is written as it should be, without a pattern; null of anything else. */
  private static @Nullable Instant plain(String text) {
    int length = text.length();
    int digits = length == SECONDS + 1 ? 0 : length - SECONDS - 2;
    if (length <= SECONDS
        || digits < 0
        || digits > 6
        || text.charAt(length - 1) != 'Z'
        || text.charAt(10) != 'T'
        || text.charAt(13) != ':'
        || text.charAt(16) != ':'
        || (length > SECONDS + 1 && (digits == 0 || text.charAt(SECONDS) != '.'))) {
      return null;
    }
    LocalDate day = PlainDays.day(text, 0);
    int hour = PlainDays.number(text, 11, 2);
    int minute = PlainDays.number(text, 14, 2);
    int second = PlainDays.number(text, 17, 2);
    int fraction = PlainDays.number(text, SECONDS + 1, digits);
    if (day == null
        || hour < 0
        || hour > 23
        || minute < 0
        || minute > 59
        || second < 0
        || second > 59
        || fraction < 0) {
      return null;
    }
    return Instant.ofEpochSecond(
        ((day.toEpochDay() * 24 + hour) * 60 + minute) * 60 + second, fraction * NANOS[digits]);
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

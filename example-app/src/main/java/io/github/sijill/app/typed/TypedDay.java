package io.github.sijill.app.typed;

import io.github.sijill.time.WrittenDay;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** A day as somebody types it: in ISO 8601, or {@code today} or {@code yesterday}. */
public final class TypedDay {

  private TypedDay() {}

  /**
   * Reads a day.
   *
   * @throws IllegalArgumentException if it is none; the message says why, and what would be one
   */
  public static LocalDate parse(String text) {
    return WrittenDay.parse(resolved(text));
  }

  /** The day on which somebody types, where they are. */
  public static LocalDate today() {
    return LocalDate.now(ZoneId.systemDefault());
  }

  /** What was typed, with the day in its place if it is {@code today} or {@code yesterday}. */
  public static String resolved(String text) {
    return resolved(text, Clock.system(ZoneId.systemDefault()));
  }

  /**
   * The same by this clock.
   *
   * @param clock in the zone of the person who types
   */
  static String resolved(String text, Clock clock) {
    return WrittenDay.resolved(text, LocalDate.now(clock));
  }
}

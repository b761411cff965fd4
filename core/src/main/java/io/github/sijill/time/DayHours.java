package io.github.sijill.time;

import io.github.sijill.text.Printable;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The hours of a day for which something lasts, such as a cut, as far as they are told: when it
 * begins, when it ends, how long it lasts. If not both times are told, it begins and ends on its
 * day. Minutes of the day are counted from 0.
 *
 * @param from the time of day at which it begins, in whole minutes; empty if that is not told
 * @param to the time of day at which it ends, {@code 00:00} for the end of the day; if both times
 *     are told and it is no later than {@code from}, on the next day. Empty if that is not told
 * @param lasting how long it lasts, in whole minutes; told only if neither time is
 */
public record DayHours(
    Optional<LocalTime> from, Optional<LocalTime> to, Optional<Duration> lasting) {

  private static final int SHOWN = 60;
  private static final int DAY = 24 * 60;
  private static final Pattern TIME = Pattern.compile("(?:[01][0-9]|2[0-3]):[0-5][0-9]");
  private static final Pattern LENGTH =
      Pattern.compile("PT(?:[1-9][0-9]?H(?:[1-5]?[0-9]M)?|[1-9][0-9]{0,3}M)");

  /** That nothing is told of them: it lasts for some part of its day, and not for all of it. */
  public static final DayHours UNKNOWN =
      new DayHours(Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * Checks the times.
   *
   * @throws IllegalArgumentException if a time has seconds, or a length is told that is not of
   *     whole minutes, from one minute to less than a day, or is told beside a time
   */
  public DayHours {
    from.ifPresent(time -> checkMinutes("from", time));
    to.ifPresent(time -> checkMinutes("to", time));
    lasting.ifPresent(DayHours::checkLength);
    if (lasting.isPresent() && (from.isPresent() || to.isPresent())) {
      throw new IllegalArgumentException(
          "lasting is %s beside %s; it is accepted only where neither from nor to is told, for the two times say how long it lasts"
              .formatted(
                  lasting.get(),
                  from.map(time -> "from " + time).orElseGet(() -> "to " + to.orElseThrow())));
    }
  }

  private static void checkMinutes(String field, LocalTime time) {
    if (!time.equals(time.truncatedTo(ChronoUnit.MINUTES))) {
      throw new IllegalArgumentException(
          "%s is %s; a time of whole minutes is accepted".formatted(field, time));
    }
  }

  private static void checkLength(Duration length) {
    if (length.compareTo(Duration.ofMinutes(1)) < 0
        || length.compareTo(Duration.ofDays(1)) >= 0
        || !length.equals(length.truncatedTo(ChronoUnit.MINUTES))) {
      throw new IllegalArgumentException(
          "lasting is %s; whole minutes are accepted, from PT1M to PT23H59M. For a whole day say from 00:00 to 00:00, for more tell a blocking and what restored the service"
              .formatted(length));
    }
  }

  /**
   * From one time of day to another.
   *
   * @param from such as {@code 06:00}
   * @param to such as {@code 08:00}
   * @throws IllegalArgumentException if one of them is no time of day
   */
  public static DayHours of(String from, String to) {
    return new DayHours(Optional.of(timeOf(from)), Optional.of(timeOf(to)), Optional.empty());
  }

  /**
   * From a time of day on; it ended on the same day, nobody says when.
   *
   * @throws IllegalArgumentException if it is no time of day
   */
  public static DayHours since(String from) {
    return new DayHours(Optional.of(timeOf(from)), Optional.empty(), Optional.empty());
  }

  /**
   * Until a time of day; it began on the same day, nobody says when.
   *
   * @throws IllegalArgumentException if it is no time of day
   */
  public static DayHours until(String to) {
    return new DayHours(Optional.empty(), Optional.of(timeOf(to)), Optional.empty());
  }

  /**
   * That long, at hours of the day that nobody says.
   *
   * @throws IllegalArgumentException if it is less than a minute, a day or more, or has seconds
   */
  public static DayHours lasting(Duration length) {
    return new DayHours(Optional.empty(), Optional.empty(), Optional.of(length));
  }

  /**
   * A time of day.
   *
   * @param text hours and minutes, such as {@code 06:00}
   * @throws IllegalArgumentException if it is none
   */
  public static LocalTime timeOf(String text) {
    if (!TIME.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "'%s' is no time of day; HH:MM is accepted, from 00:00 to 23:59, and 00:00 for the end of a day"
              .formatted(Printable.escaped(text, SHOWN)));
    }
    return LocalTime.parse(text);
  }

  /**
   * A length of time of ISO 8601, in hours and minutes.
   *
   * @param text such as {@code PT3H}, {@code PT3H30M} or {@code PT45M}
   * @throws IllegalArgumentException if it is none
   */
  public static Duration lengthOf(String text) {
    if (!LENGTH.matcher(text).matches()) {
      throw new IllegalArgumentException(notALength(text));
    }
    return Duration.parse(text);
  }

  private static String notALength(String text) {
    return "'%s' is no length of time; hours and minutes are accepted, such as PT3H, PT3H30M or PT45M"
        .formatted(Printable.escaped(text, SHOWN));
  }

  /** Whether both times are told. */
  public boolean isTold() {
    return from.isPresent() && to.isPresent();
  }

  /** Whether it ends on the day after it began; {@code 00:00} ends its own day. */
  public boolean isOvernight() {
    return latestMinute() > DAY;
  }

  /** The first minute of the day in which it can be, from 0. */
  public int earliestMinute() {
    return from.map(DayHours::minute).orElse(0);
  }

  /**
   * The minute at which it has ended, counted from the start of its day: up to 1440, or more if it
   * is overnight.
   */
  public int latestMinute() {
    int end = to.map(DayHours::minute).orElse(0);
    return end > earliestMinute() ? end : end + DAY;
  }

  /** The minute of the day at which it has begun at the latest. */
  public int latestStart() {
    return from.isPresent() ? earliestMinute() : latestMinute() - Math.max(1, leastMinutes());
  }

  /** The minute until which it lasts at the earliest, counted as {@link #latestMinute}. */
  public int earliestEnd() {
    return to.isPresent() ? latestMinute() : earliestMinute() + Math.max(1, leastMinutes());
  }

  /**
   * How many minutes it lasts at least; 0 if nothing tells it, though nothing is shorter than one.
   */
  public int leastMinutes() {
    return isTold() ? latestMinute() - earliestMinute() : lasting.map(DayHours::minutes).orElse(0);
  }

  /** How many minutes it lasts at most. */
  public int mostMinutes() {
    return equals(UNKNOWN)
        ? DAY - 1
        : lasting.map(DayHours::minutes).orElseGet(() -> latestMinute() - earliestMinute());
  }

  private static int minutes(Duration length) {
    return (int) length.toMinutes();
  }

  private static int minute(LocalTime time) {
    return time.getHour() * 60 + time.getMinute();
  }
}

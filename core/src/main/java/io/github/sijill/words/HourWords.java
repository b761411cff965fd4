package io.github.sijill.words;

import io.github.sijill.question.CellTimeline.Hours;
import io.github.sijill.time.DayHours;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** Hours of a day in words, as far as they are told. */
final class HourWords {

  private HourWords() {}

  /** {@code from 06:00 to 08:00 +03:00 (Asia/Baghdad)}; the offset is that of the day. */
  static String of(Hours hours, LocalDate day, Phrases phrases) {
    DayHours ofDay = hours.ofDay();
    Object[] holes = {
      "from", ofDay.from().map(LocalTime::toString).orElse(""),
      "to", ofDay.to().map(LocalTime::toString).orElse(""),
      "clock", clock(hours, day, phrases)
    };
    if (ofDay.isTold()) {
      return phrases.say("hours", holes);
    }
    if (ofDay.from().isPresent()) {
      return phrases.say("hours.from", holes);
    }
    if (ofDay.to().isPresent()) {
      return phrases.say("hours.to", holes);
    }
    return ofDay
        .lasting()
        .map(lasting -> phrases.say("hours.lasting", "length", length(lasting, phrases)))
        .orElseGet(() -> phrases.say("hours.unknown"));
  }

  /** {@code +03:00 (Asia/Baghdad)}, with the offset at the time of that day that is told. */
  private static String clock(Hours hours, LocalDate day, Phrases phrases) {
    LocalTime time = hours.ofDay().from().or(hours.ofDay()::to).orElse(LocalTime.NOON);
    return hours.zone() instanceof ZoneOffset
        ? hours.zone().toString()
        : phrases.say(
            "hours.clock",
            "offset",
            hours.zone().getRules().getOffset(day.atTime(time)),
            "zone",
            hours.zone());
  }

  /** {@code 3 hours}, {@code 45 minutes}, {@code 3 hours 30 minutes}. */
  private static String length(Duration length, Phrases phrases) {
    String hours = phrases.count("length.hours", length.toHours());
    String minutes = phrases.count("length.minutes", length.toMinutesPart());
    if (length.toMinutesPart() == 0) {
      return hours;
    }
    return length.toHours() == 0
        ? minutes
        : phrases.say("length.both", "hours", hours, "minutes", minutes);
  }
}

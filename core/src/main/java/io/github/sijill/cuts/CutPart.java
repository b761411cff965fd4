package io.github.sijill.cuts;

import static io.github.sijill.cuts.DayPart.END_OF_DAY;

import io.github.sijill.event.Status;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.scope.DaySpan;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The part of some cuts that lies within single days: the same minutes of each of these days. A cut
 * over midnight has two parts.
 *
 * <p>For other rooms of this library.
 *
 * @param days those of the zone of the report, or of the clock on which the part is shown
 * @param minutes those of each of these days
 */
public record CutPart(CutDays days, DayPart minutes) {

  static final Comparator<CutPart> IN_ORDER =
      Comparator.<CutPart, LocalDate>comparing(part -> part.days().first())
          .thenComparingInt(part -> part.minutes().from());

  /** The cuts that begin on some days. */
  static Stream<CutPart> of(CutDays begun) {
    return new CutPart(begun, DayPart.of(begun.report().hours())).byDay();
  }

  /** A part that may last into the next day, day by day. */
  private Stream<CutPart> byDay() {
    return minutes.to() <= END_OF_DAY
        ? Stream.of(this)
        : Stream.of(
            new CutPart(days, minutes.between(0, END_OF_DAY)),
            new CutPart(
                days.plusDays(1), minutes.between(END_OF_DAY, 2 * END_OF_DAY).later(-END_OF_DAY)));
  }

  /** As it is if each clock is put so many minutes forward: it may then lie over midnight. */
  Stream<CutPart> later(int ahead) {
    int daysLater = Math.floorDiv(minutes.from() + ahead, END_OF_DAY);
    return new CutPart(days.plusDays(daysLater), minutes.later(ahead - daysLater * END_OF_DAY))
        .byDay();
  }

  /** The entry that reports the cuts. */
  public SeenEntry entry() {
    return days.entry();
  }

  /** What the cuts do. */
  public Status level() {
    return days.level();
  }

  /** The zone of the report. */
  ZoneId zone() {
    return days.report().zone();
  }

  /** What of it is on some days; empty if nothing is. */
  Optional<CutPart> within(DaySpan span) {
    return days.within(span).map(some -> new CutPart(some, minutes));
  }

  /** The same from one day to another. */
  CutPart between(LocalDate from, LocalDate to) {
    return new CutPart(days.between(from, to), minutes);
  }

  /** Whether a moment lies in it, or may. */
  boolean mayHave(ZonedDateTime moment) {
    LocalDate day = moment.withZoneSameInstant(zone()).toLocalDate();
    return days.touches(day, day) && minutes.mayHave(minuteOf(moment));
  }

  /**
   * Whether a moment in which it may be certainly lies in it. Where not all hours are told, the
   * clock does not show how long it has lasted on a day on which it is changed; so nothing is
   * certain then.
   */
  public boolean has(ZonedDateTime moment) {
    return minutes.has(minuteOf(moment))
        && (days.report().hours().isTold() || !isClockChangedAround(moment));
  }

  /** Whether the clock is changed on the day of a moment, or on the day before. */
  private boolean isClockChangedAround(ZonedDateTime moment) {
    LocalDate day = moment.withZoneSameInstant(zone()).toLocalDate();
    ZoneOffset before =
        zone().getRules().getOffset(day.minusDays(1).atStartOfDay(zone()).toInstant());
    ZoneOffset after =
        zone().getRules().getOffset(day.plusDays(1).atStartOfDay(zone()).toInstant());
    return !before.equals(after);
  }

  private int minuteOf(ZonedDateTime moment) {
    return moment.withZoneSameInstant(zone()).get(ChronoField.MINUTE_OF_DAY);
  }

  /** The day on which the cut began that a moment lies in, in the zone of the report. */
  public LocalDate begun(ZonedDateTime moment) {
    LocalDate day = moment.withZoneSameInstant(zone()).toLocalDate();
    return minutes.from() == days.report().hours().earliestMinute() ? day : day.minusDays(1);
  }
}

package io.github.sijill.casefile;

import io.github.sijill.event.CutsReported;
import io.github.sijill.event.Status;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.time.DaySet;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The cuts of hours on one cell. Days and times are those of the zone of each cut; hours are those
 * of the clock, so that a cut from 06:00 to 08:00 has two on every day. Immutable.
 *
 * <p>For other rooms of this library.
 */
public final class Cuts {

  private static final int MINUTES_OF_DAY = 24 * 60;

  /** The last year in which cuts can be; the first is as long before the year 0. */
  private static final int LAST_YEAR = 9999;

  /**
   * The part of some cuts that lies within single days: from one minute to another on each of these
   * days. A cut over midnight has two parts.
   *
   * @param entry the entry that reports the cuts
   * @param from the first minute of the day, from 0
   * @param to the minute at which it ends, 1440 for the end of the day
   */
  public record Part(SeenEntry entry, LocalDate first, LocalDate last, int from, int to) {

    /** The report. */
    public CutsReported report() {
      return (CutsReported) entry.event();
    }

    private boolean touches(LocalDate from, LocalDate to) {
      return !first.isAfter(to) && !last.isBefore(from);
    }
  }

  private final List<SeenEntry> reports;
  private final List<Part> parts = new ArrayList<>();

  /** The cuts that these entries report, which are all of this cell. */
  Cuts(List<SeenEntry> reports) {
    this.reports = List.copyOf(reports);
    for (SeenEntry entry : reports) {
      CutsReported report = (CutsReported) entry.event();
      int from = minute(report.from());
      int to = minute(report.to());
      for (DaySet.Run run : report.days().runs()) {
        if (to > from) {
          parts.add(new Part(entry, run.first(), run.last(), from, to));
        } else {
          parts.add(new Part(entry, run.first(), run.last(), from, MINUTES_OF_DAY));
          if (to > 0) {
            parts.add(new Part(entry, run.first().plusDays(1), run.last().plusDays(1), 0, to));
          }
        }
      }
    }
    parts.sort(Comparator.comparing(Part::first).thenComparingInt(Part::from));
  }

  private static int minute(LocalTime time) {
    return time.getHour() * 60 + time.getMinute();
  }

  /** The entries that report them. */
  public List<SeenEntry> reports() {
    return reports;
  }

  /** The last day that cuts which begin on these days touch: one later if they last overnight. */
  public static LocalDate lastTouched(CutsReported report, DaySet.Run run) {
    boolean isOvernight =
        !report.to().isAfter(report.from()) && !report.to().equals(LocalTime.MIDNIGHT);
    return isOvernight ? run.last().plusDays(1) : run.last();
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return parts.isEmpty();
  }

  /** The parts on some of these days, in order. */
  public List<Part> on(LocalDate from, LocalDate to) {
    return parts.stream().filter(part -> part.touches(from, to)).toList();
  }

  /** All parts, in order. */
  public List<Part> parts() {
    return List.copyOf(parts);
  }

  /** The parts in which a moment lies. */
  public List<Part> at(ZonedDateTime moment) {
    if (Math.abs(moment.getYear()) > LAST_YEAR + 1) {
      return List.of();
    }
    return parts.stream()
        .filter(
            part -> {
              ZonedDateTime there = moment.withZoneSameInstant(part.report().zone());
              int minute = minute(there.toLocalTime());
              return part.touches(there.toLocalDate(), there.toLocalDate())
                  && part.from() <= minute
                  && minute < part.to();
            })
        .toList();
  }

  /**
   * How many minutes of a span of days lie in cuts of a level, those of several cuts once where
   * they are told in one zone.
   *
   * @param from first day, inclusive
   * @param to last day, inclusive
   */
  public long minutes(Status level, LocalDate from, LocalDate to) {
    long minutes = 0;
    List<Part> counted =
        on(from, to).stream().filter(part -> part.report().level() == level).toList();
    for (var zone : counted.stream().map(part -> part.report().zone()).distinct().toList()) {
      minutes +=
          minutes(
              counted.stream().filter(part -> part.report().zone().equals(zone)).toList(),
              from,
              to);
    }
    return minutes;
  }

  /** Between two days on which a part begins or ends, each day has the same cuts. */
  private static long minutes(List<Part> parts, LocalDate from, LocalDate to) {
    List<LocalDate> turns = new ArrayList<>(List.of(from, to.plusDays(1)));
    for (Part part : parts) {
      turns.add(part.first());
      turns.add(part.last().plusDays(1));
    }
    List<LocalDate> days =
        turns.stream()
            .filter(day -> !day.isBefore(from) && !day.isAfter(to.plusDays(1)))
            .distinct()
            .sorted()
            .toList();
    long minutes = 0;
    for (int i = 0; i + 1 < days.size(); i++) {
      LocalDate day = days.get(i);
      long length = days.get(i + 1).toEpochDay() - day.toEpochDay();
      minutes += length * minutesOf(parts.stream().filter(part -> part.touches(day, day)).toList());
    }
    return minutes;
  }

  private static long minutesOf(List<Part> ofOneDay) {
    long minutes = 0;
    int until = 0;
    for (Part part : ofOneDay.stream().sorted(Comparator.comparingInt(Part::from)).toList()) {
      minutes += Math.max(0, part.to() - Math.max(part.from(), until));
      until = Math.max(until, part.to());
    }
    return minutes;
  }
}

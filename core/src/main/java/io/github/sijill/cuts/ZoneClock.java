package io.github.sijill.cuts;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.stream.Stream;

/**
 * The clock of a zone, and what it shows while there is a cut that is told in another. How far one
 * zone is ahead of another is looked up at noon, once for all days between two changes of either.
 */
record ZoneClock(ZoneId zone) {

  /** Parts as the clock of one of their zones shows them. */
  static List<CutPart> shownOnOne(List<CutPart> parts) {
    return parts.stream().map(CutPart::zone).distinct().count() < 2
        ? parts
        : parts.stream().flatMap(new ZoneClock(parts.getFirst().zone())::shown).toList();
  }

  /** A part on the days and at the times of this zone, where it may last over midnight. */
  Stream<CutPart> shown(CutPart part) {
    if (zone.equals(part.zone())) {
      return Stream.of(part);
    }
    Stream.Builder<CutPart> shown = Stream.builder();
    LocalDate end = part.days().last();
    LocalDate first = part.days().first();
    while (!first.isAfter(end)) {
      ZonedDateTime noon = first.atTime(12, 0).atZone(part.zone());
      LocalDate last = lastAlike(noon, end);
      part.between(first, last).later(minutesAheadOf(noon)).forEach(shown);
      first = last.plusDays(1);
    }
    return shown.build();
  }

  /** The last day, no later than another, before either clock is put forward or back. */
  private LocalDate lastAlike(ZonedDateTime noon, LocalDate latest) {
    LocalDate last = latest;
    for (ZoneId each : List.of(zone, noon.getZone())) {
      ZoneOffsetTransition next = each.getRules().nextTransition(noon.toInstant());
      if (next != null) {
        LocalDate eve = next.getInstant().atOffset(ZoneOffset.UTC).toLocalDate().minusDays(1);
        last = eve.isBefore(last) ? eve : last;
      }
    }
    return last.isBefore(noon.toLocalDate()) ? noon.toLocalDate() : last;
  }

  private int minutesAheadOf(ZonedDateTime moment) {
    return (zone.getRules().getOffset(moment.toInstant()).getTotalSeconds()
            - moment.getOffset().getTotalSeconds())
        / 60;
  }
}

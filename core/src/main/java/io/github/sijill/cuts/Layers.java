package io.github.sijill.cuts;

import io.github.sijill.event.Status;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Cuts of several levels, one over the other: a stronger one hides what is milder.
 *
 * @param parts of all of them
 */
record Layers(List<CutPart> parts) {

  /** The parts of cuts that are stronger than a status, all on one clock. */
  List<CutPart> strongerThan(Status status) {
    return ZoneClock.shownOnOne(above(status).toList());
  }

  private Stream<CutPart> above(Status status) {
    return parts.stream().filter(part -> part.level().strength() > status.strength());
  }

  /** The days on which a cut of this level may have a minute in which no stronger one is. */
  DayUnion shown(Status level) {
    return shown(level, DayMinutes::mayShowBeside);
  }

  /** Those of them on which it certainly has. */
  DayUnion shownCertainly(Status level) {
    return shown(level, DayMinutes::certainlyShowBeside);
  }

  private DayUnion shown(Status level, BiPredicate<DayMinutes, DayMinutes> show) {
    List<CutPart> stronger = above(level).toList();
    return DayUnion.of(
        zones(level).stream()
            .flatMap(zone -> Stretch.of(onClock(zone, level, stronger)).stream())
            .filter(
                stretch ->
                    show.test(
                        stretch.minutes(part -> part.level() == level),
                        stretch.minutes(part -> part.level() != level)))
            .map(Stretch::run)
            .toList());
  }

  private List<ZoneId> zones(Status level) {
    return parts.stream()
        .filter(part -> part.level() == level)
        .map(CutPart::zone)
        .distinct()
        .toList();
  }

  /**
   * The parts of a level that are told in a zone, and all stronger ones as its clock shows them.
   */
  private List<CutPart> onClock(ZoneId zone, Status level, Collection<CutPart> stronger) {
    return Stream.concat(
            parts.stream().filter(part -> part.level() == level && part.zone().equals(zone)),
            stronger.stream().flatMap(new ZoneClock(zone)::shown))
        .toList();
  }

  /** The days at each minute of which there is a cut that is stronger than a status. */
  DayUnion hiding(Status status) {
    return daysWhere(strongerThan(status), DayMinutes::areAll);
  }

  /** The days at each minute of which there may be one. */
  DayUnion perhapsHiding(Status status) {
    return daysWhere(strongerThan(status), DayMinutes::mayBeAll);
  }

  private static DayUnion daysWhere(List<CutPart> parts, Predicate<DayMinutes> ofDay) {
    return DayUnion.of(
        Stretch.of(parts).stream()
            .filter(stretch -> ofDay.test(stretch.minutes()))
            .map(Stretch::run)
            .toList());
  }
}

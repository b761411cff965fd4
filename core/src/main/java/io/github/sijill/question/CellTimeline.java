package io.github.sijill.question;

import io.github.sijill.event.CaseId;
import io.github.sijill.event.Status;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.scope.Cell;
import io.github.sijill.time.DayHours;
import io.github.sijill.timeline.TimelinePeriod;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The periods of a cell.
 *
 * @param periods in order and without a gap, from the first, which has no start, to the last, which
 *     has no end
 * @param within the days within which another status held than their ends show, in order
 */
public record CellTimeline(
    CaseId caseId, Cell cell, List<StatusPeriod> periods, List<Within> within)
    implements AboutCell {

  /** Keeps copies of the lists. */
  public CellTimeline {
    periods = List.copyOf(periods);
    within = List.copyOf(within);
  }

  /**
   * Days within which a status held that the ends of days do not show: for the hours of a cut, or
   * because something began and ended on one day.
   *
   * @param first the first of these days
   * @param last the last of them, inclusive
   * @param statuses what may have held within each of them, beside what their ends show
   * @param isCertain whether it did for certain
   * @param hours from when to when, in the zone of the report; empty if no hours are told
   * @param evidence the report of the cuts, or what may have happened on these days
   */
  public record Within(
      LocalDate first,
      LocalDate last,
      Set<Status> statuses,
      boolean isCertain,
      Optional<Hours> hours,
      List<SeenEntry> evidence) {

    /** Those of these days that lie in a span; empty if none does. */
    public Optional<Within> within(LocalDate from, LocalDate to) {
      LocalDate begin = first.isBefore(from) ? from : first;
      LocalDate end = last.isAfter(to) ? to : last;
      return end.isBefore(begin)
          ? Optional.empty()
          : Optional.of(new Within(begin, end, statuses, isCertain, hours, evidence));
    }

    /** Keeps copies of the collections. */
    public Within {
      statuses = Collections.unmodifiableSet(new TreeSet<>(statuses));
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * Hours of a day, as far as they are told, in the zone of the report.
   *
   * @param ofDay from when to when
   */
  public record Hours(DayHours ofDay, ZoneId zone) {}

  /** All that it rests on, perhaps some of it several times. */
  public Stream<SeenEntry> restsOn() {
    return Stream.concat(
        periods.stream().flatMap(each -> each.evidence().stream()),
        within.stream().flatMap(each -> each.evidence().stream()));
  }

  /** The periods without their evidence, to compare what held when. */
  public List<TimelinePeriod<Status>> course() {
    return periods.stream()
        .map(each -> new TimelinePeriod<>(each.since(), each.until(), each.possible()))
        .toList();
  }
}

package io.github.sijill.projection;

import io.github.sijill.event.Status;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.question.CellStatus;
import io.github.sijill.question.CellTimeline;
import io.github.sijill.question.Remark;
import io.github.sijill.scope.Cell;
import io.github.sijill.scope.DaySpan;
import io.github.sijill.timeline.InForce;
import io.github.sijill.timeline.Possible;
import io.github.sijill.timeline.Timeline;
import io.github.sijill.timeline.Timeline.Evidence;
import io.github.sijill.timeline.TimelinePeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Puts together what is told of a cell at one time, of its timeline and of what stands around that.
 *
 * @param lastTold the last day of which an entry speaks about the cell
 */
record CellTeller(Told told, Cell cell, Around around, Supplier<Optional<LocalDate>> lastTold) {

  /**
   * What an answer tells beside its timeline.
   *
   * @param opening of the case, if it is in view
   * @param evidence the entries that are shown for what decides, by rank
   * @param remarks those about these entries
   */
  record Around(
      Optional<SeenEntry> opening,
      Function<Evidence, List<SeenEntry>> evidence,
      Function<Collection<SeenEntry>, List<Remark>> remarks) {

    /** What is in force, or may be, as answers list it. */
    List<CellStatus.Restriction> restrictions(List<InForce<Status>> inForce) {
      return inForce.stream()
          .map(
              each ->
                  new CellStatus.Restriction(
                      each.entry().or(() -> opening).orElseThrow(),
                      each.value(),
                      each.entry().isEmpty(),
                      each.isCertain(),
                      each.end(),
                      Optional.empty()))
          .toList();
    }
  }

  private Timeline<Status> timeline() {
    return told.timeline();
  }

  /** Whether anything can be told of what held within a day besides its start and end. */
  boolean isWithin(LocalDate day) {
    return told.cuts().areOn(day) || timeline().isWithin(day);
  }

  /**
   * The status at the end of a day.
   *
   * @param within what held within it besides
   */
  CellStatus onDay(LocalDate day, List<CellTimeline.Within> within) {
    TimelinePeriod<Status> period = timeline().periodOf(day);
    return status(
        period.possible(),
        clipped(period).orElseThrow(),
        clipped(timeline().possiblyAround(day)).orElseThrow(),
        around.evidence().apply(timeline().evidenceOn(day)),
        timeline().loweredBy(day),
        around.restrictions(timeline().inForceOn(day)),
        within);
  }

  CellStatus status(
      Possible<Status> possible,
      DaySpan days,
      DaySpan perhaps,
      List<SeenEntry> evidence,
      List<SeenEntry> loweredBy,
      List<CellStatus.Restriction> restrictions,
      List<CellTimeline.Within> within) {
    List<SeenEntry> shown = new ArrayList<>(evidence);
    shown.addAll(loweredBy);
    restrictions.forEach(each -> shown.add(each.entry()));
    within.forEach(each -> shown.addAll(each.evidence()));
    return new CellStatus(
        told.caseId(),
        cell,
        possible,
        days.from(),
        days.to(),
        perhaps,
        evidence,
        loweredBy,
        restrictions,
        lastTold.get(),
        within,
        around.remarks().apply(shown));
  }

  /** The days of a period on which the cell exists; empty if there are none. */
  Optional<DaySpan> clipped(TimelinePeriod<Status> period) {
    return new DaySpan(period.since(), period.until()).within(told.exists());
  }
}

package io.github.sijill.question;

import io.github.sijill.event.CaseId;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.scope.Cell;
import java.util.List;
import java.util.stream.Stream;

/**
 * What changed from one day to another, cell by cell.
 *
 * @param changes by day, then by case, then in the order of the case's members; empty if nothing
 *     changed from the end of one day to that of the next
 * @param within the days of the span within which another status held than their ends show, by day
 *     and likewise
 */
public record ChangesAnswer(
    Question.ChangesBetween question, List<CellChange> changes, List<WithinDays> within)
    implements Answer {

  /**
   * Days within which another status held on a cell than their ends show.
   *
   * @param days as far as they lie in the span
   */
  public record WithinDays(CaseId caseId, Cell cell, CellTimeline.Within days)
      implements AboutCell {}

  /** Keeps copies of the lists. */
  public ChangesAnswer {
    changes = List.copyOf(changes);
    within = List.copyOf(within);
  }

  @Override
  public List<SeenEntry> assumedKnown() {
    return AcrossCells.assumedKnown(
        question,
        Stream.concat(
            changes.stream().flatMap(each -> each.evidence().stream()),
            within.stream().flatMap(each -> each.days().evidence().stream())));
  }
}

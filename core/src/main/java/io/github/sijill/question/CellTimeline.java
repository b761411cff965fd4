package io.github.sijill.question;

import io.github.sijill.event.CaseId;
import io.github.sijill.event.Status;
import io.github.sijill.scope.Cell;
import io.github.sijill.timeline.TimelinePeriod;
import java.util.List;

/**
 * The periods of a cell.
 *
 * @param periods in order and without a gap, from the first, which has no start, to the last, which
 *     has no end
 */
public record CellTimeline(CaseId caseId, Cell cell, List<StatusPeriod> periods)
    implements AboutCell {

  /** Keeps a copy of the periods. */
  public CellTimeline {
    periods = List.copyOf(periods);
  }

  /** The periods without their evidence, to compare what held when. */
  public List<TimelinePeriod<Status>> course() {
    return periods.stream()
        .map(each -> new TimelinePeriod<>(each.since(), each.until(), each.possible()))
        .toList();
  }
}

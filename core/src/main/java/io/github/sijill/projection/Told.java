package io.github.sijill.projection;

import io.github.sijill.cuts.Cuts;
import io.github.sijill.cuts.DayUnion.Run;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.Status;
import io.github.sijill.scope.Cell;
import io.github.sijill.scope.DaySpan;
import io.github.sijill.timeline.DayCount;
import io.github.sijill.timeline.Timeline;
import java.util.List;
import java.util.Optional;

/**
 * What one case tells of a cell, on the days on which the cell exists. Most cells of a case share
 * theirs: a timeline and cuts equal only themselves.
 */
record Told(CaseId caseId, Timeline<Status> timeline, Cuts cuts, DaySpan exists) {

  static Told of(CaseView view, Cell cell, DaySpan exists) {
    return new Told(
        view.history().caseId(), view.timelines().of(cell), view.timelines().cuts(cell), exists);
  }

  /**
   * On how many days of some spans a status was touched, over all worlds; empty where that cannot
   * be told, or where it may be so without end for no entry's sake.
   *
   * @param spans one after the other, without a gap
   */
  Optional<List<DayCount.Bounds>> touched(Status status, List<Run> spans) {
    Run all = new Run(spans.getFirst().first(), spans.getLast().last());
    return all.isInReach()
        ? timeline.touched(
            status,
            cuts.shown(status).ranges(),
            spans.stream().mapToInt(span -> span.range().first()).toArray(),
            all.range().last())
        : Optional.empty();
  }
}

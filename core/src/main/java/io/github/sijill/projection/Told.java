package io.github.sijill.projection;

import io.github.sijill.casefile.Cuts;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.Status;
import io.github.sijill.history.DayRange;
import io.github.sijill.projection.DayUnion.Run;
import io.github.sijill.scope.Cell;
import io.github.sijill.scope.DaySpan;
import io.github.sijill.timeline.DayCount;
import io.github.sijill.timeline.Timeline;
import java.time.LocalDate;
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
    int[] firsts = new int[spans.size()];
    for (int i = 0; i < firsts.length; i++) {
      long first = spans.get(i).first();
      if (first != Long.MIN_VALUE && !isNumber(first)) {
        return Optional.empty();
      }
      firsts[i] = first == Long.MIN_VALUE ? DayRange.BEFORE_ALL : (int) first;
    }
    long last = spans.getLast().last();
    return last == Long.MAX_VALUE || isNumber(last)
        ? timeline.touched(
            status,
            cuts.shown(status),
            firsts,
            last == Long.MAX_VALUE ? DayRange.AFTER_ALL : (int) last)
        : Optional.empty();
  }

  private static boolean isNumber(long day) {
    return DayRange.number(LocalDate.ofEpochDay(day)) == day;
  }
}

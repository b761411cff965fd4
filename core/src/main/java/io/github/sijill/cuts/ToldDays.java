package io.github.sijill.cuts;

import io.github.sijill.cuts.DayUnion.Run;
import io.github.sijill.event.Status;
import io.github.sijill.scope.DaySpan;
import io.github.sijill.timeline.Timeline;
import io.github.sijill.timeline.TimelinePeriod;
import io.github.sijill.timeline.Within;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The days on which a status held as a timeline tells, cuts aside.
 *
 * @param within the days within which another status held than their ends show
 */
record ToldDays(Timeline<Status> timeline, List<Within<Status>> within) {

  /** Those at whose start or end it held or within which it did, for certain or perhaps. */
  DayUnion of(Status status, boolean certainly) {
    List<Run> told = new ArrayList<>();
    for (TimelinePeriod<Status> period : timeline.periods()) {
      if (certainly ? period.possible().isCertainly(status) : period.possible().contains(status)) {
        told.add(Run.of(new DaySpan(period.since(), period.until())).andNext());
      }
    }
    for (Within<Status> each : within) {
      if ((certainly ? each.certainly() : each.possibly()).contains(status)) {
        told.add(run(each));
      }
    }
    return DayUnion.of(told);
  }

  /** Those on which it certainly began. */
  DayUnion begun(Status status) {
    return DayUnion.of(
        timeline.begunCertainly(status).stream().map(day -> Run.of(day, day)).toList());
  }

  /** Those on which it certainly held from their start to their end. */
  DayUnion throughout(Status status) {
    List<Run> days = new ArrayList<>();
    for (TimelinePeriod<Status> period : timeline.periods()) {
      if (period.possible().isCertainly(status)) {
        Run run = Run.of(new DaySpan(period.since(), period.until()));
        days.add(run.first() == Long.MIN_VALUE ? run : new Run(run.first() + 1, run.last()));
      }
    }
    return DayUnion.of(days).without(DayUnion.of(within.stream().map(ToldDays::run).toList()));
  }

  /** Those of a span at whose start or end another status may hold than before. */
  NavigableSet<LocalDate> turns(LocalDate from, LocalDate to) {
    NavigableSet<LocalDate> turns = new TreeSet<>(timeline.turns(from, to));
    within.forEach(each -> turns.addAll(List.of(each.first(), each.last())));
    return turns.subSet(from, true, to, true);
  }

  private static Run run(Within<Status> days) {
    return Run.of(days.first(), days.last());
  }
}

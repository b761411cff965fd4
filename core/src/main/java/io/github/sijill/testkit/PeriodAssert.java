package io.github.sijill.testkit;

import io.github.sijill.question.CellStatus;
import io.github.sijill.question.CellTimeline;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a period of a timeline, each about every cell of it. The evidence is that of all
 * the days of the period.
 */
public class PeriodAssert extends CellStatusesAssert<PeriodAssert, List<CellStatus>> {

  private String subject = "the period";
  private List<CellTimeline> timelines = List.of();
  private ToIntFunction<CellTimeline> marked = timeline -> 0;

  PeriodAssert(@Nullable List<CellStatus> actual) {
    super(actual, PeriodAssert.class);
  }

  PeriodAssert of(String name, List<CellTimeline> all, ToIntFunction<CellTimeline> index) {
    subject = name;
    timelines = all;
    marked = index;
    return this;
  }

  @Override
  List<CellStatus> cells() {
    return actual;
  }

  @Override
  String subject() {
    return subject;
  }

  @Override
  String drawn(List<CellStatus> cells) {
    return TimelineText.around(CaseCell.among(timelines, cells.stream().map(CaseCell::of)), marked);
  }
}

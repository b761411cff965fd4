package io.github.sijill.testkit;

import io.github.sijill.event.Status;
import io.github.sijill.projection.CellMoments;
import io.github.sijill.projection.MomentsAnswer;
import java.util.List;
import java.util.function.Predicate;
import org.assertj.core.api.AbstractAssert;

/** Assertions on what held at any moment of a span, each about every cell of the answer. */
public class MomentsAnswerAssert extends AbstractAssert<MomentsAnswerAssert, MomentsAnswer> {

  private final String timelines;

  MomentsAnswerAssert(MomentsAnswer actual) {
    this(actual, "");
  }

  MomentsAnswerAssert(MomentsAnswer actual, String timelines) {
    super(actual, MomentsAnswerAssert.class);
    this.timelines = timelines;
  }

  /** Verifies that every cell had this status at some moment, in all worlds. */
  public MomentsAnswerAssert wasCertainly(Status status) {
    return eachCell(cell -> cell.certainly().contains(status), "to be certainly " + status);
  }

  /** Verifies that every cell had this status at some moment, in some world. */
  public MomentsAnswerAssert wasPossibly(Status status) {
    return eachCell(cell -> cell.possibly().contains(status), "to be possibly " + status);
  }

  /** Verifies that no cell had this status at any moment, in any world. */
  public MomentsAnswerAssert wasNever(Status status) {
    return eachCell(cell -> !cell.possibly().contains(status), "never to be " + status);
  }

  private MomentsAnswerAssert eachCell(Predicate<CellMoments> expected, String expectation) {
    isNotNull();
    List<CellMoments> others = actual.cells().stream().filter(expected.negate()).toList();
    if (!others.isEmpty()) {
      CellMoments first = others.getFirst();
      failWithMessage(
          "Expecting the status %s at some moment from %s to %s, but on %s%s it was certainly %s,"
              + " possibly %s, by %s%s",
          expectation,
          actual.question().from(),
          actual.question().to(),
          Drawn.cell(first.cell()),
          others.size() == 1 ? "" : " and %d more cells".formatted(others.size() - 1),
          Drawn.words(first.certainly()),
          Drawn.words(first.possibly()),
          Drawn.ids(first.evidence()),
          timelines.isEmpty() ? "" : ":%n%s".formatted(timelines));
    }
    return this;
  }
}

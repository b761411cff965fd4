package io.github.sijill.testkit;

import static java.util.Objects.requireNonNull;

import io.github.sijill.StatusQuery;
import io.github.sijill.question.CellStatus;
import io.github.sijill.question.CellTimeline;
import io.github.sijill.question.StatusAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Assertions on the status on a day, each about every cell of the answer. */
public class StatusAnswerAssert extends CellStatusesAssert<StatusAnswerAssert, StatusAnswer> {

  private @Nullable StatusQuery asked;

  StatusAnswerAssert(@Nullable StatusAnswer actual) {
    super(actual, StatusAnswerAssert.class);
  }

  /** This, as the answer to a query: it shows whole timelines when it fails. */
  StatusAnswerAssert to(@Nullable StatusQuery query) {
    asked = query;
    return this;
  }

  /** Goes on with the cells of one network, or of those below it if a query was asserted on. */
  public StatusAnswerAssert onNetwork(String network) {
    requireNonNull(network, "network");
    return onTo(
            StatusAnswerAssert.class,
            StatusAnswer.class,
            StatusAnswerAssert::new,
            () -> narrowed(network))
        .to(asked);
  }

  private StatusAnswer narrowed(String network) {
    return new StatusAnswer(actual.question(), cellsOn(network, actual.cells(), asked));
  }

  @Override
  List<CellStatus> cells() {
    return actual.cells();
  }

  @Override
  String subject() {
    return "the status on "
        + actual.question().day()
        + Wording.from(actual.question().subject().viewpoint());
  }

  @Override
  String drawn(List<CellStatus> cells) {
    List<CellTimeline> shown =
        asked == null
            ? TimelineText.periods(cells)
            : CaseCell.among(asked.timeline().cells(), cells.stream().map(CaseCell::of));
    return TimelineText.around(shown, actual.question().day());
  }
}

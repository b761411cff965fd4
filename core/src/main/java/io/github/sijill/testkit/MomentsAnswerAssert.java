package io.github.sijill.testkit;

import static java.util.Objects.requireNonNull;

import io.github.sijill.StatusQuery;
import io.github.sijill.event.Status;
import io.github.sijill.question.CellMoments;
import io.github.sijill.question.CellTimeline;
import io.github.sijill.question.MomentsAnswer;
import io.github.sijill.question.Question;
import io.github.sijill.words.Phrases;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Assertions on what held at any moment of a span, each about every cell of the answer. */
public class MomentsAnswerAssert extends SijillAssert<MomentsAnswerAssert, MomentsAnswer> {

  private @Nullable StatusQuery asked;

  MomentsAnswerAssert(@Nullable MomentsAnswer actual) {
    super(actual, MomentsAnswerAssert.class);
  }

  /** This, as the answer to a query: it shows timelines when it fails. */
  MomentsAnswerAssert to(@Nullable StatusQuery query) {
    asked = query;
    return this;
  }

  /** Verifies that every cell had this status at some moment, in all worlds. */
  public MomentsAnswerAssert wasCertainly(Status status) {
    requireNonNull(status, "status");
    return eachCell(
        cell -> cell.certainly().contains(status),
        "to have certainly been %s at some moment".formatted(status));
  }

  /** Verifies that every cell had this status at some moment, in some world. */
  public MomentsAnswerAssert wasPossibly(Status status) {
    requireNonNull(status, "status");
    return eachCell(
        cell -> cell.possibly().contains(status),
        "to have possibly been %s at some moment".formatted(status));
  }

  /** Verifies that no cell had this status at any moment, in any world. */
  public MomentsAnswerAssert wasNever(Status status) {
    requireNonNull(status, "status");
    return eachCell(
        cell -> !cell.possibly().contains(status), "never to have been %s".formatted(status));
  }

  /** Goes on with the cells of one network, or of those below it if a query was asserted on. */
  public MomentsAnswerAssert onNetwork(String network) {
    requireNonNull(network, "network");
    return onTo(
            MomentsAnswerAssert.class,
            MomentsAnswer.class,
            MomentsAnswerAssert::new,
            () -> narrowed(network))
        .to(asked);
  }

  private MomentsAnswer narrowed(String network) {
    return new MomentsAnswer(actual.question(), cellsOn(network, actual.cells(), asked));
  }

  private MomentsAnswerAssert eachCell(Predicate<CellMoments> expected, String expectation) {
    Question.StatusDuring question = there().question();
    String viewpoint = Wording.from(question.subject().viewpoint());
    String expecting =
        "Expecting the status %s from %s to %s%s\nbut "
            .formatted(
                expectation, question.from(), question.to(), viewpoint.isEmpty() ? "," : viewpoint);
    List<CellMoments> others = actual.cells().stream().filter(expected.negate()).toList();
    if (actual.cells().isEmpty()) {
      failFor(expecting + "the answer is about no cell");
    } else if (!others.isEmpty()) {
      CellMoments first = others.getFirst();
      failFor(
          expecting
              + "%son %s it was %s, according to %s%s"
                  .formatted(
                      Wording.count(others.size(), actual.cells().size()),
                      first.cell(),
                      held(first),
                      EntryText.ids(first.evidence()),
                      drawn(others)));
    }
    return this;
  }

  private static String held(CellMoments cell) {
    String possibly = "possibly " + cell.possibly();
    return cell.certainly().isEmpty()
        ? possibly + ", none of them certainly"
        : "certainly %s and %s".formatted(Phrases.inEnglish().all(cell.certainly()), possibly);
  }

  private String drawn(List<CellMoments> cells) {
    if (asked == null) {
      return ":\nentries\n" + EntryText.some(cells.getFirst().evidence(), 0);
    }
    List<CellTimeline> shown =
        CaseCell.among(asked.timeline().cells(), cells.stream().map(CaseCell::of));
    return ":\n" + TimelineText.around(shown, actual.question().from());
  }
}

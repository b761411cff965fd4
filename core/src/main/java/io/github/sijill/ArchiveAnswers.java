package io.github.sijill;

import static java.util.Objects.requireNonNull;

import io.github.sijill.axon.AskedLater;
import io.github.sijill.axon.OpenedArchive;
import io.github.sijill.copy.ArchiveState;
import io.github.sijill.event.CaseId;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.projection.CellView;
import io.github.sijill.question.Answer;
import io.github.sijill.question.Answers;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import io.github.sijill.scope.Dimensions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers the questions to an archive as long as it is open, each from one state of it.
 * Thread-safe.
 */
final class ArchiveAnswers implements Answers {

  private final Gate gate;
  private final OpenedArchive opened;

  ArchiveAnswers(Gate gate, OpenedArchive opened) {
    this.gate = gate;
    this.opened = opened;
  }

  /** All that is recorded by now. */
  ArchiveState now() {
    return gate.asking(opened::now);
  }

  /**
   * The state that a question is asked of.
   *
   * @throws IllegalArgumentException if it asks for the archive as recorded at an instant in the
   *     future
   */
  ArchiveState asked(Question<?> question) {
    requireNonNull(question, "question");
    ArchiveState now = now();
    AskedLater.check(question, now.projections(), opened.clock());
    return now;
  }

  @Override
  public <A extends Answer> A ask(Question<A> question) {
    return asked(question).projections().ask(question);
  }

  @Override
  public Map<CaseId, Dimensions> declared(Subject subject) {
    requireNonNull(subject, "subject");
    return asked(new Question.ChronologyOf(subject.ofAllCells())).projections().declared(subject);
  }

  @Override
  public List<SeenEntry> doubted(Subject subject) {
    requireNonNull(subject, "subject");
    return asked(new Question.ChronologyOf(subject.ofAllCells())).projections().doubted(subject);
  }

  @Override
  public Optional<String> damage() {
    return now().lines().damage().map(damage -> String.valueOf(damage.getMessage()));
  }

  /** See {@link StatusQuery#cell}. */
  CellView cell(Subject subject) {
    return asked(new Question.TimelineOf(subject)).projections().cell(subject);
  }

  /** See {@link Archive#countCells}. */
  long countCells(Subject subject) {
    requireNonNull(subject, "subject");
    return asked(new Question.TimelineOf(subject)).projections().countCells(subject);
  }
}

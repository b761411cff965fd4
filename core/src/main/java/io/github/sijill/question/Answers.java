package io.github.sijill.question;

import io.github.sijill.event.CaseId;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.scope.Dimensions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who can answer a question: an archive, its projections, or a past state of it. */
@FunctionalInterface
public interface Answers {

  /**
   * The answer to a question.
   *
   * @throws UnknownCaseException if it names a case that is not here
   * @throws io.github.sijill.scope.UnknownMemberException if it names a member that is not declared
   */
  <A extends Answer> A ask(Question<A> question);

  /**
   * The members that the cases asked about declare, as seen from the viewpoint of the subject: what
   * {@link ChronologyAnswer#declared} says, and an archive knows without its entries.
   */
  default Map<CaseId, Dimensions> declared(Subject subject) {
    return ask(new Question.ChronologyOf(subject.ofAllCells())).declared();
  }

  /**
   * The entries about the cells asked about that are in doubt, as they count from the viewpoint:
   * rumours of statuses, which no answer counts, and those of which a source marks the date as
   * approximate or uncertain, which no answer takes into account. An archive finds out that there
   * are none without looking at its entries.
   */
  default List<SeenEntry> doubted(Subject subject) {
    return ask(new Question.ChronologyOf(subject.ofAllCells())).entries().stream()
        .filter(each -> each.isRumourOfStatus() || each.hasMarkedDate())
        .filter(
            each ->
                !(each.event() instanceof SagaEvent.Declaration)
                    && !(each.event() instanceof SagaEvent.Amendment))
        .toList();
  }

  /**
   * What is wrong with the archive, if it was opened although it is damaged: its answers rest on
   * what stands before the damage only. Empty if they rest on all that was recorded.
   */
  default Optional<String> damage() {
    return Optional.empty();
  }
}

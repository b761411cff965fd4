package io.github.sijill.question;

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
   * What is wrong with the archive, if it was opened although it is damaged: its answers rest on
   * what stands before the damage only. Empty if they rest on all that was recorded.
   */
  default Optional<String> damage() {
    return Optional.empty();
  }
}

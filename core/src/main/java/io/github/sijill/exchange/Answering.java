package io.github.sijill.exchange;

import io.github.sijill.projection.Question;

/** Whoever answers questions: an archive, or a past state of one. */
@FunctionalInterface
public interface Answering {

  /**
   * The answer to a question.
   *
   * @throws io.github.sijill.projection.UnknownCaseException if it names a case that is not here
   * @throws io.github.sijill.scope.UnknownMemberException if it names a member that is not declared
   */
  <A> A ask(Question<A> question);
}

package io.github.sijill.question;

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
}

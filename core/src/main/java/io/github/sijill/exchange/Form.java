package io.github.sijill.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.json.JsonFields;
import io.github.sijill.question.Answer;
import io.github.sijill.question.Answers;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import io.github.sijill.words.MemberNames;

/**
 * One kind of question in every form in which it leaves an archive and comes back: its names and
 * parameters, JSON, words, and a table. All that is to be known of a kind stands in its one form.
 * Stateless.
 */
interface Form<Q extends Question<A>, A extends Answer> {

  /** What it is called, and what it takes. */
  Heading<Q> heading();

  /** The question with these parameters, each of which is asked for by its name. */
  Q read(Subject subject, JsonFields of);

  /**
   * The question in words, without its viewpoint, {@code Status of Skype on ADSL on 2016-03-05}.
   */
  String asked(Q question, SubjectWords subject);

  /**
   * The answer in words, on the same line.
   *
   * @param archive who answered, to be asked for what the answer leaves out
   */
  String answered(A answer, MemberNames names, Answers archive);

  /** The answer as a tree, without the question. */
  ObjectNode json(A answer);

  /** The answer as a table. */
  AnswerTable table(A answer);
}

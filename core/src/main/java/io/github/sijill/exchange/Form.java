package io.github.sijill.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.json.JsonFields;
import io.github.sijill.question.Answer;
import io.github.sijill.question.Answers;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import io.github.sijill.words.MemberNames;
import java.util.List;
import java.util.Map;

/**
 * One kind of question in every form in which it leaves an archive and comes back: its names and
 * parameters, JSON, words, and a table. All that is to be known of a kind stands in its one form.
 * Stateless.
 */
interface Form<Q extends Question<A>, A extends Answer> {

  /** What JSON calls it. */
  String name();

  /** What a command calls it. */
  String command();

  /** What it asks, in a line for help. */
  String meaning();

  /** What it takes beside its subject, in the order in which JSON has it. */
  List<Parameter> parameters();

  /** The values of the parameters that a question gives, by name, as {@link #read} reads them. */
  Map<String, String> values(Q question);

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

package io.github.sijill.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A kind of question: what it is called, and what it takes. Whoever offers questions to others, as
 * commands, pages or requests, lists these, and so offers all that there are.
 *
 * <p>For applications that are asked by parameters.
 */
public final class QuestionKind {

  private static final List<QuestionKind> ALL = Forms.ALL.stream().map(QuestionKind::new).toList();

  private final Form<?, ?> form;

  private QuestionKind(Form<?, ?> form) {
    this.form = form;
  }

  /** Every kind that there is. */
  public static List<QuestionKind> all() {
    return ALL;
  }

  /** The kind of a question. */
  public static QuestionKind of(Question<?> question) {
    return new QuestionKind(Forms.of(question));
  }

  /** What JSON calls it, {@code sijill.StatusOn}. */
  public String name() {
    return form.name();
  }

  /**
   * What a command calls it, {@code status}. Two kinds may share one, told apart by what they take.
   */
  public String command() {
    return form.command();
  }

  /** What it asks, in a line for help. */
  public String meaning() {
    return form.meaning();
  }

  /** What it takes beside its subject. */
  public List<Parameter> parameters() {
    return form.parameters();
  }

  /**
   * A question of this kind.
   *
   * @param values of parameters by name, as JSON has them
   * @throws io.github.sijill.json.FormatException if one is missing, unknown or not valid
   */
  public Question<?> question(Subject subject, Map<String, String> values) {
    ObjectNode to = QuestionCodec.begun(form, subject);
    values.forEach(to::put);
    return QuestionCodec.read(to, "$");
  }

  /** Equal if the same is asked. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof QuestionKind that && form.equals(that.form);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(form);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}

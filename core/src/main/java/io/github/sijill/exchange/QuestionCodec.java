package io.github.sijill.exchange;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.json.EventCodec;
import io.github.sijill.json.FormatException;
import io.github.sijill.json.JsonFields;
import io.github.sijill.question.Answer;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import io.github.sijill.words.Phrases;

/**
 * Questions to JSON and back. What is written is read back equal; what is not to the letter of
 * docs/citing.md is refused with a {@link FormatException} that says where and what would be
 * accepted. Whether the names in a question exist only an archive can tell. Stateless and
 * thread-safe.
 *
 * <p>For applications that are asked in JSON.
 */
public final class QuestionCodec {

  private QuestionCodec() {}

  /** The question as a tree that {@link #read} reads back equal. */
  public static ObjectNode write(Question<?> question) {
    return written(question);
  }

  private static <A extends Answer> ObjectNode written(Question<A> question) {
    Form<Question<A>, A> form = Forms.of(question);
    ObjectNode to = begun(form, question.subject());
    form.heading().write(question, to);
    return to;
  }

  /** The question as one line of text. */
  public static String writeText(Question<?> question) {
    return EventCodec.text(write(question));
  }

  /** A question of this form without its parameters. */
  static ObjectNode begun(Form<?, ?> form, Subject subject) {
    ObjectNode to = JsonNodeFactory.instance.objectNode();
    to.put("type", form.heading().name());
    SubjectParts.write(subject, to);
    return to;
  }

  /**
   * Reads what {@link #writeText} has written, or anybody else in the same form.
   *
   * @throws FormatException if it is not JSON, or not a question
   */
  public static Question<?> parse(String json) {
    return read(EventCodec.tree(json), "$");
  }

  /**
   * Reads a question from a tree.
   *
   * @param path where the tree lies, for a refusal
   * @throws FormatException if it is not a question
   */
  public static Question<?> read(JsonNode tree, String path) {
    JsonFields of = JsonFields.of(tree, path);
    Form<?, ?> form = form(of);
    Subject subject = SubjectParts.read(form.heading(), of);
    Question<?> question = JsonFields.built(path, () -> form.read(subject, of));
    of.done();
    return question;
  }

  private static Form<?, ?> form(JsonFields of) {
    String type = of.text("type");
    return Forms.ALL.stream()
        .filter(form -> form.heading().name().equals(type))
        .findFirst()
        .orElseThrow(
            () ->
                new FormatException(
                    of.path("type"),
                    "'%s' is not a question; one of %s is accepted"
                        .formatted(
                            Phrases.quoted(type),
                            Forms.ALL.stream()
                                .map(form -> form.heading().name())
                                .collect(joining(", ")))));
  }
}

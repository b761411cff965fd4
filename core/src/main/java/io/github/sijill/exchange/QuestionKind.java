package io.github.sijill.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.json.FormatException;
import io.github.sijill.json.JsonFields;
import io.github.sijill.question.Question;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
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
    return form.heading().name();
  }

  /**
   * What a command calls it, {@code status}. Two kinds may share one, told apart by what they take.
   */
  public String command() {
    return form.heading().command();
  }

  /** What it asks, in a line for help. */
  public String meaning() {
    return form.heading().meaning();
  }

  /** What it takes: first what is its own, then what says which cells it is about. */
  public List<Parameter> parameters() {
    return Stream.concat(
            form.heading().parameters().stream(), SubjectParts.parameters(form.heading()).stream())
        .toList();
  }

  /**
   * A question of this kind.
   *
   * @param values what was given for each parameter, by its name; the default is meant where
   *     nothing was
   * @throws FormatException if one is missing, unknown or not valid
   */
  public Question<?> question(Map<String, List<String>> values) {
    Map<String, List<String>> given = new HashMap<>();
    for (Parameter parameter : parameters()) {
      List<String> texts =
          values.getOrDefault(parameter.name(), parameter.byDefault().stream().toList());
      given.put(parameter.name(), canonical(parameter, texts));
    }
    for (String name : values.keySet()) {
      if (!given.containsKey(name)) {
        throw new FormatException(
            "$." + name, "no such parameter; accepted are " + String.join(", ", names()));
      }
    }
    ObjectNode to = QuestionCodec.begun(form, SubjectParts.typed(given));
    for (Parameter own : form.heading().parameters()) {
      for (String text : given.getOrDefault(own.name(), List.of())) {
        if (own.type() == Parameter.Type.FLAG) {
          to.put(own.field(), Boolean.parseBoolean(text));
        } else {
          to.put(own.field(), text);
        }
      }
    }
    return QuestionCodec.read(to, "$");
  }

  private static List<String> canonical(Parameter parameter, List<String> texts) {
    return JsonFields.built(
        "$." + parameter.name(), () -> texts.stream().map(parameter.type()::canonical).toList());
  }

  private List<String> names() {
    return parameters().stream().map(Parameter::name).toList();
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

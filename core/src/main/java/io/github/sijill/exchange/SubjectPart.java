package io.github.sijill.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.history.Viewpoint;
import io.github.sijill.json.JsonFields;
import io.github.sijill.question.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * One part of the subject of a question, such as its case or one filter of its viewpoint: what it
 * is called where it is typed, and how JSON has it. Stateless.
 */
interface SubjectPart {

  /** What may be typed for it. */
  List<Parameter> parameters();

  /**
   * The subject with what was typed.
   *
   * @param values by the names of the parameters
   * @throws IllegalArgumentException if they cannot be
   */
  Subject with(Subject subject, Map<String, List<String>> values);

  /** Writes the part, if the subject has it. */
  void write(Subject subject, ObjectNode to);

  /** The subject with what JSON says of this part. */
  Subject read(Subject subject, JsonFields of);

  /** Whether only a question about the statuses of cells has it. */
  default boolean isOfCells() {
    return false;
  }

  /**
   * A part that is there or not.
   *
   * @param field what JSON calls it
   * @param isIn whether the subject has it
   * @param with the subject with it
   */
  record OfCells(
      Parameter parameter, String field, Predicate<Subject> isIn, UnaryOperator<Subject> with)
      implements SubjectPart {

    @Override
    public boolean isOfCells() {
      return true;
    }

    @Override
    public List<Parameter> parameters() {
      return List.of(parameter);
    }

    @Override
    public Subject with(Subject subject, Map<String, List<String>> values) {
      return values.getOrDefault(parameter.name(), List.of()).contains("true")
          ? with.apply(subject)
          : subject;
    }

    @Override
    public void write(Subject subject, ObjectNode to) {
      if (isIn.test(subject)) {
        to.put(field, true);
      }
    }

    @Override
    public Subject read(Subject subject, JsonFields of) {
      return of.optional(field).isPresent() && of.flag(field) ? with.apply(subject) : subject;
    }
  }

  /** The labels of a viewpoint: typed {@code KEY=VALUE}, in JSON as entries have them. */
  record OfLabels(Parameter parameter) implements SubjectPart {

    private static final String FIELD = "labels";

    @Override
    public List<Parameter> parameters() {
      return List.of(parameter);
    }

    @Override
    public Subject with(Subject subject, Map<String, List<String>> values) {
      Viewpoint viewpoint = subject.viewpoint();
      for (String label : values.getOrDefault(parameter.name(), List.of())) {
        String[] sides = parameter.type().canonical(label).split("=", 2);
        viewpoint = viewpoint.labelled(sides[0], sides[1]);
      }
      return subject.from(viewpoint);
    }

    @Override
    public void write(Subject subject, ObjectNode to) {
      if (!subject.viewpoint().labels().isEmpty()) {
        ObjectNode labels = to.putObject(FIELD);
        subject
            .viewpoint()
            .labels()
            .forEach((key, values) -> values.forEach(labels.withArrayProperty(key)::add));
      }
    }

    @Override
    public Subject read(Subject subject, JsonFields of) {
      Viewpoint viewpoint = subject.viewpoint();
      for (Map.Entry<String, Set<String>> label : of.textsByName(FIELD).entrySet()) {
        for (String value : label.getValue()) {
          viewpoint = viewpoint.labelled(label.getKey(), value);
        }
      }
      return subject.from(viewpoint);
    }
  }

  /**
   * A part that is one text, the same in JSON as typed.
   *
   * @param field what JSON calls it
   * @param text the text, if the subject has this part
   * @param with the subject with this text, which is in its canonical form
   */
  record OfText(
      Parameter parameter,
      String field,
      Function<Subject, Optional<String>> text,
      BiFunction<Subject, String, Subject> with)
      implements SubjectPart {

    @Override
    public List<Parameter> parameters() {
      return List.of(parameter);
    }

    @Override
    public Subject with(Subject subject, Map<String, List<String>> values) {
      List<String> given = values.getOrDefault(parameter.name(), List.of());
      return given.isEmpty() ? subject : with.apply(subject, canonical(given.getLast()));
    }

    @Override
    public void write(Subject subject, ObjectNode to) {
      text.apply(subject).ifPresent(value -> to.put(field, value));
    }

    @Override
    public Subject read(Subject subject, JsonFields of) {
      return of.optionalText(field, this::exact)
          .map(value -> with.apply(subject, value))
          .orElse(subject);
    }

    private String canonical(String text) {
      return parameter.type().canonical(text);
    }

    /** JSON has words in one spelling; a person may type them in capitals. */
    private String exact(String text) {
      String canonical = canonical(text);
      if (!canonical.equals(text) && canonical.equalsIgnoreCase(text)) {
        throw new IllegalArgumentException("'%s'; write %s".formatted(text, canonical));
      }
      return canonical;
    }
  }
}

package io.github.sijill.app.ask;

import static java.util.Objects.requireNonNull;

import io.github.sijill.app.typed.TypedDay;
import io.github.sijill.exchange.Parameter;
import io.github.sijill.exchange.QuestionCommand;
import io.github.sijill.exchange.QuestionKind;
import io.github.sijill.question.Question;
import io.github.sijill.time.WrittenSpan;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/**
 * The options of a command that asks: what its kinds of question take, by the list of the library,
 * so that a filter that is new there is an option here. Kinds of one command are told apart by the
 * options that each of them needs.
 */
public final class QuestionOptions {

  private static final String FROM = "from";
  private static final String TO = "to";

  private final List<QuestionKind> kinds;
  private final Map<String, OptionSpec> options = new LinkedHashMap<>();

  /** All of these kinds. */
  public QuestionOptions(List<QuestionKind> kinds) {
    this(kinds, Set.of());
  }

  /** Without the parameters of these names. */
  QuestionOptions(List<QuestionKind> kinds, Set<String> without) {
    this.kinds = kinds;
    for (QuestionKind kind : kinds) {
      kind.parameters().stream()
          .filter(parameter -> !parameter.name().equals(TO) && !without.contains(parameter.name()))
          .forEach(
              parameter -> options.computeIfAbsent(parameter.name(), name -> option(parameter)));
    }
  }

  /** The first and the last day of a span are typed in one option. */
  private OptionSpec option(Parameter parameter) {
    boolean isNeeded = parameter.isRequired() && !areToldApart();
    if (parameter.name().equals(FROM)) {
      boolean needsBoth = parameter.isRequired();
      return option(
              "--during",
              "FROM/TO",
              text -> WrittenSpan.parse(text, needsBoth, TypedDay.today()).toString())
          .description(
              needsBoth
                  ? "from one day to another, both included, or a month or a year, such as"
                      + " 2016-03; TO may be .. for today"
                  : "only from one day to another, both included, or a month or a year, such as"
                      + " 2016-03; FROM or TO may be .. for no first or last day")
          .required(isNeeded)
          .build();
    }
    OptionSpec.Builder option =
        parameter.type() == Parameter.Type.FLAG
            ? OptionSpec.builder("--" + parameter.name()).type(Boolean.class).arity("0")
            : option(
                "--" + parameter.name(),
                parameter.type().label(),
                parameter.type() == Parameter.Type.DAY
                    ? text -> TypedDay.parse(text).toString()
                    : parameter.type()::canonical);
    if (parameter.type().isRepeatable()) {
      option.type(List.class).auxiliaryTypes(String.class).arity("1");
    }
    return option
        .description(
            parameter.meaning()
                + parameter.byDefault().map(text -> "; by default " + text).orElse(""))
        .required(isNeeded)
        .build();
  }

  private static OptionSpec.Builder option(
      String name, String label, UnaryOperator<String> canonical) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(String.class)
        .converters(text -> converted(canonical, text));
  }

  private static String converted(UnaryOperator<String> canonical, String text) {
    try {
      return canonical.apply(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(String.valueOf(e.getMessage()));
    }
  }

  /** Adds the options to a command; of those that tell the kinds apart, one has to be given. */
  public void addTo(CommandSpec command) {
    Map<String, OptionSpec> others = new LinkedHashMap<>(options);
    if (areToldApart()) {
      ArgGroupSpec.Builder one = ArgGroupSpec.builder().exclusive(true).multiplicity("1");
      for (QuestionKind kind : kinds) {
        Stream.concat(needed(kind).stream(), instead(kind).map(Parameter::name))
            .forEach(name -> one.addArg(requireNonNull(others.remove(name))));
      }
      command.addArgGroup(one.build());
    }
    others.values().forEach(command::addOption);
  }

  /** Whether it is said by one of several options what is asked. */
  private boolean areToldApart() {
    return kinds.size() > 1 || instead(kinds.getFirst()).findAny().isPresent();
  }

  private static Stream<Parameter> instead(QuestionKind kind) {
    return kind.parameters().stream().filter(parameter -> parameter.insteadOf().isPresent());
  }

  private static List<String> needed(QuestionKind kind) {
    return kind.parameters().stream()
        .filter(Parameter::isRequired)
        .map(Parameter::name)
        .filter(name -> !name.equals(TO))
        .toList();
  }

  /**
   * The question that was typed.
   *
   * @throws IllegalArgumentException if it cannot be asked so
   */
  public Question<?> question() {
    return QuestionCommand.of(kinds).question(values(), "--"::concat);
  }

  private Map<String, List<String>> values() {
    Map<String, List<String>> values = new HashMap<>();
    for (Map.Entry<String, OptionSpec> option : options.entrySet()) {
      Optional<Object> value = Optional.ofNullable(option.getValue().getValue());
      if (value.isPresent()) {
        values.put(
            option.getKey().equals(FROM) ? QuestionCommand.DURING : option.getKey(),
            value.get() instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of(value.get().toString()));
      }
    }
    return values;
  }
}

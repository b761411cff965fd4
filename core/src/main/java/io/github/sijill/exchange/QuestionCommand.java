package io.github.sijill.exchange;

import static java.util.stream.Collectors.joining;

import io.github.sijill.json.FormatException;
import io.github.sijill.question.Question;
import io.github.sijill.time.WrittenDay;
import io.github.sijill.time.WrittenSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The kinds of question that go by one name, {@code status}, as somebody types them: the first and
 * the last day of a span in one text, {@code during}, and the kind told by what is given.
 *
 * <p>For applications that are asked by parameters.
 */
public final class QuestionCommand {

  /** What the days of a span are typed as. */
  public static final String DURING = "during";

  private static final String FROM = "from";
  private static final String TO = "to";

  private static final Map<String, QuestionCommand> ALL = commands();

  private final List<QuestionKind> kinds;
  private final Map<String, Parameter> parameters = new LinkedHashMap<>();

  private QuestionCommand(List<QuestionKind> kinds) {
    this.kinds = kinds;
    for (QuestionKind kind : kinds) {
      kind.parameters().forEach(each -> parameters.putIfAbsent(typed(each.name()), each));
    }
  }

  private static Map<String, QuestionCommand> commands() {
    Map<String, List<QuestionKind>> kinds = new LinkedHashMap<>();
    for (QuestionKind kind : QuestionKind.all()) {
      kinds.computeIfAbsent(kind.command(), name -> new ArrayList<>()).add(kind);
    }
    Map<String, QuestionCommand> all = new LinkedHashMap<>();
    kinds.forEach((name, each) -> all.put(name, new QuestionCommand(List.copyOf(each))));
    return all;
  }

  /** Every command that there is, in the order of the kinds. */
  public static List<QuestionCommand> all() {
    return List.copyOf(ALL.values());
  }

  /** The command of this name, if there is one. */
  public static Optional<QuestionCommand> named(String name) {
    return Optional.ofNullable(ALL.get(name));
  }

  /** These kinds only. */
  public static QuestionCommand of(List<QuestionKind> kinds) {
    return new QuestionCommand(List.copyOf(kinds));
  }

  /** What it is called. */
  public String name() {
    return kinds.getFirst().command();
  }

  /** The kinds that it asks. */
  public List<QuestionKind> kinds() {
    return kinds;
  }

  /** What may be given, by what it is called here. */
  public Set<String> names() {
    return new LinkedHashSet<>(parameters.keySet());
  }

  /** Whether it may be given more than once. */
  public boolean isRepeatable(String name) {
    Parameter parameter = parameters.get(name);
    return parameter != null && parameter.type().isRepeatable();
  }

  /**
   * A value in the form in which questions have it.
   *
   * @param name one of {@link #names}
   * @param today the day on which it was typed
   * @throws IllegalArgumentException if it cannot be; the message says what could
   */
  public String canonical(String name, String typed, LocalDate today) {
    Parameter parameter = parameters.get(name);
    if (parameter == null) {
      throw new IllegalArgumentException("no parameter is called so");
    }
    if (name.equals(DURING)) {
      return WrittenSpan.parse(typed, parameter.isRequired(), today).toString();
    }
    return parameter
        .type()
        .canonical(
            parameter.type() == Parameter.Type.DAY ? WrittenDay.resolved(typed, today) : typed);
  }

  /**
   * The question that was typed.
   *
   * @param given what was given, each by its name and in its {@linkplain #canonical canonical form}
   * @param shown how a message calls something by its name, such as {@code --on}
   * @throws IllegalArgumentException if it cannot be asked so
   */
  public Question<?> question(Map<String, List<String>> given, UnaryOperator<String> shown) {
    QuestionKind kind = asked(given.keySet(), shown);
    Map<String, List<String>> values = new HashMap<>(given);
    List<String> taken = kind.parameters().stream().map(each -> typed(each.name())).toList();
    for (String name : given.keySet()) {
      if (!taken.contains(name)) {
        throw new IllegalArgumentException(
            "%s cannot be given together with %s; leave one of them out"
                .formatted(shown.apply(name), shown.apply(needed(kind).getFirst())));
      }
    }
    List<String> during = values.remove(DURING);
    if (during != null) {
      WrittenSpan span = WrittenSpan.parse(during.getLast(), false, LocalDate.MIN);
      span.from().ifPresent(day -> values.put(FROM, List.of(day.toString())));
      span.to().ifPresent(day -> values.put(TO, List.of(day.toString())));
    }
    try {
      return kind.question(values);
    } catch (FormatException e) {
      String message = String.valueOf(e.getMessage());
      String at = message.startsWith("$.") ? message.substring(2, message.indexOf(':')) : "";
      throw new IllegalArgumentException(
          at.isEmpty()
              ? message.replaceFirst("^\\$: ", "")
              : shown.apply(at) + message.substring(2 + at.length()),
          e);
    }
  }

  /** Exactly one of these has to be given; none if nothing has to be. */
  public List<String> alternatives() {
    return kinds.stream()
        .flatMap(kind -> Stream.concat(needed(kind).stream(), instead(kind)))
        .toList();
  }

  private QuestionKind asked(Set<String> given, UnaryOperator<String> shown) {
    List<String> alternatives = alternatives();
    List<String> both = alternatives.stream().filter(given::contains).toList();
    if (both.size() > 1) {
      throw new IllegalArgumentException(
          "give only one of " + alternatives.stream().map(shown).collect(joining(", ")));
    }
    return kinds.stream()
        .filter(kind -> isAsked(kind, given))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "missing: " + alternatives.stream().map(shown).collect(joining(" or "))));
  }

  private static boolean isAsked(QuestionKind kind, Set<String> given) {
    return needed(kind).isEmpty()
        || Stream.concat(needed(kind).stream(), instead(kind)).anyMatch(given::contains);
  }

  /** What a kind needs, or something instead. */
  private static List<String> needed(QuestionKind kind) {
    return kind.parameters().stream()
        .filter(Parameter::isRequired)
        .map(parameter -> typed(parameter.name()))
        .distinct()
        .toList();
  }

  /** What may be given to a kind instead of what it needs. */
  private static Stream<String> instead(QuestionKind kind) {
    return kind.parameters().stream()
        .filter(parameter -> parameter.insteadOf().isPresent())
        .map(Parameter::name);
  }

  /** A span is typed in one. */
  private static String typed(String name) {
    return name.equals(FROM) || name.equals(TO) ? DURING : name;
  }
}

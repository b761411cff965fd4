package io.github.sijill.app.ask;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.sijill.Archive;
import io.github.sijill.app.output.FormatOptions;
import io.github.sijill.app.output.Notice;
import io.github.sijill.app.store.ArchiveOptions;
import io.github.sijill.event.Status;
import io.github.sijill.exchange.Parameter;
import io.github.sijill.exchange.QuestionKind;
import io.github.sijill.picture.TextPicture;
import io.github.sijill.picture.TimelineLayout;
import io.github.sijill.question.Answer;
import io.github.sijill.question.Question;
import io.github.sijill.question.TimelineAnswer;
import io.github.sijill.words.Caveats;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A command that asks a question of the kinds that go by its name. Its options are what these take,
 * so that a kind that is new in the library has its command. Kinds of one name are told apart by
 * the one option that each of them needs.
 */
@Command(mixinStandardHelpOptions = true)
final class AskCommand implements Runnable {

  private static final String FROM = "from";
  private static final String TO = "to";

  /** How wide a timeline is drawn, beside the names of its bars. */
  private static final int COLUMNS = 66;

  private final Map<QuestionKind, List<OptionSpec>> options = new LinkedHashMap<>();

  @Mixin private ArchiveOptions source = new ArchiveOptions();

  @Mixin private SubjectOptions subject = new SubjectOptions();

  @Mixin private FormatOptions format = new FormatOptions();

  @Mixin private CitationOptions citation = new CitationOptions();

  private AskCommand(List<QuestionKind> kinds) {
    kinds.forEach(kind -> options.put(kind, optionsOf(kind, kinds.size() == 1)));
  }

  /** A command for each name, in the order of the kinds. */
  static Stream<CommandLine> all() {
    Map<String, List<QuestionKind>> byName =
        QuestionKind.all().stream()
            .collect(groupingBy(QuestionKind::command, LinkedHashMap::new, toList()));
    return byName.values().stream().map(kinds -> new AskCommand(kinds).commandLine());
  }

  private CommandLine commandLine() {
    CommandSpec spec = CommandSpec.forAnnotatedObject(this);
    List<QuestionKind> kinds = List.copyOf(options.keySet());
    spec.name(kinds.getFirst().command());
    spec.usageMessage()
        .description(kinds.stream().map(QuestionKind::meaning).toArray(String[]::new));
    if (kinds.size() == 1) {
      ownOf(kinds.getFirst()).forEach(spec::addOption);
    } else {
      ArgGroupSpec.Builder one = ArgGroupSpec.builder().exclusive(true).multiplicity("1");
      options.values().forEach(own -> own.forEach(one::addArg));
      spec.addArgGroup(one.build());
    }
    return new CommandLine(spec);
  }

  /** The first and the last day of a span are typed in one option. */
  private static List<OptionSpec> optionsOf(QuestionKind kind, boolean isAlone) {
    List<OptionSpec> own = new ArrayList<>();
    for (Parameter parameter : kind.parameters()) {
      switch (parameter.name()) {
        case FROM ->
            own.add(
                option("--during", "FROM/TO", Span.class, "these days")
                    .required(isAlone && parameter.isRequired())
                    .build());
        case TO -> {}
        default -> own.add(option(parameter).required(isAlone && isNeeded(parameter)).build());
      }
    }
    return own;
  }

  /** Without a status it is the blocked days that are asked for. */
  private static boolean isNeeded(Parameter parameter) {
    return parameter.isRequired() && parameter.type() != Parameter.Type.STATUS;
  }

  private static OptionSpec.Builder option(Parameter parameter) {
    String name = "--" + parameter.name();
    return switch (parameter.type()) {
      case DAY -> option(name, "DAY", LocalDate.class, parameter.meaning());
      case STATUS ->
          option(name, "STATUS", Status.class, "open, degraded, blocked or unknown")
              .defaultValue("blocked");
      case TEXT -> option(name, "NAME", String.class, parameter.meaning());
    };
  }

  private static OptionSpec.Builder option(
      String name, String label, Class<?> type, String meaning) {
    return OptionSpec.builder(name).paramLabel(label).type(type).description(meaning);
  }

  @Override
  public void run() {
    try (Archive archive = source.open()) {
      answer(archive, question());
    }
  }

  private <A extends Answer> void answer(Archive archive, Question<A> question) {
    if (citation.prints(archive, question)) {
      return;
    }
    A answer = archive.ask(question);
    Optional<String> damage = archive.damage();
    if (!format.isJson()) {
      // Of a damage, standard error has told already, whatever the command.
      Caveats.of(question.subject().viewpoint(), Optional.empty())
          .ifPresent(caveat -> Notice.print(source.err(), caveat));
    }
    if (format.isTable() && answer instanceof TimelineAnswer timeline) {
      draw(timeline);
    } else {
      format.answer(answer, damage);
    }
  }

  /** Each case for itself, below its name where there are several. */
  private void draw(TimelineAnswer answer) {
    PrintWriter out = format.out();
    List<TimelineLayout> layouts = TimelineLayout.of(answer.cells(), COLUMNS);
    for (TimelineLayout layout : layouts) {
      if (layouts.size() > 1) {
        out.println("case %s%n".formatted(layout.caseId()));
      }
      TextPicture.of(layout, Boolean.getBoolean("sijill.colour")).forEach(out::println);
      if (!layout.equals(layouts.getLast())) {
        out.println();
      }
    }
  }

  private Question<?> question() {
    QuestionKind kind =
        options.size() == 1
            ? options.keySet().iterator().next()
            : options.keySet().stream().filter(this::isGiven).findFirst().orElseThrow();
    return kind.question(subject.build(), values(kind));
  }

  private List<OptionSpec> ownOf(QuestionKind kind) {
    return requireNonNull(optionsFor(kind));
  }

  private List<OptionSpec> optionsFor(QuestionKind kind) {
    return options.getOrDefault(kind, List.of());
  }

  private boolean isGiven(QuestionKind kind) {
    return ownOf(kind).stream().allMatch(option -> option.getValue() != null);
  }

  private Map<String, String> values(QuestionKind kind) {
    Map<String, String> values = new HashMap<>();
    for (OptionSpec option : ownOf(kind)) {
      Object value = option.getValue();
      if (value instanceof Span span) {
        values.put(FROM, span.from().toString());
        values.put(TO, span.to().toString());
      } else if (value != null) {
        values.put(option.longestName().substring(2), value.toString());
      }
    }
    return values;
  }
}

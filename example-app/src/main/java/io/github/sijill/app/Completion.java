package io.github.sijill.app;

import static java.util.stream.Collectors.toCollection;

import io.github.sijill.Archive;
import io.github.sijill.Archives;
import io.github.sijill.app.store.StoreAddress;
import io.github.sijill.app.store.Stores;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.Status;
import io.github.sijill.journal.OpenOptions;
import io.github.sijill.question.Question;
import io.github.sijill.scope.DeclaredMember;
import io.github.sijill.scope.Dimension;
import io.github.sijill.source.Attestation;
import io.github.sijill.words.Language;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What may follow what somebody has typed so far: commands and options, words that an option takes,
 * and the cases, members and entries of the archive that is meant.
 */
final class Completion {

  /** Stands alone where the name of a file may follow, which the shell knows better. */
  static final String FILES = "*files*";

  private static final String ARCHIVE = "--archive";

  /** Commands that are followed by the id of an entry, and by the name of a file. */
  private static final Set<String> OF_ENTRIES = Set.of("show", "correct", "retract", "edit");

  private static final Set<String> OF_FILES = Set.of("copy", "import", "check");

  private final List<String> words;
  private final Map<String, String> environment;

  private Completion(List<String> words, Map<String, String> environment) {
    this.words = words;
    this.environment = environment;
  }

  /**
   * All that may stand in the place of the last word.
   *
   * @param words what was typed after the name of the program; the last one is not complete, and
   *     may be empty
   */
  static List<String> of(CommandLine sijill, List<String> words, Map<String, String> environment) {
    String last = words.isEmpty() ? "" : words.getLast();
    List<String> before = words.isEmpty() ? List.of() : words.subList(0, words.size() - 1);
    return new Completion(before, environment)
            .candidates(sijill, last)
            .filter(each -> each.equals(FILES) || each.startsWith(last))
            .collect(toCollection(LinkedHashSet::new))
            .stream()
            .toList();
  }

  private Stream<String> candidates(CommandLine sijill, String last) {
    CommandLine command = sijill;
    for (String word : words) {
      command = command.getSubcommands().getOrDefault(word, command);
    }
    OptionSpec option =
        words.isEmpty() ? null : command.getCommandSpec().findOption(words.getLast());
    if (option != null && option.arity().max() > 0) {
      return values(option, last);
    }
    if (last.startsWith("-")) {
      return options(command);
    }
    return command.getSubcommands().isEmpty()
        ? arguments(command)
        : command.getSubcommands().keySet().stream();
  }

  private static Stream<String> options(CommandLine command) {
    return command.getCommandSpec().options().stream()
        .filter(option -> !option.hidden())
        .map(OptionSpec::longestName);
  }

  private Stream<String> arguments(CommandLine command) {
    String name = command.getCommandName();
    if (OF_ENTRIES.contains(name)) {
      return entries();
    }
    if (OF_FILES.contains(name)) {
      return Stream.of(FILES);
    }
    List<String> constants =
        command.getCommandSpec().positionalParameters().stream()
            .flatMap(Completion::constants)
            .toList();
    return constants.isEmpty() ? options(command) : constants.stream();
  }

  /** The words of a type that has a fixed number of them. */
  private static Stream<String> constants(ArgSpec arg) {
    Class<?> type =
        arg.typeInfo().isMultiValue()
            ? arg.typeInfo().getAuxiliaryTypes()[0]
            : arg.typeInfo().getType();
    return type.isEnum()
        ? Stream.of(type.getEnumConstants()).map(each -> Conversions.typed((Enum<?>) each))
        : Stream.empty();
  }

  private Stream<String> values(OptionSpec option, String last) {
    String label = option.paramLabel();
    return switch (label) {
      case "FILE" -> Stream.of(FILES);
      case "STATUS" -> typed(Status.values());
      case "LEVEL" -> typed(Attestation.values());
      case "LANG" -> Stream.of(Language.values()).map(Language::tag);
      case "WHAT" -> typed(Question.Grouping.values());
      case "DAY" -> Stream.of("today", "yesterday");
      case "ENTRY" -> entries();
      case "ENTRY,…" -> listed(last, entries());
      case "ID", "ID,…" ->
          option.longestName().equals("--case")
              ? cases()
              : dimension(option.longestName())
                  .map(dimension -> listed(last, members(dimension)))
                  .orElse(Stream.empty());
      default -> listed(last, constants(option));
    };
  }

  private static Stream<String> typed(Enum<?>[] constants) {
    return Stream.of(constants).map(Conversions::typed);
  }

  /** Each of these after those of a list that are typed already. */
  private static Stream<String> listed(String last, Stream<String> candidates) {
    String typed = last.substring(0, last.lastIndexOf(',') + 1);
    return candidates.map(typed::concat);
  }

  private static Optional<Dimension> dimension(String option) {
    String name = option.replaceFirst("^--(except-)?", "");
    return Stream.of(Dimension.values())
        .filter(dimension -> dimension.toString().equals(name))
        .findFirst();
  }

  private Stream<String> cases() {
    return asked(archive -> archive.cases().stream().map(CaseId::value).toList());
  }

  private Stream<String> entries() {
    return asked(
        archive -> archive.recorded().stream().map(each -> each.id().value()).distinct().toList());
  }

  private Stream<String> members(Dimension dimension) {
    return asked(
        archive -> {
          List<String> ids = new ArrayList<>();
          archive
              .history()
              .chronology()
              .declared()
              .values()
              .forEach(
                  declared ->
                      declared.members(dimension).stream()
                          .map(DeclaredMember::id)
                          .forEach(ids::add));
          return ids;
        });
  }

  /** What the archive says that is named or meant; nothing if it cannot be opened. */
  private Stream<String> asked(Function<Archive, List<String>> question) {
    int option = words.lastIndexOf(ARCHIVE);
    String named =
        option >= 0 && option + 1 < words.size()
            ? words.get(option + 1)
            : environment.getOrDefault("SIJILL_ARCHIVE", "");
    try (Archive archive =
        named.isEmpty()
            ? Archives.morocco2016()
            : Stores.open(
                StoreAddress.parse(named, environment),
                OpenOptions.forReading(),
                new PrintWriter(Writer.nullWriter()))) {
      return question.apply(archive).stream();
    } catch (RuntimeException e) {
      return Stream.empty();
    }
  }
}

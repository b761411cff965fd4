package io.github.sijill.app.browse;

import io.github.sijill.Archive;
import io.github.sijill.app.ask.QuestionOptions;
import io.github.sijill.app.output.FormatOptions;
import io.github.sijill.app.output.LanguageOptions;
import io.github.sijill.app.store.ArchiveOptions;
import io.github.sijill.exchange.QuestionKind;
import io.github.sijill.json.EventType;
import io.github.sijill.listing.EntryFilter;
import io.github.sijill.question.ChronologyAnswer;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import io.github.sijill.time.WrittenSpan;
import io.github.sijill.words.Caveats;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "entries",
    mixinStandardHelpOptions = true,
    description =
        "Finds entries, in order of occurrence: by what they say, their type, when they happened,"
            + " and all that 'chronology' takes.")
final class EntriesCommand implements Runnable {

  private static final QuestionKind CHRONOLOGY =
      QuestionKind.of(new Question.ChronologyOf(Subject.everything()));

  @Parameters(
      arity = "0..*",
      paramLabel = "TEXT",
      description =
          "only entries that hold each of these texts in their id, summary, sources or any other"
              + " field, without regard to case and accents")
  private List<String> texts = List.of();

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      split = ",",
      description = "only entries of this type, such as blocking-imposed; may be repeated")
  private List<EventType> types = List.of();

  @Option(
      names = "--during",
      paramLabel = "FROM/TO",
      description = "only what may have happened in this time; FROM or TO may be ..")
  private @Nullable WrittenSpan during;

  private final QuestionOptions options = new QuestionOptions(List.of(CHRONOLOGY));

  @Mixin private ArchiveOptions source = new ArchiveOptions();

  @Mixin private FormatOptions format = new FormatOptions();

  @Mixin private LanguageOptions language = new LanguageOptions();

  static CommandLine commandLine() {
    EntriesCommand entries = new EntriesCommand();
    CommandSpec spec = CommandSpec.forAnnotatedObject(entries);
    entries.options.addTo(spec);
    return new CommandLine(spec);
  }

  @Override
  public void run() {
    Question.ChronologyOf question = (Question.ChronologyOf) options.question();
    try (Archive archive = source.open()) {
      EntryFilter filter = filter();
      ChronologyAnswer found = filter.of(archive.ask(question));
      format.beside(() -> Caveats.of(found, archive, Optional.empty(), language.language()));
      format.answer(found, archive, language.language(), Map.of("filter", filter.json()));
      format.below(() -> Caveats.of(found, archive, archive.damage(), language.language()));
    }
  }

  private EntryFilter filter() {
    return new EntryFilter(texts, types, Optional.ofNullable(during));
  }
}

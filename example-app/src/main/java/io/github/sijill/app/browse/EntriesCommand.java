package io.github.sijill.app.browse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.Archive;
import io.github.sijill.app.ask.QuestionOptions;
import io.github.sijill.app.output.FormatOptions;
import io.github.sijill.app.output.Notice;
import io.github.sijill.app.store.ArchiveOptions;
import io.github.sijill.app.typed.Span;
import io.github.sijill.exchange.QuestionKind;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.json.EventCodec;
import io.github.sijill.json.EventType;
import io.github.sijill.question.ChronologyAnswer;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import io.github.sijill.text.Folded;
import io.github.sijill.words.Caveats;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
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
  private @Nullable Span during;

  private final QuestionOptions options = new QuestionOptions(List.of(CHRONOLOGY));

  @Mixin private ArchiveOptions source = new ArchiveOptions();

  @Mixin private FormatOptions format = new FormatOptions();

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
      ChronologyAnswer all = archive.ask(question);
      ChronologyAnswer found =
          new ChronologyAnswer(question, all.entries().stream().filter(this::isMeant).toList());
      if (!format.isJson()) {
        Caveats.of(found, archive, Optional.empty())
            .ifPresent(caveat -> Notice.print(source.err(), caveat));
      }
      format.answer(found, archive.damage(), Map.of("filter", filter()));
    }
  }

  private boolean isMeant(SeenEntry entry) {
    return (types.isEmpty() || types.contains(EventType.of(entry.event())))
        && (during == null || during.mayHold(entry.earliest(), entry.latest()))
        && (texts.isEmpty() || holdsAll(entry));
  }

  private boolean holdsAll(SeenEntry entry) {
    List<String> held = texts(EventCodec.write(entry.event())).map(Folded::of).toList();
    return texts.stream()
        .map(Folded::of)
        .allMatch(text -> held.stream().anyMatch(each -> each.contains(text)));
  }

  private static Stream<String> texts(JsonNode node) {
    return node.isTextual()
        ? Stream.of(node.textValue())
        : StreamSupport.stream(node.spliterator(), false).flatMap(EntriesCommand::texts);
  }

  private ObjectNode filter() {
    ObjectNode filter = JsonNodeFactory.instance.objectNode();
    texts.forEach(filter.withArrayProperty("texts")::add);
    types.forEach(type -> filter.withArrayProperty("types").add(type.typeName()));
    if (during != null) {
      filter.put("during", during.toString());
    }
    return filter;
  }
}

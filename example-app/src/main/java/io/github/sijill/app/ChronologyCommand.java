package io.github.sijill.app;

import io.github.sijill.Archive;
import io.github.sijill.history.Told;
import io.github.sijill.json.EventTypes;
import io.github.sijill.projection.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "chronology",
    mixinStandardHelpOptions = true,
    description = "The entries in order of occurrence, rumours among them.")
final class ChronologyCommand implements Runnable {

  private static final List<String> HEADER =
      List.of("occurred", "entry", "event", "attested", "summary");

  @Mixin private AskedArchive asked = new AskedArchive();

  @Mixin private Asking asking = new Asking();

  @Mixin private Output output = new Output();

  @Mixin private Citing citing = new Citing();

  @Override
  public void run() {
    try (Archive archive = asked.open()) {
      Question.ChronologyOf question = new Question.ChronologyOf(asking.subject());
      if (citing.prints(archive, question)) {
        return;
      }
      List<Told> entries = archive.ask(question);
      List<List<String>> rows = entries.stream().map(ChronologyCommand::row).toList();
      output.show(HEADER, rows, entries.stream().map(ChronologyCommand::object).toList());
    }
  }

  private static List<String> row(Told told) {
    return List.of(
        told.entry().occurred().toString(),
        told.id().value(),
        type(told),
        level(told),
        Texts.summary(told));
  }

  private static Map<String, @Nullable Object> object(Told told) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("entry", told.id().value());
    object.put("type", EventTypes.nameOf(told.event()));
    object.put("occurred", told.entry().occurred().toString());
    object.put("earliest", Texts.day(told.entry().occurred().earliest()));
    object.put("latest", Texts.day(told.entry().occurred().latest()));
    object.put("knownFrom", Texts.day(told.entry().knownFrom()));
    object.put("attestation", level(told));
    object.put("confirmedBy", told.confirmedBy().stream().map(Object::toString).toList());
    object.put("summary", told.entry().summary());
    return object;
  }

  private static String type(Told told) {
    return told.event().getClass().getSimpleName();
  }

  private static String level(Told told) {
    return told.attestation().name().toLowerCase(Locale.ROOT);
  }
}

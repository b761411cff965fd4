package io.github.sijill.app;

import io.github.sijill.Archive;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.projection.Question;
import java.util.List;
import java.util.Locale;
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
      if (!citing.prints(archive, question)) {
        output.answer(
            archive,
            question,
            HEADER,
            entries -> entries.stream().map(ChronologyCommand::row).toList());
      }
    }
  }

  private static List<String> row(SeenEntry told) {
    return List.of(
        told.entry().occurred().toString(),
        told.id().value(),
        told.event().getClass().getSimpleName(),
        told.attestation().name().toLowerCase(Locale.ROOT),
        Texts.summary(told));
  }
}

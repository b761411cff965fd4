package io.github.sijill.app.ask;

import io.github.sijill.Archive;
import io.github.sijill.app.output.FormatOptions;
import io.github.sijill.app.output.Texts;
import io.github.sijill.app.store.ArchiveOptions;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.question.Question;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "chronology",
    mixinStandardHelpOptions = true,
    description = "Lists the entries in order of occurrence, including rumours.")
final class ChronologyCommand implements Runnable {

  private static final List<String> HEADER =
      List.of("case", "occurred", "entry", "event", "attested", "summary");

  @Mixin private ArchiveOptions source = new ArchiveOptions();

  @Mixin private SubjectOptions subject = new SubjectOptions();

  @Mixin private FormatOptions format = new FormatOptions();

  @Mixin private CitationOptions citation = new CitationOptions();

  @Override
  public void run() {
    try (Archive archive = source.open()) {
      Question.ChronologyOf question = new Question.ChronologyOf(subject.build());
      if (!citation.prints(archive, question)) {
        format.answer(
            archive,
            question,
            HEADER,
            answer -> answer.entries().stream().map(ChronologyCommand::row).toList());
      }
    }
  }

  private static List<String> row(SeenEntry told) {
    return List.of(
        told.entry().caseId().value(),
        told.entry().occurred().toString(),
        told.id().value(),
        told.event().getClass().getSimpleName(),
        told.attestation().name().toLowerCase(Locale.ROOT),
        Texts.summary(told));
  }
}

package io.github.sijill.app.ask;

import io.github.sijill.Archive;
import io.github.sijill.app.output.FormatOptions;
import io.github.sijill.app.output.Texts;
import io.github.sijill.app.store.ArchiveOptions;
import io.github.sijill.event.DecreePublished;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.question.CaseLegalBasis;
import io.github.sijill.question.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "legal-basis",
    mixinStandardHelpOptions = true,
    description = "Shows which decree was in force on a day.")
final class LegalBasisCommand implements Runnable {

  private static final List<String> HEADER =
      List.of("case", "decree", "certain", "since", "until", "evidence");

  @Option(names = "--on", paramLabel = "DAY", required = true, description = "the day")
  private LocalDate on = LocalDate.EPOCH;

  @Mixin private ArchiveOptions source = new ArchiveOptions();

  @Mixin private SubjectOptions subject = new SubjectOptions();

  @Mixin private FormatOptions format = new FormatOptions();

  @Mixin private CitationOptions citation = new CitationOptions();

  @Override
  public void run() {
    try (Archive archive = source.open()) {
      Question.LegalBasisOn question = new Question.LegalBasisOn(subject.build(), on);
      if (!citation.prints(archive, question)) {
        format.answer(
            archive,
            question,
            HEADER,
            answer -> answer.cases().stream().map(LegalBasisCommand::row).toList());
      }
    }
  }

  private static List<String> row(CaseLegalBasis answer) {
    List<String> possible = new ArrayList<>();
    if (answer.possiblyNone()) {
      possible.add("none");
    }
    answer.decrees().forEach(told -> possible.add(title(told)));
    return List.of(
        answer.caseId().value(),
        String.join(" or ", possible),
        answer.isCertain() ? "yes" : "no",
        answer.since().toString(),
        answer.until().toString(),
        Texts.idText(answer.evidence()));
  }

  private static String title(SeenEntry told) {
    return ((DecreePublished) told.event()).title();
  }
}

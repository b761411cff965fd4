package io.github.sijill.app.ask;

import io.github.sijill.Archive;
import io.github.sijill.app.output.FormatOptions;
import io.github.sijill.app.output.Texts;
import io.github.sijill.app.store.ArchiveOptions;
import io.github.sijill.question.HeldOffice;
import io.github.sijill.question.Question;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "office-holder",
    mixinStandardHelpOptions = true,
    description = "Shows who held an office, such as head of the regulator, on a day.")
final class OfficeHolderCommand implements Runnable {

  private static final List<String> HEADER =
      List.of("case", "institution", "office", "holder", "certain", "since", "until", "evidence");

  @Option(names = "--on", paramLabel = "DAY", required = true, description = "the day")
  private LocalDate on = LocalDate.EPOCH;

  @Option(
      names = "--institution",
      paramLabel = "NAME",
      description = "only of this institution, such as ANRT")
  private @Nullable String institution;

  @Option(
      names = "--office",
      paramLabel = "NAME",
      description = "only this office, such as 'director general'")
  private @Nullable String office;

  @Mixin private ArchiveOptions source = new ArchiveOptions();

  @Mixin private SubjectOptions subject = new SubjectOptions();

  @Mixin private FormatOptions format = new FormatOptions();

  @Mixin private CitationOptions citation = new CitationOptions();

  @Override
  public void run() {
    try (Archive archive = source.open()) {
      Question.OfficeHolderOn question =
          new Question.OfficeHolderOn(
              subject.build(), Optional.ofNullable(institution), Optional.ofNullable(office), on);
      if (!citation.prints(archive, question)) {
        format.answer(
            archive,
            question,
            HEADER,
            answer -> answer.offices().stream().map(OfficeHolderCommand::row).toList());
      }
    }
  }

  private static List<String> row(HeldOffice answer) {
    return List.of(
        answer.caseId().value(),
        answer.institution(),
        answer.office(),
        answer.possible().toString(),
        answer.isCertain() ? "yes" : "no",
        answer.since().toString(),
        answer.until().toString(),
        Texts.idText(answer.evidence()));
  }
}

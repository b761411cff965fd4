package io.github.sijill.app;

import io.github.sijill.Archive;
import io.github.sijill.event.DecreePublished;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.projection.LegalBasisAnswer;
import io.github.sijill.projection.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "legal-basis",
    mixinStandardHelpOptions = true,
    description = "Which decree is in force on a day.")
final class LegalBasisCommand implements Runnable {

  private static final List<String> HEADER =
      List.of("case", "decree", "certain", "since", "until", "evidence");

  @Option(names = "--on", paramLabel = "DAY", required = true, description = "that day")
  private LocalDate on = LocalDate.EPOCH;

  @Mixin private AskedArchive asked = new AskedArchive();

  @Mixin private Asking asking = new Asking();

  @Mixin private Output output = new Output();

  @Mixin private Citing citing = new Citing();

  @Override
  public void run() {
    try (Archive archive = asked.open()) {
      Question.LegalBasisOn question = new Question.LegalBasisOn(asking.subject(), on);
      if (!citing.prints(archive, question)) {
        output.answer(
            archive,
            question,
            HEADER,
            answers -> answers.stream().map(LegalBasisCommand::row).toList());
      }
    }
  }

  private static List<String> row(LegalBasisAnswer answer) {
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

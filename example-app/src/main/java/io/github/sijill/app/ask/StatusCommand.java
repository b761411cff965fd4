package io.github.sijill.app.ask;

import io.github.sijill.Archive;
import io.github.sijill.app.output.FormatOptions;
import io.github.sijill.app.output.Texts;
import io.github.sijill.app.store.ArchiveOptions;
import io.github.sijill.question.MomentsAnswer;
import io.github.sijill.question.Question;
import io.github.sijill.question.StatusAnswer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description =
        "Shows the status of each cell (one territory, operator, network and service) on a day, or"
            + " during a span of days.")
final class StatusCommand implements Runnable {

  /** One of the two. */
  static final class When {
    @Option(names = "--on", paramLabel = "DAY", description = "on this day, at its end")
    @Nullable LocalDate on;

    @Option(names = "--during", paramLabel = "FROM/TO", description = "at any moment of these days")
    @Nullable Span during;
  }

  @ArgGroup(multiplicity = "1")
  private When when = new When();

  @Mixin private ArchiveOptions source = new ArchiveOptions();

  @Mixin private SubjectOptions subject = new SubjectOptions();

  @Mixin private FormatOptions format = new FormatOptions();

  @Mixin private CitationOptions citation = new CitationOptions();

  @Override
  public void run() {
    try (Archive archive = source.open()) {
      if (when.during != null) {
        Span span = when.during;
        var question = new Question.StatusDuring(subject.build(), span.from(), span.to());
        if (!citation.prints(archive, question)) {
          format.cells(
              archive, question, header("certainly", "possibly"), StatusCommand::momentRows);
        }
      } else if (when.on != null) {
        var question = new Question.StatusOn(subject.build(), when.on);
        if (!citation.prints(archive, question)) {
          format.cells(
              archive,
              question,
              header("status", "certain", "since", "until"),
              StatusCommand::statusRows);
        }
      }
    }
  }

  private static List<List<String>> statusRows(StatusAnswer answer) {
    return answer.cells().stream()
        .map(
            cell ->
                row(
                    Texts.cell(cell),
                    cell.possible().toString(),
                    cell.isCertain() ? "yes" : "no",
                    cell.since().toString(),
                    cell.until().toString(),
                    Texts.idText(cell.evidence())))
        .toList();
  }

  private static List<List<String>> momentRows(MomentsAnswer answer) {
    return answer.cells().stream()
        .map(
            cell ->
                row(
                    Texts.cell(cell),
                    String.join(" and ", Texts.names(cell.certainly())),
                    cell.possibly().toString(),
                    Texts.idText(cell.evidence())))
        .toList();
  }

  private static List<String> header(String... own) {
    List<String> header = new ArrayList<>(Texts.CELL);
    header.addAll(List.of(own));
    header.add("evidence");
    return header;
  }

  private static List<String> row(List<String> cell, String... own) {
    return Stream.concat(cell.stream(), Stream.of(own)).toList();
  }
}

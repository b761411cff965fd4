package io.github.sijill.app;

import io.github.sijill.Archive;
import io.github.sijill.projection.MomentsAnswer;
import io.github.sijill.projection.Question;
import io.github.sijill.projection.StatusAnswer;
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
    description = "The status of each cell on a day, or at any moment of a span of days.")
final class StatusCommand implements Runnable {

  /** One of the two. */
  static final class When {
    @Option(names = "--on", paramLabel = "DAY", description = "at the end of that day")
    @Nullable LocalDate on;

    @Option(names = "--during", paramLabel = "FROM/TO", description = "at any moment of these days")
    @Nullable Span during;
  }

  @ArgGroup(multiplicity = "1")
  private When when = new When();

  @Mixin private AskedArchive asked = new AskedArchive();

  @Mixin private Asking asking = new Asking();

  @Mixin private Output output = new Output();

  @Mixin private Citing citing = new Citing();

  @Override
  public void run() {
    try (Archive archive = asked.open()) {
      if (when.during != null) {
        Span span = when.during;
        var question = new Question.StatusDuring(asking.subject(), span.from(), span.to());
        if (!citing.prints(archive, question)) {
          output.cells(
              archive, question, header("certainly", "possibly"), StatusCommand::momentRows);
        }
      } else if (when.on != null) {
        var question = new Question.StatusOn(asking.subject(), when.on);
        if (!citing.prints(archive, question)) {
          output.cells(
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
                    Texts.cell(cell.cell()),
                    Texts.words(cell.possible()),
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
                    Texts.cell(cell.cell()),
                    String.join(" and ", Texts.names(cell.certainly())),
                    Texts.words(cell.possibly()),
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

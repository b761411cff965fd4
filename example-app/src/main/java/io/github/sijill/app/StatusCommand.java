package io.github.sijill.app;

import io.github.sijill.Archive;
import io.github.sijill.projection.CellMoments;
import io.github.sijill.projection.CellStatus;
import io.github.sijill.projection.MomentsAnswer;
import io.github.sijill.projection.Question;
import io.github.sijill.projection.StatusAnswer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
          during(archive.ask(question), span);
        }
      } else if (when.on != null) {
        var question = new Question.StatusOn(asking.subject(), when.on);
        if (!citing.prints(archive, question)) {
          on(archive.ask(question), when.on);
        }
      }
    }
  }

  private void on(StatusAnswer answer, LocalDate day) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("on", day.toString());
    object.put("cells", answer.cells().stream().map(StatusCommand::object).toList());
    object.put("summary", answer.summary());
    output.cells(header("status", "certain", "since", "until"), rows(answer), object);
  }

  private static Map<String, @Nullable Object> object(CellStatus cell) {
    Map<String, @Nullable Object> object = Texts.object(cell.cell());
    object.put("possible", Texts.names(cell.possible()));
    object.put("certain", cell.isCertain());
    object.put("since", Texts.day(cell.since()));
    object.put("until", Texts.day(cell.until()));
    object.put("evidence", Texts.ids(cell.evidence()));
    return object;
  }

  private static List<List<String>> rows(StatusAnswer answer) {
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

  private void during(MomentsAnswer answer, Span span) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("during", span.from() + "/" + span.to());
    object.put("cells", answer.cells().stream().map(StatusCommand::object).toList());
    object.put("summary", answer.summary());
    output.cells(header("certainly", "possibly"), rows(answer), object);
  }

  private static Map<String, @Nullable Object> object(CellMoments cell) {
    Map<String, @Nullable Object> object = Texts.object(cell.cell());
    object.put("certainly", Texts.names(cell.certainly()));
    object.put("possibly", Texts.names(cell.possibly()));
    object.put("evidence", Texts.ids(cell.evidence()));
    return object;
  }

  private static List<List<String>> rows(MomentsAnswer answer) {
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

package io.github.sijill.app.ask;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.sijill.Archive;
import io.github.sijill.app.output.FormatOptions;
import io.github.sijill.app.output.Texts;
import io.github.sijill.app.store.ArchiveOptions;
import io.github.sijill.event.CaseId;
import io.github.sijill.question.CellTimeline;
import io.github.sijill.question.Question;
import io.github.sijill.question.StatusPeriod;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "timeline",
    mixinStandardHelpOptions = true,
    description =
        "Draws from when to when each cell had which status. Days on which the dates leave the"
            + " status open are a period of their own.")
final class TimelineCommand implements Runnable {

  @Mixin private ArchiveOptions source = new ArchiveOptions();

  @Mixin private SubjectOptions subject = new SubjectOptions();

  @Mixin private FormatOptions format = new FormatOptions();

  @Mixin private CitationOptions citation = new CitationOptions();

  @Override
  public void run() {
    try (Archive archive = source.open()) {
      Question.TimelineOf question = new Question.TimelineOf(subject.build());
      if (citation.prints(archive, question)) {
        return;
      }
      if (format.isTable()) {
        draw(archive.ask(question).cells());
      } else {
        format.answer(archive, question, header(), answer -> rows(answer.cells()));
      }
    }
  }

  /** Each case for itself, below its name where there are several. */
  private void draw(List<CellTimeline> timelines) {
    PrintWriter out = format.out();
    Map<CaseId, List<CellTimeline>> cases =
        timelines.stream().collect(groupingBy(CellTimeline::caseId, LinkedHashMap::new, toList()));
    TimelineDrawing drawing = new TimelineDrawing(out, Boolean.getBoolean("sijill.colour"));
    cases.forEach(
        (caseId, cells) -> {
          if (cases.size() > 1) {
            out.println("case %s%n".formatted(caseId));
          }
          drawing.draw(cells);
          if (!caseId.equals(timelines.getLast().caseId())) {
            out.println();
          }
        });
  }

  private static List<String> header() {
    List<String> header = new ArrayList<>(Texts.CELL);
    header.addAll(List.of("from", "to", "status", "evidence"));
    return header;
  }

  private static List<List<String>> rows(List<CellTimeline> timelines) {
    List<List<String>> rows = new ArrayList<>();
    for (CellTimeline timeline : timelines) {
      for (StatusPeriod period : timeline.periods()) {
        List<String> row = new ArrayList<>(Texts.cell(timeline));
        row.add(period.since().toString());
        row.add(period.until().toString());
        row.add(period.possible().toString());
        row.add(Texts.idText(period.evidence()));
        rows.add(row);
      }
    }
    return rows;
  }
}

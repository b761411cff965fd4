package io.github.sijill.testkit;

import static java.util.stream.Collectors.groupingBy;

import io.github.sijill.Archive;
import io.github.sijill.StatusQuery;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.Status;
import io.github.sijill.question.CellDuration;
import io.github.sijill.question.ChronologyAnswer;
import io.github.sijill.timeline.DayCount;
import io.github.sijill.timeline.Length;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A whole archive as stable text, to be kept under version control: for each case its chronology,
 * the timelines of its cells, and how long each was not open. It says nothing of when an entry was
 * recorded, and a change of one entry changes few lines.
 */
final class HistoryText {

  private HistoryText() {}

  /** The text; its lines end with a line feed. */
  public static String of(Archive archive) {
    StringBuilder text = new StringBuilder();
    for (CaseId caseId : archive.cases()) {
      StatusQuery all = archive.status().inCase(caseId.value());
      ChronologyAnswer chronology = archive.history().inCase(caseId.value()).chronology();
      text.append(text.isEmpty() ? "" : "\n")
          .append("# ")
          .append(caseId)
          .append("\n\n## Chronology\n\n")
          .append(EntryText.of(chronology.entries()))
          .append("\n## Timelines\n\n")
          .append(TimelineText.whole(all.timeline().cells()))
          .append("\n## Durations\n\n");
      for (Status status : Status.RESTRICTED) {
        durations(all.durations(status).cells())
            .forEach((days, cells) -> draw(text, status, days, cells));
      }
    }
    return text.toString();
  }

  private static Map<DayCount, List<CellDuration>> durations(List<CellDuration> durations) {
    return durations.stream()
        .filter(each -> !each.days().atMost().equals(Length.of(0)))
        .collect(groupingBy(CellDuration::days, LinkedHashMap::new, Collectors.toList()));
  }

  private static void draw(
      StringBuilder text, Status status, DayCount days, List<CellDuration> cells) {
    text.append("%s %s\n".formatted(status, days));
    cells.forEach(each -> text.append("  ").append(each.cell()).append('\n'));
  }
}

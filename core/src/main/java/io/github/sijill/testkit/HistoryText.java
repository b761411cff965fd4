package io.github.sijill.testkit;

import io.github.sijill.Archive;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.Status;
import io.github.sijill.history.Told;
import io.github.sijill.projection.CellDuration;
import java.util.Locale;

/**
 * A whole archive as stable text, to be kept under version control: for each case its chronology,
 * the timelines of its cells, and how long each was not open. It says nothing of when an entry was
 * recorded, and a change of one entry changes few lines.
 */
public final class HistoryText {

  private HistoryText() {}

  /** The text; its lines end with a line feed. */
  public static String of(Archive archive) {
    StringBuilder text = new StringBuilder();
    for (CaseId caseId : archive.cases()) {
      text.append("# ").append(caseId).append("\n\n## Chronology\n\n");
      for (Told told : archive.status().inCase(caseId.value()).chronology()) {
        text.append(
            "%-26s  %-20s  %-10s  %s\n"
                .formatted(
                    told.entry().occurred(),
                    told.event().getClass().getSimpleName(),
                    told.attestation().name().toLowerCase(Locale.ROOT),
                    told.id()));
      }
      text.append("\n## Timelines\n\n")
          .append(Drawn.whole(archive.status().inCase(caseId.value()).timeline()))
          .append("\n## Durations\n\n");
      for (Status status : new Status[] {Status.DEGRADED, Status.BLOCKED}) {
        for (CellDuration each : archive.status().inCase(caseId.value()).durations(status)) {
          if (each.days().atMost() > 0) {
            text.append("%s  %s  %s\n".formatted(Drawn.cell(each.cell()), status, each.days()));
          }
        }
      }
      text.append('\n');
    }
    return text.toString();
  }
}

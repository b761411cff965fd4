package io.github.sijill.app.ask;

import static java.util.stream.Collectors.joining;

import io.github.sijill.Archive;
import io.github.sijill.ReplayStep;
import io.github.sijill.app.output.FormatOptions;
import io.github.sijill.app.store.ArchiveOptions;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.Status;
import io.github.sijill.history.Viewpoint;
import io.github.sijill.json.EventType;
import io.github.sijill.question.CellTimeline;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import io.github.sijill.scope.Cell;
import io.github.sijill.timeline.TimelinePeriod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description =
        "Rebuilds all answers from the first event on, and shows what each event changed.")
final class ReplayCommand implements Runnable {

  @Mixin private ArchiveOptions source = new ArchiveOptions();

  @Mixin private FormatOptions format = new FormatOptions();

  @Override
  public void run() {
    List<String> header = List.of("sequence", "case", "entry", "type", "recorded", "changed");
    try (Archive archive = source.open()) {
      List<ReplayStep> steps = new ArrayList<>();
      archive.replay(steps::add);
      List<List<String>> rows = new ArrayList<>();
      Map<CaseId, Map<Cell, List<TimelinePeriod<Status>>>> known = new HashMap<>();
      for (ReplayStep step : steps) {
        Map<Cell, List<TimelinePeriod<Status>>> after = timelines(archive, step);
        CaseId caseId = step.recorded().caseId();
        String changed = changed(known.getOrDefault(caseId, Map.of()), after);
        if (format.isJson()) {
          format.json(object(step, changed));
        }
        rows.add(
            List.of(
                String.valueOf(step.recorded().sequence()),
                caseId.value(),
                step.recorded().id().value(),
                EventType.of(step.recorded().event()).typeName(),
                step.recorded().recordedAt().toString(),
                changed));
        known.put(caseId, after);
      }
      if (!format.isJson()) {
        format.show(header, rows, rows);
      }
    }
  }

  private static Map<Cell, List<TimelinePeriod<Status>>> timelines(
      Archive archive, ReplayStep step) {
    Viewpoint then = Viewpoint.now().asRecordedAt(step.recorded().recordedAt());
    Map<Cell, List<TimelinePeriod<Status>>> timelines = new LinkedHashMap<>();
    for (CellTimeline each :
        archive
            .ask(
                new Question.TimelineOf(
                    Subject.everything().ofCase(step.recorded().caseId()).from(then)))
            .cells()) {
      timelines.put(each.cell(), each.course());
    }
    return timelines;
  }

  /** The networks whose timeline is another one now. */
  private static String changed(
      Map<Cell, List<TimelinePeriod<Status>>> before,
      Map<Cell, List<TimelinePeriod<Status>>> after) {
    Set<String> networks = new LinkedHashSet<>();
    int cells = 0;
    for (Map.Entry<Cell, List<TimelinePeriod<Status>>> each : after.entrySet()) {
      if (!each.getValue().equals(before.get(each.getKey()))) {
        networks.add(each.getKey().network().id());
        cells++;
      }
    }
    return cells == 0
        ? "no status"
        : cells + (cells == 1 ? " cell: " : " cells: ") + networks.stream().collect(joining(", "));
  }

  private static Map<String, Object> object(ReplayStep step, String changed) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("sequence", step.recorded().sequence());
    object.put("total", step.total());
    object.put("entry", step.recorded().id().value());
    object.put("case", step.recorded().caseId().value());
    object.put("type", EventType.of(step.recorded().event()).typeName());
    object.put("recorded", step.recorded().recordedAt().toString());
    object.put("changed", changed);
    return object;
  }
}

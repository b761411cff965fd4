package io.github.sijill.app.ask;

import io.github.sijill.Archive;
import io.github.sijill.ChangedCells;
import io.github.sijill.ReplayStep;
import io.github.sijill.app.output.FormatOptions;
import io.github.sijill.app.output.LanguageOptions;
import io.github.sijill.app.store.ArchiveOptions;
import io.github.sijill.json.EventType;
import io.github.sijill.scope.Cell;
import io.github.sijill.words.Phrases;
import java.util.ArrayList;
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

  @Mixin private LanguageOptions language = new LanguageOptions();

  @Override
  public void run() {
    Phrases phrases = format.phrases(language.language());
    List<String> header = List.of("sequence", "case", "entry", "type", "recorded", "changed");
    try (Archive archive = source.open()) {
      List<ReplayStep> steps = new ArrayList<>();
      archive.replay(steps::add);
      List<List<String>> rows = new ArrayList<>();
      List<Object> objects = new ArrayList<>();
      ChangedCells cells = new ChangedCells();
      for (ReplayStep step : steps) {
        List<Cell> changed = cells.by(step.recorded());
        objects.add(object(step, changed));
        rows.add(
            List.of(
                String.valueOf(step.recorded().sequence()),
                step.recorded().caseId().value(),
                step.recorded().id().value(),
                EventType.of(step.recorded().event()).word(),
                step.recorded().recordedAt().toString(),
                changed(changed, phrases)));
      }
      format.list(phrases, header, rows, "events", objects);
    }
  }

  /** How many cells, and their networks. */
  private static String changed(List<Cell> cells, Phrases phrases) {
    Set<String> networks = new LinkedHashSet<>();
    cells.forEach(cell -> networks.add(cell.network().id()));
    return cells.isEmpty()
        ? phrases.say("show.no-status")
        : Phrases.plain(
            phrases.count("replay.cells", cells.size(), "networks", String.join(", ", networks)));
  }

  private static Map<String, Object> object(ReplayStep step, List<Cell> changed) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("sequence", step.recorded().sequence());
    object.put("total", step.total());
    object.put("entry", step.recorded().id().value());
    object.put("case", step.recorded().caseId().value());
    object.put("type", EventType.of(step.recorded().event()).typeName());
    object.put("recorded", step.recorded().recordedAt().toString());
    Map<String, Object> what = new LinkedHashMap<>();
    what.put("cells", changed.size());
    what.put("networks", changed.stream().map(cell -> cell.network().id()).distinct().toList());
    object.put("changed", what);
    return object;
  }
}

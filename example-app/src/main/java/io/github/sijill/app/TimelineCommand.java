package io.github.sijill.app;

import io.github.sijill.Archive;
import io.github.sijill.Archives;
import io.github.sijill.event.Status;
import io.github.sijill.projection.CellTimeline;
import io.github.sijill.projection.Question;
import io.github.sijill.timeline.Period;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "timeline",
    mixinStandardHelpOptions = true,
    description = "The periods of each cell, drawn; uncertain edges are periods of their own.")
final class TimelineCommand implements Runnable {

  @Mixin private Asking asking = new Asking();

  @Option(names = "--format", description = "table, json or csv", defaultValue = "table")
  private Format format = Format.TABLE;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    PrintWriter out = Specs.out(spec);
    Output output = new Output(out);
    try (Archive archive = Archives.morocco2016()) {
      List<CellTimeline> timelines = archive.ask(new Question.TimelineOf(asking.subject()));
      switch (format) {
        case JSON -> output.json(timelines.stream().map(TimelineCommand::object).toList());
        case CSV -> output.csv(header(), rows(timelines));
        case TABLE -> new Drawing(out, Specs.hasColours()).draw(timelines);
      }
    }
  }

  private static Map<String, @Nullable Object> object(CellTimeline timeline) {
    Map<String, @Nullable Object> object = Texts.object(timeline.cell());
    List<Map<String, @Nullable Object>> periods = new ArrayList<>();
    for (int i = 0; i < timeline.periods().size(); i++) {
      Period<Status> period = timeline.periods().get(i);
      Map<String, @Nullable Object> each = new LinkedHashMap<>();
      each.put("from", Texts.day(period.since()));
      each.put("to", Texts.day(period.until()));
      each.put("possible", Texts.names(period.possible()));
      each.put("certain", period.isCertain());
      each.put("evidence", Texts.ids(timeline.evidence().get(i)));
      periods.add(each);
    }
    object.put("periods", periods);
    return object;
  }

  private static List<String> header() {
    List<String> header = new ArrayList<>(Texts.CELL);
    header.addAll(List.of("from", "to", "status", "evidence"));
    return header;
  }

  private static List<List<String>> rows(List<CellTimeline> timelines) {
    List<List<String>> rows = new ArrayList<>();
    for (CellTimeline timeline : timelines) {
      for (int i = 0; i < timeline.periods().size(); i++) {
        Period<Status> period = timeline.periods().get(i);
        List<String> row = new ArrayList<>(Texts.cell(timeline.cell()));
        row.add(period.since().toString());
        row.add(period.until().toString());
        row.add(Texts.words(period.possible()));
        row.add(Texts.idText(timeline.evidence().get(i)));
        rows.add(row);
      }
    }
    return rows;
  }
}

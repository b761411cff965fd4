package io.github.sijill.testkit;

import static java.util.stream.Collectors.joining;

import io.github.sijill.event.Status;
import io.github.sijill.history.Told;
import io.github.sijill.projection.CellTimeline;
import io.github.sijill.scope.Cell;
import io.github.sijill.time.DayBound;
import io.github.sijill.timeline.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Answers as text: for failure messages, and for histories kept under version control. */
final class Drawn {

  private static final int FEW = 4;
  private static final int PERIODS = 3;

  private Drawn() {}

  static String words(Collection<Status> statuses) {
    return statuses.isEmpty()
        ? "nothing"
        : statuses.stream().sorted().map(Status::name).collect(joining(" or "));
  }

  static String ids(Collection<Told> entries) {
    return entries.isEmpty()
        ? "none"
        : entries.stream().map(told -> told.id().value()).collect(joining(", "));
  }

  static String cell(Cell cell) {
    return "%s, %s, %s, %s"
        .formatted(
            cell.territory().id(), cell.operator().id(), cell.network().id(), cell.service().id());
  }

  /** The periods on and around a day, the day's own marked; cells with one story stand together. */
  static String around(List<CellTimeline> timelines, LocalDate day) {
    return grouped(timelines, FEW, timeline -> near(timeline, day));
  }

  /** All periods of a few cells of each story. */
  static String brief(List<CellTimeline> timelines) {
    return grouped(timelines, FEW, Drawn::all);
  }

  /** All periods of all cells; cells with one story stand together. */
  static String whole(List<CellTimeline> timelines) {
    return grouped(timelines, Integer.MAX_VALUE, Drawn::all);
  }

  private static String grouped(
      List<CellTimeline> timelines, int named, Function<CellTimeline, String> periods) {
    Map<List<Object>, List<CellTimeline>> stories = new LinkedHashMap<>();
    for (CellTimeline timeline : timelines) {
      stories
          .computeIfAbsent(
              List.of(timeline.caseId(), timeline.periods(), timeline.evidence()),
              story -> new ArrayList<>())
          .add(timeline);
    }
    StringBuilder text = new StringBuilder();
    for (List<CellTimeline> same : stories.values()) {
      text.append(same.getFirst().caseId()).append('\n');
      same.stream()
          .limit(named)
          .forEach(each -> text.append("  ").append(cell(each.cell())).append('\n'));
      if (same.size() > named) {
        text.append("  and %d more cells\n".formatted(same.size() - named));
      }
      text.append(periods.apply(same.getFirst()));
    }
    return text.toString();
  }

  private static String all(CellTimeline timeline) {
    return lines(timeline, 0, timeline.periods().size(), -1);
  }

  private static String near(CellTimeline timeline, LocalDate day) {
    int own = 0;
    for (int i = 0; i < timeline.periods().size(); i++) {
      if (!(timeline.periods().get(i).since() instanceof DayBound.On(LocalDate first))
          || !first.isAfter(day)) {
        own = i;
      }
    }
    int from = Math.max(0, own - PERIODS);
    int to = Math.min(timeline.periods().size(), own + PERIODS + 1);
    return lines(timeline, from, to, own);
  }

  private static String lines(CellTimeline timeline, int from, int to, int marked) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      Period<Status> period = timeline.periods().get(i);
      text.append(
          "  %s %-10s  %-10s  %-28s%s\n"
              .formatted(
                  i == marked ? ">" : " ",
                  end(period.since()),
                  end(period.until()),
                  words(period.possible()),
                  ids(timeline.evidence().get(i))));
    }
    return text.toString();
  }

  private static String end(DayBound bound) {
    return bound instanceof DayBound.On(LocalDate day) ? day.toString() : "...";
  }
}

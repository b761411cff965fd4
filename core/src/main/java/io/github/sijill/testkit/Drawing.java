package io.github.sijill.testkit;

import io.github.sijill.Archive;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.Status;
import io.github.sijill.event.StatusChange;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.projection.CellTimeline;
import io.github.sijill.projection.Question;
import io.github.sijill.projection.Subject;
import io.github.sijill.scope.UnknownMemberException;
import io.github.sijill.time.DayBound;
import io.github.sijill.timeline.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Timelines drawn in text. Cells with one story stand together, and where it is drawn for a failure
 * the entries that decide stand below it.
 */
final class Drawing {

  private static final int CELLS = 4;
  private static final int STORIES = 6;
  private static final int PERIODS = 3;

  private final StringBuilder text = new StringBuilder();
  private final Set<SeenEntry> shown = new LinkedHashSet<>();

  private Drawing() {}

  /** The timelines of what an event is about, around its first day; empty if it has none. */
  static String around(Archive archive, SagaEvent event) {
    if (!(event instanceof StatusChange change)
        || !archive.cases().contains(event.entry().caseId())) {
      return "";
    }
    Subject subject = Subject.everything().in(event.entry().caseId()).on(change.scope());
    try {
      List<CellTimeline> timelines = archive.ask(new Question.TimelineOf(subject));
      return ":\n"
          + (event.entry().occurred().earliest() instanceof DayBound.On(LocalDate day)
              ? around(timelines, day)
              : brief(timelines));
    } catch (UnknownMemberException undeclared) {
      return "";
    }
  }

  /** The periods on and around a day, the day's own marked. */
  static String around(List<CellTimeline> timelines, LocalDate day) {
    return around(timelines, timeline -> indexOf(timeline, day));
  }

  /** The periods around one, which is marked; an index beyond the last marks none. */
  static String around(List<CellTimeline> timelines, ToIntFunction<CellTimeline> marked) {
    Drawing drawing = new Drawing();
    List<List<CellTimeline>> stories = stories(timelines);
    for (List<CellTimeline> same : stories.stream().limit(STORIES).toList()) {
      CellTimeline first = same.getFirst();
      int own = marked.applyAsInt(first);
      int last = first.periods().size() - 1;
      drawing.cells(same, CELLS);
      drawing.periods(
          first, Math.max(0, Math.min(own, last) - PERIODS), Math.min(last, own + PERIODS), own);
    }
    drawing.others(stories);
    return drawing.withEntries();
  }

  /** All periods of a few cells of each story. */
  static String brief(List<CellTimeline> timelines) {
    Drawing drawing = new Drawing();
    List<List<CellTimeline>> stories = stories(timelines);
    for (List<CellTimeline> same : stories.stream().limit(STORIES).toList()) {
      drawing.cells(same, CELLS);
      drawing.periods(same.getFirst(), 0, same.getFirst().periods().size() - 1, -1);
    }
    drawing.others(stories);
    return drawing.withEntries();
  }

  /** All periods of all cells, without the entries. */
  static String whole(List<CellTimeline> timelines) {
    Drawing drawing = new Drawing();
    for (List<CellTimeline> same : stories(timelines)) {
      drawing.cells(same, Integer.MAX_VALUE);
      drawing.periods(same.getFirst(), 0, same.getFirst().periods().size() - 1, -1);
    }
    return drawing.text.toString();
  }

  /** Which of the periods a day lies in. */
  static int indexOf(CellTimeline timeline, LocalDate day) {
    int own = 0;
    for (int i = 0; i < timeline.periods().size(); i++) {
      if (!(timeline.periods().get(i).since() instanceof DayBound.On(LocalDate first))
          || !first.isAfter(day)) {
        own = i;
      }
    }
    return own;
  }

  private static List<List<CellTimeline>> stories(List<CellTimeline> timelines) {
    Map<List<Object>, List<CellTimeline>> stories = new LinkedHashMap<>();
    for (CellTimeline timeline : timelines) {
      stories
          .computeIfAbsent(
              List.of(timeline.caseId(), timeline.periods(), timeline.evidence()),
              story -> new ArrayList<>())
          .add(timeline);
    }
    return List.copyOf(stories.values());
  }

  private void cells(List<CellTimeline> same, int named) {
    text.append(same.getFirst().caseId()).append('\n');
    same.stream()
        .limit(named)
        .forEach(each -> text.append("  ").append(Drawn.cell(each.cell())).append('\n'));
    if (same.size() > named) {
      text.append("  and %s\n".formatted(more(same.size() - named)));
    }
  }

  private static String more(int cells) {
    return cells == 1 ? "1 more cell" : cells + " more cells";
  }

  private void others(List<List<CellTimeline>> stories) {
    int cells = stories.stream().skip(STORIES).mapToInt(List::size).sum();
    if (cells > 0) {
      text.append("and %s, with other timelines\n".formatted(more(cells)));
    }
  }

  private void periods(CellTimeline timeline, int from, int to, int marked) {
    for (int i = from; i <= to; i++) {
      Period<Status> period = timeline.periods().get(i);
      List<SeenEntry> evidence = timeline.evidence().get(i);
      shown.addAll(evidence);
      text.append(
          "  %s %-10s  %-10s  %-28s%s\n"
              .formatted(
                  i == marked ? ">" : " ",
                  Drawn.end(period.since()),
                  Drawn.end(period.until()),
                  Drawn.words(period.possible()),
                  Drawn.ids(evidence)));
    }
  }

  private String withEntries() {
    List<SeenEntry> entries =
        shown.stream().sorted(Comparator.comparingLong(SeenEntry::sequence)).toList();
    return entries.isEmpty() ? text.toString() : text + "entries\n" + Drawn.someEntries(entries, 0);
  }
}

package io.github.sijill.testkit;

import io.github.sijill.Archive;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.SagaEvent.StatusChange;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.question.CellStatus;
import io.github.sijill.question.CellTimeline;
import io.github.sijill.question.Question;
import io.github.sijill.question.StatusPeriod;
import io.github.sijill.question.Subject;
import io.github.sijill.scope.UnknownMemberException;
import io.github.sijill.time.DayBound;
import io.github.sijill.words.CellGroup;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Timelines as text. Cells that have the same timeline stand together; for a failure, the entries
 * that are its evidence stand below.
 */
final class TimelineText {

  private static final int CELLS = 4;
  private static final int GROUPS = 6;
  private static final int PERIODS = 3;

  private final StringBuilder text = new StringBuilder();
  private final Set<SeenEntry> shown = new LinkedHashSet<>();

  private TimelineText() {}

  /** The timelines of what an event is about, around its first day; empty if it has none. */
  static String around(Archive archive, SagaEvent event) {
    if (!(event instanceof StatusChange change)
        || !archive.cases().contains(event.entry().caseId())) {
      return "";
    }
    Subject subject = Subject.everything().ofCase(event.entry().caseId()).on(change.scope());
    try {
      List<CellTimeline> timelines = archive.ask(new Question.TimelineOf(subject)).cells();
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
    TimelineText drawn = new TimelineText();
    List<CellGroup<CellTimeline>> groups = groups(timelines);
    for (CellGroup<CellTimeline> same : groups.stream().limit(GROUPS).toList()) {
      CellTimeline first = same.first();
      int own = marked.applyAsInt(first);
      int last = first.periods().size() - 1;
      drawn.cells(same, CELLS);
      drawn.periods(
          first, Math.max(0, Math.min(own, last) - PERIODS), Math.min(last, own + PERIODS), own);
    }
    drawn.others(groups);
    return drawn.withEntries();
  }

  /** All periods of a few cells of each group. */
  static String brief(List<CellTimeline> timelines) {
    TimelineText drawn = new TimelineText();
    List<CellGroup<CellTimeline>> groups = groups(timelines);
    for (CellGroup<CellTimeline> same : groups.stream().limit(GROUPS).toList()) {
      drawn.cells(same, CELLS);
      drawn.periods(same.first(), 0, same.first().periods().size() - 1, -1);
    }
    drawn.others(groups);
    return drawn.withEntries();
  }

  /** All periods of all cells, without the entries. */
  static String whole(List<CellTimeline> timelines) {
    TimelineText drawn = new TimelineText();
    for (CellGroup<CellTimeline> same : groups(timelines)) {
      drawn.cells(same, Integer.MAX_VALUE);
      drawn.periods(same.first(), 0, same.first().periods().size() - 1, -1);
    }
    return drawn.text.toString();
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

  private static List<CellGroup<CellTimeline>> groups(List<CellTimeline> timelines) {
    return CellGroup.of(timelines, CellTimeline::periods);
  }

  private void cells(CellGroup<CellTimeline> same, int named) {
    List<CellTimeline> cells = same.answers();
    text.append(same.caseId()).append('\n');
    cells.stream().limit(named).forEach(each -> text.append("  ").append(each.cell()).append('\n'));
    if (cells.size() > named) {
      text.append("  and %s\n".formatted(more(cells.size() - named)));
    }
  }

  private static String more(int cells) {
    return cells == 1 ? "1 more cell" : cells + " more cells";
  }

  private void others(List<CellGroup<CellTimeline>> groups) {
    int cells = groups.stream().skip(GROUPS).mapToInt(each -> each.answers().size()).sum();
    if (cells > 0) {
      text.append("and %s with other timelines\n".formatted(more(cells)));
    }
  }

  private void periods(CellTimeline timeline, int from, int to, int marked) {
    for (int i = from; i <= to; i++) {
      StatusPeriod period = timeline.periods().get(i);
      shown.addAll(period.evidence());
      text.append(
          "  %s %-10s  %-10s  %-28s%s\n"
              .formatted(
                  i == marked ? ">" : " ",
                  end(period.since()),
                  end(period.until()),
                  period.possible(),
                  EntryText.ids(period.evidence())));
    }
  }

  private String withEntries() {
    List<SeenEntry> entries =
        shown.stream().sorted(Comparator.comparingLong(SeenEntry::sequence)).toList();
    return entries.isEmpty() ? text.toString() : text + "entries\n" + EntryText.some(entries, 0);
  }

  private static String end(DayBound bound) {
    return bound instanceof DayBound.On(LocalDate day) ? day.toString() : "...";
  }

  /** An answer as the timelines of which it tells one period. */
  static List<CellTimeline> periods(List<CellStatus> cells) {
    return cells.stream()
        .map(
            each ->
                new CellTimeline(
                    each.caseId(),
                    each.cell(),
                    List.of(
                        new StatusPeriod(
                            each.possible(), each.since(), each.until(), each.evidence())),
                    each.within()))
        .toList();
  }
}

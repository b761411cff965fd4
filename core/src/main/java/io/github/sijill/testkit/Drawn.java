package io.github.sijill.testkit;

import static java.util.stream.Collectors.joining;

import io.github.sijill.casefile.Refusal;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.history.Viewpoint;
import io.github.sijill.question.CellStatus;
import io.github.sijill.question.CellTimeline;
import io.github.sijill.question.StatusPeriod;
import io.github.sijill.scope.Cell;
import io.github.sijill.time.DayBound;
import io.github.sijill.words.Phrases;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.util.diff.DiffUtils;

/** Answers as text, the same in every locale: for failure messages, and for approved histories. */
final class Drawn {

  private static final int CONTEXT = 2;
  private static final int ENTRIES = 20;

  private Drawn() {}

  static String ids(Collection<SeenEntry> entries) {
    return entries.isEmpty()
        ? "no entry"
        : entries.stream().map(entry -> entry.id().value()).collect(joining(", "));
  }

  static String cell(Cell cell) {
    return "%s, %s, %s, %s"
        .formatted(
            cell.territory().id(), cell.operator().id(), cell.network().id(), cell.service().id());
  }

  /** How many cells differ, if there are several. */
  static String count(int differing, int all) {
    if (differing == 1) {
      return "";
    }
    return differing == all
        ? "all %s cells differ: ".formatted(all)
        : "%s of %s cells differ: ".formatted(differing, all);
  }

  static String networks(Stream<Cell> cells) {
    return cells.map(cell -> cell.network().id()).distinct().collect(joining(", "));
  }

  /** What a cell is, since when and by what. */
  static String story(CellStatus status) {
    return "%s%s, by %s"
        .formatted(status.possible(), span(status.since(), status.until()), ids(status.evidence()));
  }

  private static String span(DayBound since, DayBound until) {
    if (since instanceof DayBound.On(LocalDate first)) {
      return until instanceof DayBound.On(LocalDate last)
          ? " from %s to %s".formatted(first, last)
          : " from %s on".formatted(first);
    }
    return until instanceof DayBound.On(LocalDate last) ? " up to " + last : " at all times";
  }

  /** On which days something can have happened. */
  static String days(DayBound earliest, DayBound latest) {
    return Phrases.days(earliest, latest);
  }

  /** From where an answer looks, if not from now and at everything. */
  static String from(Viewpoint viewpoint) {
    List<String> phrases = Phrases.viewpoint(viewpoint);
    return phrases.isEmpty() ? "" : ", " + String.join(", ", phrases) + ",";
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
                            each.possible(), each.since(), each.until(), each.evidence()))))
        .toList();
  }

  /** An entry a line: when, what, how well attested, which. */
  static String entries(Collection<SeenEntry> entries) {
    return entries.stream().map(Drawn::entry).collect(joining());
  }

  /** Some entries around one, and how many there are besides. */
  static String someEntries(List<SeenEntry> entries, int index) {
    int from = Math.max(0, Math.min(index - ENTRIES / 2, entries.size() - ENTRIES));
    int to = Math.min(entries.size(), from + ENTRIES);
    return (from == 0 ? "" : "  %s before\n".formatted(number(from)))
        + entries(entries.subList(from, to)).indent(2)
        + (to == entries.size() ? "" : "  %s after\n".formatted(number(entries.size() - to)));
  }

  private static String number(int entries) {
    return entries == 1 ? "1 more entry" : entries + " more entries";
  }

  static String entry(SeenEntry entry) {
    return "%-26s  %-20s  %-10s  %s\n"
        .formatted(
            entry.entry().occurred(),
            entry.event().getClass().getSimpleName(),
            Phrases.attestation(entry.attestation()),
            entry.id());
  }

  static String end(DayBound bound) {
    return bound instanceof DayBound.On(LocalDate day) ? day.toString() : "...";
  }

  /** By which rule, and why. */
  static String refused(Refusal refusal) {
    return "refused by %s (%s): %s"
        .formatted(refusal.getClass().getSimpleName(), refusal.rule(), refusal.reason());
  }

  /** In what two events differ, a part a line. */
  static String parts(SagaEvent expected, SagaEvent found) {
    if (expected.getClass() != found.getClass()) {
      return "  expected a %s, found a %s\n"
          .formatted(expected.getClass().getSimpleName(), found.getClass().getSimpleName());
    }
    StringBuilder text = new StringBuilder();
    for (RecordComponent part : expected.getClass().getRecordComponents()) {
      Object was = value(part, expected);
      Object is = value(part, found);
      if (!was.equals(is)) {
        text.append("  %s: expected %s, found %s\n".formatted(part.getName(), was, is));
      }
    }
    return text.toString();
  }

  private static Object value(RecordComponent part, SagaEvent event) {
    try {
      return part.getAccessor().invoke(event);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("events are public records", e);
    }
  }

  /** The lines that differ, with a few around them, as a unified diff. */
  static String difference(String beforeName, String before, String afterName, String after) {
    List<String> lines = before.lines().toList();
    return DiffUtils.generateUnifiedDiff(
            beforeName, afterName, lines, DiffUtils.diff(lines, after.lines().toList()), CONTEXT)
        .stream()
        .map(String::stripTrailing)
        .collect(joining("\n"));
  }
}

package io.github.sijill.app.ask;

import static java.util.stream.Collectors.joining;

import io.github.sijill.event.Status;
import io.github.sijill.question.CellTimeline;
import io.github.sijill.scope.Cell;
import io.github.sijill.time.DayBound;
import io.github.sijill.timeline.TimelinePeriod;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Draws timelines as bars, one for the cells that share one, and lists their periods below. A
 * column is some days; where they differ it shows all that was possible on any of them.
 */
final class TimelineDrawing {

  private static final int WIDTH = 66;

  /** Signs by the statuses that are possible; what is missing here is drawn as uncertain. */
  private static final Map<Set<Status>, String> SIGNS =
      Map.of(
          EnumSet.of(Status.OPEN), "·",
          EnumSet.of(Status.DEGRADED), "▒",
          EnumSet.of(Status.BLOCKED), "█",
          EnumSet.of(Status.UNKNOWN), " ");

  private static final Map<String, String> COLOURS =
      Map.of("·", "32", "▒", "33", "█", "31", "?", "35");

  private final PrintWriter out;
  private final boolean coloured;

  TimelineDrawing(PrintWriter out, boolean coloured) {
    this.out = out;
    this.coloured = coloured;
  }

  void draw(List<CellTimeline> timelines) {
    Map<List<TimelinePeriod<Status>>, List<Cell>> groups = new LinkedHashMap<>();
    for (CellTimeline timeline : timelines) {
      groups.computeIfAbsent(timeline.course(), periods -> new ArrayList<>()).add(timeline.cell());
    }
    List<LocalDate> turns = turns(groups.keySet());
    if (turns.isEmpty()) {
      groups.forEach((periods, cells) -> list(periods, cells));
      return;
    }
    LocalDate first = YearMonth.from(turns.getFirst()).minusMonths(1).atDay(1);
    LocalDate last = YearMonth.from(turns.getLast()).plusMonths(1).atEndOfMonth();
    int label =
        groups.values().stream().mapToInt(cells -> networks(cells).length()).max().orElse(0);
    scale(first, last, label);
    groups.forEach(
        (periods, cells) ->
            out.println(pad(networks(cells), label) + "  " + bar(periods, first, last)));
    out.println();
    out.println(
        "%s  %s open   %s degraded   %s blocked   %s not certain"
            .formatted(" ".repeat(label), sign("·"), sign("▒"), sign("█"), sign("?")));
    groups.forEach((periods, cells) -> list(periods, cells));
  }

  private void list(List<TimelinePeriod<Status>> periods, List<Cell> cells) {
    out.println();
    out.println(
        "%s: %s; %s; %s"
            .formatted(
                networks(cells),
                distinct(cells, cell -> cell.operator().id()),
                distinct(cells, cell -> cell.service().id()),
                distinct(cells, cell -> cell.territory().id())));
    for (TimelinePeriod<Status> period : periods) {
      String from = period.since() instanceof DayBound.Open ? "…" : period.since().toString();
      String to = period.until() instanceof DayBound.Open ? "…" : period.until().toString();
      out.println("  %s  %s  %s".formatted(pad(from, 10), pad(to, 10), period.possible()));
    }
  }

  private static String networks(List<Cell> cells) {
    return distinct(cells, cell -> cell.network().id());
  }

  private static String distinct(List<Cell> cells, Function<Cell, String> part) {
    return cells.stream().map(part).distinct().collect(joining(", "));
  }

  private static List<LocalDate> turns(Set<List<TimelinePeriod<Status>>> stories) {
    return stories.stream()
        .flatMap(List::stream)
        .map(TimelinePeriod::since)
        .flatMap(bound -> bound.day().stream())
        .sorted()
        .toList();
  }

  /** The months above the bars, each name where its first day lies, as far as there is room. */
  private void scale(LocalDate first, LocalDate last, int label) {
    StringBuilder line = new StringBuilder();
    for (YearMonth month = YearMonth.from(first);
        !month.isAfter(YearMonth.from(last));
        month = month.plusMonths(1)) {
      int column = column(month.atDay(1), first, last);
      String name =
          month.getMonthValue() == 1 || line.isEmpty() ? month.toString() : shortName(month);
      if (column >= line.length() && column + name.length() <= WIDTH) {
        line.append(" ".repeat(column - line.length())).append(name).append(' ');
      }
    }
    out.println(" ".repeat(label + 2) + line.toString().stripTrailing());
  }

  private static String shortName(YearMonth month) {
    return String.format(Locale.ROOT, "%02d", month.getMonthValue());
  }

  private static int column(LocalDate day, LocalDate first, LocalDate last) {
    long span = ChronoUnit.DAYS.between(first, last) + 1;
    return (int) (ChronoUnit.DAYS.between(first, day) * WIDTH / span);
  }

  private String bar(List<TimelinePeriod<Status>> periods, LocalDate first, LocalDate last) {
    List<Set<Status>> columns = new ArrayList<>();
    for (int i = 0; i < WIDTH; i++) {
      columns.add(EnumSet.noneOf(Status.class));
    }
    boolean[] uncertain = new boolean[WIDTH];
    for (TimelinePeriod<Status> period : periods) {
      LocalDate from = day(period.since(), first);
      LocalDate to = day(period.until(), last);
      if (from.isAfter(last) || to.isBefore(first)) {
        continue;
      }
      int start = column(from.isBefore(first) ? first : from, first, last);
      int end = column(to.isAfter(last) ? last : to, first, last);
      for (int i = start; i <= end; i++) {
        // A column that two certain periods share shows the later one.
        if (i == start && period.possible().isCertain() && !uncertain[i]) {
          columns.get(i).clear();
        }
        columns.get(i).addAll(period.possible().values());
        uncertain[i] |= !period.possible().isCertain();
      }
    }
    StringBuilder bar = new StringBuilder();
    for (Set<Status> column : columns) {
      bar.append(sign(SIGNS.getOrDefault(column, "?")));
    }
    return bar.toString();
  }

  private static LocalDate day(DayBound bound, LocalDate otherwise) {
    return bound instanceof DayBound.On(LocalDate day) ? day : otherwise;
  }

  private String sign(String sign) {
    String colour = COLOURS.get(sign);
    return coloured && colour != null ? "\u001b[" + colour + "m" + sign + "\u001b[0m" : sign;
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}

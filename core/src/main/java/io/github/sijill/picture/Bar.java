package io.github.sijill.picture;

import static java.util.stream.Collectors.joining;

import io.github.sijill.event.CaseId;
import io.github.sijill.event.Status;
import io.github.sijill.question.CellTimeline;
import io.github.sijill.question.StatusPeriod;
import io.github.sijill.scope.DaySpan;
import io.github.sijill.scope.Dimension;
import io.github.sijill.words.CellGroup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The bar of the cells that share a timeline.
 *
 * <p>For applications that draw timelines.
 *
 * @param cells every combination of their members
 * @param label by which members the cells differ from those of the other bars
 * @param where in which members the cells lie: networks, operators, services, territories
 * @param columns one for each column of the scale; none if there is no scale
 */
public record Bar(CellGroup<CellTimeline> cells, String label, String where, List<Column> columns) {

  /** The order in which a label names the members of cells. */
  private static final List<Dimension> ORDER =
      List.of(Dimension.NETWORK, Dimension.SERVICE, Dimension.OPERATOR, Dimension.TERRITORY);

  /** Keeps a copy of the columns. */
  public Bar {
    columns = List.copyOf(columns);
  }

  /**
   * What some days of a bar show.
   *
   * @param possible all statuses that are possible on any of the days; none where the cells do not
   *     exist
   * @param isCertain whether one status is certain on each of the days; it may change among them
   * @param isShort whether a restriction was certain on some of these days, though not on all, and
   *     so shortly that no other column shows it
   */
  public record Column(Set<Status> possible, boolean isCertain, boolean isShort) {}

  /** What a cell lies in is called. */
  interface Naming {
    String of(CaseId caseId, Dimension dimension, String id);
  }

  static Bar of(
      CellGroup<CellTimeline> cells,
      Map<Dimension, Set<String>> all,
      Optional<Scale> scale,
      Naming names) {
    return new Bar(
        cells,
        label(cells, all, names),
        "%s: %s; %s; %s"
            .formatted(
                members(cells, Dimension.NETWORK, names),
                members(cells, Dimension.OPERATOR, names),
                members(cells, Dimension.SERVICE, names),
                members(cells, Dimension.TERRITORY, names)),
        scale.map(days -> columns(cells.first(), days)).orElse(List.of()));
  }

  private static String label(
      CellGroup<CellTimeline> cells, Map<Dimension, Set<String>> all, Naming names) {
    List<String> parts = new ArrayList<>();
    for (Dimension dimension : ORDER) {
      if (dimension == Dimension.NETWORK || !cells.members(dimension).equals(all.get(dimension))) {
        parts.add(members(cells, dimension, names));
      }
    }
    return String.join("; ", parts);
  }

  private static String members(CellGroup<CellTimeline> cells, Dimension dimension, Naming names) {
    return cells.members(dimension).stream()
        .map(id -> names.of(cells.caseId(), dimension, id))
        .collect(joining(", "));
  }

  private static List<Column> columns(CellTimeline timeline, Scale scale) {
    List<StatusPeriod> periods = timeline.periods();
    List<Column> columns = new ArrayList<>();
    int period = 0;
    for (int column = 0; column < scale.columns(); column++) {
      LocalDate first = scale.firstDay(column);
      LocalDate last = scale.lastDay(column);
      while (period < periods.size() && endsBefore(periods.get(period), first)) {
        period++;
      }
      Column ofEnds = column(periods, period, last);
      columns.add(withinDays(ofEnds, timeline.within(), first, last));
    }
    restricted(timeline).forEach(days -> showShort(days, scale, columns));
    return columns;
  }

  /** The days on which, or within which, a restriction is certain. */
  private static Stream<DaySpan> restricted(CellTimeline timeline) {
    return Stream.concat(
        timeline.periods().stream()
            .filter(period -> period.possible().isCertain())
            .filter(period -> isRestricted(period.possible().values()))
            .map(period -> new DaySpan(period.since(), period.until())),
        timeline.within().stream()
            .filter(within -> within.isCertain() && isRestricted(within.statuses()))
            .map(within -> DaySpan.of(within.first(), within.last())));
  }

  private static boolean isRestricted(Set<Status> statuses) {
    return statuses.contains(Status.DEGRADED) || statuses.contains(Status.BLOCKED);
  }

  /** Marks the first of the columns of these days, if none of them shows what is certain. */
  private static void showShort(DaySpan days, Scale scale, List<Column> columns) {
    int first = scale.column(days.from().day().orElse(scale.first()));
    int last = scale.column(days.to().day().orElse(scale.last()));
    if (columns.subList(first, last + 1).stream().noneMatch(Column::isCertain)) {
      columns.set(first, new Column(columns.get(first).possible(), false, true));
    }
  }

  /** All that is possible from a day of the period {@code from} to the day {@code last}. */
  private static Column column(List<StatusPeriod> periods, int from, LocalDate last) {
    Set<Status> possible = EnumSet.noneOf(Status.class);
    boolean isCertain = true;
    for (int period = from;
        period < periods.size() && !beginsAfter(periods.get(period), last);
        period++) {
      possible.addAll(periods.get(period).possible().values());
      isCertain &= periods.get(period).possible().isCertain();
    }
    return new Column(possible, isCertain, false);
  }

  /** The column, with what held within one of its days. */
  private static Column withinDays(
      Column column, List<CellTimeline.Within> within, LocalDate first, LocalDate last) {
    Set<Status> possible = EnumSet.noneOf(Status.class);
    possible.addAll(column.possible());
    for (CellTimeline.Within each : within) {
      if (!each.first().isAfter(last) && !each.last().isBefore(first)) {
        possible.addAll(each.statuses());
      }
    }
    return new Column(possible, column.isCertain(), false);
  }

  /** Whether a period has no day up to this one. */
  private static boolean beginsAfter(StatusPeriod period, LocalDate day) {
    return period.since().day().map(since -> since.isAfter(day)).orElse(false);
  }

  /** Whether a period has no day from this one on. */
  private static boolean endsBefore(StatusPeriod period, LocalDate day) {
    return period.until().day().map(until -> until.isBefore(day)).orElse(false);
  }
}

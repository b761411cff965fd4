package io.github.sijill.picture;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.sijill.event.CaseId;
import io.github.sijill.question.CellTimeline;
import io.github.sijill.scope.Dimension;
import io.github.sijill.time.DayBound;
import io.github.sijill.words.CellGroup;
import io.github.sijill.words.MemberNames;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How the timelines of one case are laid out: a bar for the cells that share one, and the scale
 * that all bars stand on. With what it is drawn, a layout does not say.
 *
 * <p>For applications that draw timelines.
 *
 * @param scale empty if nothing ever changes: then there is nothing to draw, only to say
 * @param bars in the order of the cells
 */
public record TimelineLayout(CaseId caseId, Optional<Scale> scale, List<Bar> bars) {

  /** Keeps a copy of the bars. */
  public TimelineLayout {
    bars = List.copyOf(bars);
  }

  /**
   * Lays out timelines, each case for itself, for no entry of a case says anything of another. All
   * members are called by their ids.
   *
   * @param timelines of any cases
   * @param mostColumns how many columns there is room for
   */
  public static List<TimelineLayout> of(List<CellTimeline> timelines, int mostColumns) {
    return of(timelines, mostColumns, (caseId, dimension, id) -> id);
  }

  /**
   * Lays out timelines, and says of a cell that is the rest of a member that it is.
   *
   * @param timelines of any cases
   * @param mostColumns how many columns there is room for
   * @param names of the members of these cases, to tell which cells are the rest of one
   */
  public static List<TimelineLayout> of(
      List<CellTimeline> timelines, int mostColumns, MemberNames names) {
    return of(timelines, mostColumns, names::cell);
  }

  private static List<TimelineLayout> of(
      List<CellTimeline> timelines, int mostColumns, Bar.Naming names) {
    Map<CaseId, List<CellTimeline>> cases =
        timelines.stream().collect(groupingBy(CellTimeline::caseId, LinkedHashMap::new, toList()));
    List<TimelineLayout> layouts = new ArrayList<>();
    cases.forEach((caseId, cells) -> layouts.add(ofCase(caseId, cells, mostColumns, names)));
    return layouts;
  }

  private static TimelineLayout ofCase(
      CaseId caseId, List<CellTimeline> timelines, int mostColumns, Bar.Naming names) {
    List<LocalDate> turns =
        timelines.stream()
            .flatMap(
                timeline ->
                    Stream.concat(
                        timeline.periods().stream().flatMap(period -> days(period.since())),
                        timeline.within().stream()
                            .flatMap(within -> Stream.of(within.first(), within.last()))))
            .sorted()
            .toList();
    Optional<Scale> scale =
        turns.isEmpty()
            ? Optional.empty()
            : Optional.of(Scale.around(turns.getFirst(), turns.getLast(), mostColumns));
    Map<Dimension, Set<String>> all = new CellGroup<>(timelines).members();
    List<Bar> bars =
        CellGroup.of(timelines, each -> List.of(each.course(), each.within())).stream()
            .flatMap(group -> group.products().stream())
            .map(cells -> Bar.of(cells, all, scale, names))
            .toList();
    return new TimelineLayout(caseId, scale, bars);
  }

  private static Stream<LocalDate> days(DayBound bound) {
    return bound.day().stream();
  }
}

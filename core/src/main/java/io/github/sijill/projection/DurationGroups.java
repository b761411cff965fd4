package io.github.sijill.projection;

import static io.github.sijill.projection.CellDurations.longer;
import static io.github.sijill.projection.CellDurations.shorter;

import io.github.sijill.cuts.Cuts;
import io.github.sijill.cuts.DayUnion.Run;
import io.github.sijill.question.AboutCell;
import io.github.sijill.question.DurationAnswer;
import io.github.sijill.question.Question;
import io.github.sijill.question.Question.Grouping;
import io.github.sijill.scope.DaySpan;
import io.github.sijill.timeline.DayCount;
import io.github.sijill.timeline.Length;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The groups of an answer about durations. A cell has a timeline for each case that tells of it;
 * what several tell is put together day by day. Most cells of a group share what is told of them,
 * so that each story is counted once however many cells have it.
 */
final class DurationGroups {

  private final Question.DurationOf question;
  private final List<Run> spans = new ArrayList<>();
  private final List<Optional<Year>> years = new ArrayList<>();
  private final Map<Optional<String>, Map<Object, List<Told>>> groups = new LinkedHashMap<>();

  /** What each case tells within the days of its cells. */
  private final Map<Told, WithinDays> within = new HashMap<>();

  private final Map<List<Told>, CellDays> days = new HashMap<>();

  DurationGroups(Question.DurationOf question) {
    this.question = question;
    if (question.byYear()) {
      LocalDate last = question.to().orElseThrow();
      LocalDate first = question.from().orElseThrow();
      while (!first.isAfter(last)) {
        LocalDate end = LocalDate.of(first.getYear(), 12, 31);
        spans.add(Run.of(first, end.isAfter(last) ? last : end));
        years.add(Optional.of(Year.of(first.getYear())));
        first = end.plusDays(1);
      }
    } else {
      spans.add(Run.of(DaySpan.of(question.from(), question.to())));
      years.add(Optional.empty());
    }
  }

  /** Takes in a cell, as one case tells of it on the days on which it exists. */
  void add(CellView cell) {
    if (question.hasGroups()) {
      Told told = cell.answers().told();
      within.putIfAbsent(told, cell.answers().within());
      groups
          .computeIfAbsent(question.groupBy().map(by -> by.of(cell)), id -> new LinkedHashMap<>())
          .computeIfAbsent(unit(cell), unit -> new ArrayList<>())
          .add(told);
    }
  }

  private Object unit(AboutCell cell) {
    return question.groupBy().map(by -> by.unit(cell)).orElse(Grouping.TERRITORY.unit(cell));
  }

  /** The groups, in the order in which their first cells came. */
  List<DurationAnswer.Group> groups() {
    List<DurationAnswer.Group> all = new ArrayList<>();
    groups.forEach((id, cells) -> all.addAll(group(id, cells.values())));
    return all;
  }

  /** A group, span by span. */
  private List<DurationAnswer.Group> group(Optional<String> id, Collection<List<Told>> cells) {
    Set<List<Told>> different = new LinkedHashSet<>(cells);
    List<CellDays> each =
        different.stream()
            .map(
                told ->
                    days.computeIfAbsent(
                        told, t -> CellDays.of(t, within, question.status(), spans)))
            .toList();
    CellDays any = CellDays.together(each);
    List<Told> told = different.stream().flatMap(List::stream).distinct().toList();
    Cuts cuts =
        Cuts.together(
            told.stream().map(one -> one.cuts().within(one.exists())).distinct().toList());
    SpellCounts restrictions = new SpellCounts(question.status(), spans);
    told.forEach(restrictions::add);
    List<DurationAnswer.Group> group = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      Run span = spans.get(i);
      Cuts.Minutes inCuts = cuts.minutes(question.status(), span.span());
      Length least = Length.withoutEnd();
      Length most = Length.of(0);
      for (CellDays one : each) {
        least = shorter(least, one.certain().count(span));
        most = longer(most, one.possible().count(span));
      }
      group.add(
          new DurationAnswer.Group(
              id,
              years.get(i),
              cells.size(),
              least,
              most,
              new DayCount.Bounds(any.certain().count(span), any.possible().count(span)),
              touched(each, any, i),
              inCuts.least(),
              inCuts.most(),
              restrictions.atLeast(i),
              restrictions.atMost(i)));
    }
    return group;
  }

  /** No fewer days than any cell of them touched in each world, and no more than all may have. */
  private DayCount.Bounds touched(List<CellDays> each, CellDays any, int span) {
    Length least = any.touched().count(spans.get(span));
    Length most = any.mayBeTouched().count(spans.get(span));
    for (CellDays one : each) {
      least = longer(least, one.overWorlds(span).map(DayCount.Bounds::atLeast).orElse(least));
    }
    if (each.size() == 1) {
      most =
          shorter(most, each.getFirst().overWorlds(span).map(DayCount.Bounds::atMost).orElse(most));
    }
    return new DayCount.Bounds(least, most);
  }
}

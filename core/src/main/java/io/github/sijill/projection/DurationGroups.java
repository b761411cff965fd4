package io.github.sijill.projection;

import io.github.sijill.event.Status;
import io.github.sijill.question.CellDuration;
import io.github.sijill.question.DurationAnswer;
import io.github.sijill.question.Question;
import io.github.sijill.question.StatusAnswer;
import io.github.sijill.time.DayBound;
import io.github.sijill.timeline.Length;
import io.github.sijill.timeline.Possible;
import io.github.sijill.timeline.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The groups of an answer about durations. A cell has a timeline for each case that tells of it;
 * what several tell is put together day by day. Most cells of a group share their timelines, so
 * that each is counted once however many cells have it.
 */
final class DurationGroups {

  private static final Comparator<Length> BY_LENGTH =
      Comparator.comparingLong(length -> length.days().orElse(Long.MAX_VALUE));

  /**
   * Days with the same possible statuses.
   *
   * @param first MIN_VALUE if there is no first
   * @param last MAX_VALUE if there is no last; never before {@code first}
   */
  private record Run(long first, long last, Possible<Status> possible) {}

  private final Question.DurationOf question;
  private final Map<String, Map<Object, List<Timeline<Status>>>> groups = new LinkedHashMap<>();

  DurationGroups(Question.DurationOf question) {
    this.question = question;
  }

  /** Takes in a cell, as one case tells of it. */
  void add(CellDuration cell, Timeline<Status> timeline) {
    question
        .groupBy()
        .ifPresent(
            by ->
                groups
                    .computeIfAbsent(by.of(cell), id -> new LinkedHashMap<>())
                    .computeIfAbsent(by.unit(cell), unit -> new ArrayList<>())
                    .add(timeline));
  }

  /** The groups, in the order in which their first cells came. */
  List<DurationAnswer.Group> groups() {
    return groups.entrySet().stream()
        .map(group -> group(group.getKey(), group.getValue().values()))
        .toList();
  }

  private DurationAnswer.Group group(String id, Collection<List<Timeline<Status>>> cells) {
    Length least = Length.withoutEnd();
    Length most = Length.of(0);
    List<Run> certain = new ArrayList<>();
    List<Run> possible = new ArrayList<>();
    // A timeline equals only itself; cells that the same entries cover share it.
    Set<List<Timeline<Status>>> different = new LinkedHashSet<>(cells);
    for (List<Timeline<Status>> cell : different) {
      List<Run> runs = runs(cell);
      List<Run> sure =
          runs.stream().filter(run -> run.possible().isCertainly(question.status())).toList();
      List<Run> perhaps =
          runs.stream().filter(run -> run.possible().contains(question.status())).toList();
      least = shorter(least, days(sure));
      most = longer(most, days(perhaps));
      certain.addAll(sure);
      possible.addAll(perhaps);
    }
    return new DurationAnswer.Group(id, cells.size(), least, most, days(certain), days(possible));
  }

  private static Length shorter(Length one, Length other) {
    return BY_LENGTH.compare(one, other) <= 0 ? one : other;
  }

  private static Length longer(Length one, Length other) {
    return BY_LENGTH.compare(one, other) >= 0 ? one : other;
  }

  /** What all cases tell of a cell, in order and without a gap. */
  private static List<Run> runs(List<Timeline<Status>> cell) {
    List<Run> all = runs(cell.getFirst());
    for (Timeline<Status> further : cell.subList(1, cell.size())) {
      all = together(all, runs(further));
    }
    return all;
  }

  private static List<Run> runs(Timeline<Status> timeline) {
    return timeline.periods().stream()
        .map(
            period ->
                new Run(
                    number(period.since(), Long.MIN_VALUE),
                    number(period.until(), Long.MAX_VALUE),
                    period.possible()))
        .toList();
  }

  private static long number(DayBound bound, long open) {
    return bound instanceof DayBound.On(LocalDate day) ? day.toEpochDay() : open;
  }

  /** Both cover all days, so that the next run of both begins where the first of them ends. */
  private static List<Run> together(List<Run> one, List<Run> other) {
    List<Run> all = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < one.size() && j < other.size()) {
      Run first = one.get(i);
      Run second = other.get(j);
      all.add(
          new Run(
              Math.max(first.first(), second.first()),
              Math.min(first.last(), second.last()),
              StatusAnswer.strongest(first.possible(), second.possible())));
      i += first.last() <= second.last() ? 1 : 0;
      j += second.last() <= first.last() ? 1 : 0;
    }
    return all;
  }

  /** On how many days of the span one of the runs is; a day counts once. */
  private Length days(List<Run> runs) {
    long from = question.from().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
    long to = question.to().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
    Length days = Length.of(0);
    long next = from;
    for (Run run : runs.stream().sorted(Comparator.comparingLong(Run::first)).toList()) {
      long first = Math.max(run.first(), next);
      long last = Math.min(run.last(), to);
      if (first > last) {
        continue;
      }
      if (first == Long.MIN_VALUE || last == Long.MAX_VALUE) {
        return Length.withoutEnd();
      }
      days = days.plus(Length.of(last - first + 1));
      next = last + 1;
    }
    return days;
  }
}

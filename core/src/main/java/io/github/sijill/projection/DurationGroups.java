package io.github.sijill.projection;

import io.github.sijill.event.Status;
import io.github.sijill.question.CellDuration;
import io.github.sijill.question.DurationAnswer;
import io.github.sijill.question.Question;
import io.github.sijill.question.StatusAnswer;
import io.github.sijill.scope.DaySpan;
import io.github.sijill.time.DayBound;
import io.github.sijill.timeline.Length;
import io.github.sijill.timeline.Possible;
import io.github.sijill.timeline.Timeline;
import io.github.sijill.timeline.TimelinePeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

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
   * @param possible empty where the cell does not exist
   */
  private record Run(long first, long last, Optional<Possible<Status>> possible) {
    boolean has(Predicate<Possible<Status>> wanted) {
      return possible.filter(wanted).isPresent();
    }
  }

  /**
   * What one case tells of a cell, on the days on which it exists. A timeline equals only itself.
   */
  private record Told(Timeline<Status> timeline, DaySpan exists) {}

  private final Question.DurationOf question;
  private final Map<String, Map<Object, List<Told>>> groups = new LinkedHashMap<>();

  DurationGroups(Question.DurationOf question) {
    this.question = question;
  }

  /** Takes in a cell, as one case tells of it on the days on which it exists. */
  void add(CellDuration cell, Timeline<Status> timeline, DaySpan exists) {
    question
        .groupBy()
        .ifPresent(
            by ->
                groups
                    .computeIfAbsent(by.of(cell), id -> new LinkedHashMap<>())
                    .computeIfAbsent(by.unit(cell), unit -> new ArrayList<>())
                    .add(new Told(timeline, exists)));
  }

  /** The groups, in the order in which their first cells came. */
  List<DurationAnswer.Group> groups() {
    return groups.entrySet().stream()
        .map(group -> group(group.getKey(), group.getValue().values()))
        .toList();
  }

  private DurationAnswer.Group group(String id, Collection<List<Told>> cells) {
    Length least = Length.withoutEnd();
    Length most = Length.of(0);
    List<Run> certain = new ArrayList<>();
    List<Run> possible = new ArrayList<>();
    // A timeline equals only itself; cells that the same entries cover share it.
    Set<List<Told>> different = new LinkedHashSet<>(cells);
    for (List<Told> cell : different) {
      List<Run> runs = runs(cell);
      List<Run> sure =
          runs.stream().filter(run -> run.has(p -> p.isCertainly(question.status()))).toList();
      List<Run> perhaps =
          runs.stream().filter(run -> run.has(p -> p.contains(question.status()))).toList();
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
  private static List<Run> runs(List<Told> cell) {
    List<Run> all = runs(cell.getFirst());
    for (Told further : cell.subList(1, cell.size())) {
      all = together(all, runs(further));
    }
    return all;
  }

  private static List<Run> runs(Told told) {
    long first = number(told.exists.from(), Long.MIN_VALUE);
    long last = number(told.exists.to(), Long.MAX_VALUE);
    List<Run> runs = new ArrayList<>();
    if (first > Long.MIN_VALUE) {
      runs.add(new Run(Long.MIN_VALUE, first - 1, Optional.empty()));
    }
    for (TimelinePeriod<Status> period : told.timeline.periods()) {
      new DaySpan(period.since(), period.until())
          .within(told.exists)
          .ifPresent(
              days ->
                  runs.add(
                      new Run(
                          number(days.from(), Long.MIN_VALUE),
                          number(days.to(), Long.MAX_VALUE),
                          Optional.of(period.possible()))));
    }
    if (last < Long.MAX_VALUE) {
      runs.add(new Run(last + 1, Long.MAX_VALUE, Optional.empty()));
    }
    return runs;
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
              both(first.possible(), second.possible())));
      i += first.last() <= second.last() ? 1 : 0;
      j += second.last() <= first.last() ? 1 : 0;
    }
    return all;
  }

  private static Optional<Possible<Status>> both(
      Optional<Possible<Status>> one, Optional<Possible<Status>> other) {
    return one.isPresent() && other.isPresent()
        ? Optional.of(StatusAnswer.strongest(one.get(), other.get()))
        : one.or(() -> other);
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

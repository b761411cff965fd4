package io.github.sijill.cuts;

import static io.github.sijill.cuts.DayPart.END_OF_DAY;

import io.github.sijill.cuts.DayUnion.Run;
import io.github.sijill.event.Status;
import io.github.sijill.scope.DaySpan;
import io.github.sijill.timeline.Timeline;
import io.github.sijill.timeline.Within;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What shows of the statuses of a timeline beside cuts: each of these hides what is milder.
 *
 * <p>For other rooms of this library.
 */
public final class ShownStatuses {

  private static final int FIRST_MINUTE = 0;
  private static final int LAST_MINUTE = END_OF_DAY - 1;

  private final Timeline<Status> timeline;
  private final Cuts cuts;
  private final ToldDays told;

  /** Of a cell that exists on some days. */
  public ShownStatuses(Timeline<Status> timeline, Cuts cuts, DaySpan exists) {
    this.timeline = timeline;
    this.cuts = cuts;
    this.told =
        new ToldDays(
            timeline, timeline.within().stream().flatMap(each -> unhidden(each, exists)).toList());
  }

  private Stream<Within<Status>> unhidden(Within<Status> each, DaySpan exists) {
    return DaySpan.of(each.first(), each.last()).within(exists).stream()
        .map(
            days -> {
              LocalDate first = days.from().day().orElseThrow();
              LocalDate last = days.to().day().orElseThrow();
              return new Within<>(
                  first, last, each.possibly(), unhidden(each.certainly(), first, last));
            });
  }

  /** Those that held within a day and not all of it in the hours of a stronger cut. */
  private Set<Status> unhidden(Set<Status> certainly, LocalDate first, LocalDate last) {
    Set<Status> shown = new LinkedHashSet<>(certainly);
    shown.removeIf(
        status ->
            cuts.strongerThan(status).stream().anyMatch(part -> part.days().touches(first, last)));
    return shown;
  }

  /** The days on which the cell exists within which another status held than their ends show. */
  public List<Within<Status>> within() {
    return told.within();
  }

  /**
   * Whether a status that may have held in a span may have done so on a day of it on which not at
   * each minute something stronger was cut.
   */
  public boolean mayShow(Status status, LocalDate from, LocalDate to) {
    if (cuts.isEmpty()) {
      return true;
    }
    Run asked = Run.of(from, to);
    List<Run> left = DayUnion.of(List.of(asked)).without(cuts.hiding(status)).runs();
    return left.equals(List.of(asked))
        || left.stream()
            .anyMatch(run -> timeline.possiblyDuring(firstOf(run), lastOf(run)).contains(status));
  }

  private static LocalDate firstOf(Run days) {
    return LocalDate.ofEpochDay(days.first());
  }

  private static LocalDate lastOf(Run days) {
    return LocalDate.ofEpochDay(days.last());
  }

  /**
   * Whether a status that certainly held in a span did so at a minute in which nothing stronger was
   * cut: within a day on which it held throughout, at the start or the end of one of its days, or
   * within days without any such cut. No other certainty is looked for.
   */
  public boolean certainlyShows(Status status, LocalDate from, LocalDate to) {
    List<CutPart> stronger = cuts.strongerThan(status);
    DayUnion asked = DayUnion.of(List.of(Run.of(from, to)));
    return stronger.stream().noneMatch(part -> part.days().touches(from, to))
        || !told.throughout(status)
            .within(asked)
            .without(cuts.perhapsHiding(status))
            .runs()
            .isEmpty()
        || isShownAtStart(status, from, stronger)
        || told.turns(from, to).stream().anyMatch(day -> isShownAtAnEnd(status, day, stronger))
        || asked.without(days(stronger)).runs().stream()
            .anyMatch(
                run -> timeline.during(firstOf(run), lastOf(run)).certainly().contains(status));
  }

  private static DayUnion days(List<CutPart> parts) {
    return DayUnion.of(parts.stream().map(part -> part.days().run()).toList());
  }

  private boolean isShownAtAnEnd(Status status, LocalDate day, List<CutPart> stronger) {
    return isShownAtStart(status, day, stronger)
        || (timeline.on(day).isCertainly(status) && isFree(day, LAST_MINUTE, stronger));
  }

  private boolean isShownAtStart(Status status, LocalDate day, List<CutPart> stronger) {
    return timeline.on(day.minusDays(1)).isCertainly(status) && isFree(day, FIRST_MINUTE, stronger);
  }

  /** Whether none of these cuts can be at a minute of a day. */
  private static boolean isFree(LocalDate day, int minute, List<CutPart> parts) {
    return parts.stream()
        .noneMatch(part -> part.days().touches(day, day) && part.minutes().mayHave(minute));
  }

  /** The days on which a status shows, or may: at their start, at their end, or within them. */
  public DayUnion days(Status status, boolean certainly) {
    return certainly
        ? DayUnion.of(
                Stream.of(
                        told.of(status, true),
                        told.begun(status).without(days(cuts.strongerThan(status))))
                    .flatMap(days -> days.runs().stream())
                    .toList())
            .without(hidden(status))
        : told.of(status, false).without(cuts.hiding(status));
  }

  /**
   * The days on which a status may be hidden, whatever its timeline tells, for something stronger
   * may have been cut all day, or at the midnight at which alone it certainly held.
   */
  public DayUnion hidden(Status status) {
    List<CutPart> stronger = cuts.strongerThan(status);
    DayUnion midnights =
        days(
            stronger.stream()
                .filter(
                    part ->
                        part.minutes().mayHave(FIRST_MINUTE) || part.minutes().mayHave(LAST_MINUTE))
                .toList());
    if (midnights.runs().isEmpty()) {
      return midnights;
    }
    List<Run> hidden = new ArrayList<>(cuts.perhapsHiding(status).runs());
    DayUnion atMidnight = told.of(status, true).within(midnights).without(told.throughout(status));
    for (Run run : atMidnight.runs()) {
      firstOf(run)
          .datesUntil(lastOf(run).plusDays(1))
          .filter(day -> !isShownAtAnEnd(status, day, stronger))
          .forEach(day -> hidden.add(Run.of(day, day)));
    }
    return DayUnion.of(hidden);
  }
}

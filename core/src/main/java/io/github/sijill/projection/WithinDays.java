package io.github.sijill.projection;

import io.github.sijill.casefile.Cuts;
import io.github.sijill.event.CutsReported;
import io.github.sijill.event.Status;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.question.CellTimeline.Hours;
import io.github.sijill.question.CellTimeline.Within;
import io.github.sijill.scope.Cell;
import io.github.sijill.time.DayBound;
import io.github.sijill.timeline.Length;
import io.github.sijill.timeline.Moments;
import io.github.sijill.timeline.Possible;
import io.github.sijill.timeline.Timeline;
import io.github.sijill.timeline.TimelinePeriod;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What held on a cell at moments that the ends of days do not show: in cuts of hours, and where
 * something began and ended on one day.
 */
final class WithinDays {

  private final CaseView view;
  private final Timeline<Status> timeline;
  private final Cuts cuts;

  WithinDays(CaseView view, Cell cell, Timeline<Status> timeline) {
    this.view = view;
    this.timeline = timeline;
    this.cuts = view.timelines().cuts(cell);
  }

  /** The days within which another status held than their ends show, in order. */
  List<Within> all() {
    Stream<Within> ofTheDay =
        timeline.within().stream()
            .map(
                each ->
                    new Within(
                        each.first(),
                        each.last(),
                        each.possibly(),
                        each.certainly().equals(each.possibly()),
                        Optional.empty(),
                        happening(each.first(), each.last())));
    return Stream.concat(ofTheDay, reported())
        .sorted(Comparator.comparing(Within::first).thenComparing(Within::last))
        .toList();
  }

  /** What may have happened on these days, without what only decides their start. */
  private List<SeenEntry> happening(LocalDate first, LocalDate last) {
    return view.evidence().of(timeline.evidenceDuring(first, last)).stream()
        .filter(entry -> !view.history().opening().filter(entry::equals).isPresent())
        .filter(entry -> !entry.latest().day().map(first::isAfter).orElse(false))
        .toList();
  }

  private Stream<Within> reported() {
    return cuts.reports().stream()
        .flatMap(
            entry -> {
              CutsReported report = (CutsReported) entry.event();
              return report.days().runs().stream()
                  .flatMap(
                      run -> {
                        LocalDate last = Cuts.lastTouched(report, run);
                        Set<Status> beside = timeline.possiblyDuring(run.first(), last).values();
                        boolean isShown =
                            beside.stream()
                                .allMatch(status -> status.strength() >= report.level().strength());
                        return isShown
                            ? Stream.empty()
                            : Stream.of(
                                new Within(
                                    run.first(),
                                    last,
                                    Set.of(report.level()),
                                    isCertain(report.level(), beside),
                                    Optional.of(
                                        new Hours(report.from(), report.to(), report.zone())),
                                    List.of(entry)));
                      });
            });
  }

  /** Whether a cut shows as its level, whatever of these statuses holds beside it. */
  private static boolean isCertain(Status level, Set<Status> beside) {
    return beside.stream().allMatch(status -> status.strength() <= level.strength());
  }

  /** Those of them that have this day. */
  List<Within> on(LocalDate day) {
    return all().stream()
        .filter(each -> !each.first().isAfter(day) && !each.last().isBefore(day))
        .toList();
  }

  /** What held at any moment of a span of days. */
  Moments<Status> during(LocalDate from, LocalDate to) {
    Moments<Status> moments = timeline.during(from, to);
    Set<Status> certainly = EnumSet.noneOf(Status.class);
    certainly.addAll(moments.certainly());
    Set<Status> possibly = EnumSet.copyOf(moments.possibly().values());
    for (Cuts.Part part : cuts.on(from, to)) {
      LocalDate first = part.first().isBefore(from) ? from : part.first();
      LocalDate last = part.last().isAfter(to) ? to : part.last();
      Set<Status> beside = timeline.possiblyDuring(first, last).values();
      Status level = part.report().level();
      beside.forEach(status -> possibly.add(level.orStronger(status)));
      if (isCertain(level, beside)) {
        certainly.add(level);
      }
    }
    return new Moments<>(certainly, new Possible<>(possibly));
  }

  /**
   * What may have held at a moment: at the hour of something that began or ended on this day, it
   * may have done so or not.
   */
  Possible<Status> at(ZonedDateTime moment) {
    LocalDate day = moment.toLocalDate();
    Set<Status> possible = EnumSet.noneOf(Status.class);
    for (Status status : timeline.possiblyDuring(day, day).values()) {
      Status strongest = status;
      for (Cuts.Part part : cuts.at(moment)) {
        strongest = strongest.orStronger(part.report().level());
      }
      possible.add(strongest);
    }
    return new Possible<>(possible);
  }

  /** The reports of the cuts in which a moment lies. */
  List<SeenEntry> cutsAt(ZonedDateTime moment) {
    return cuts.at(moment).stream().map(Cuts.Part::entry).distinct().toList();
  }

  /** The reports of the cuts of a span of days. */
  List<SeenEntry> cutsDuring(LocalDate from, LocalDate to) {
    return cuts.on(from, to).stream().map(Cuts.Part::entry).distinct().toList();
  }

  /** How many minutes of a span lie in cuts of this level. */
  long cutMinutes(Status level, Optional<LocalDate> from, Optional<LocalDate> to) {
    return cuts.isEmpty()
        ? 0
        : cuts.minutes(
            level,
            from.orElse(cuts.parts().getFirst().first()),
            to.orElseGet(
                () ->
                    cuts.parts().stream()
                        .map(Cuts.Part::last)
                        .max(Comparator.naturalOrder())
                        .orElseThrow()));
  }

  /** Days from one to another, both inclusive; MIN_VALUE or MAX_VALUE for an open end. */
  private record Days(long first, long last) {}

  /**
   * On how many days of a span the status certainly held at some moment, or may have: at their
   * start, at their end, or within them.
   */
  Length touched(
      Status status, boolean certainly, Optional<LocalDate> from, Optional<LocalDate> to) {
    List<Days> touched = new ArrayList<>();
    for (TimelinePeriod<Status> period : timeline.periods()) {
      if (certainly ? period.possible().isCertainly(status) : period.possible().contains(status)) {
        touched.add(
            new Days(
                number(period.since(), Long.MIN_VALUE),
                period.until() instanceof DayBound.Open
                    ? Long.MAX_VALUE
                    : number(period.until(), Long.MAX_VALUE) + 1));
      }
    }
    for (Within within : all()) {
      if (within.statuses().contains(status) && (within.isCertain() || !certainly)) {
        touched.add(new Days(within.first().toEpochDay(), within.last().toEpochDay()));
      }
    }
    return count(
        touched,
        from.map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE),
        to.map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE));
  }

  private static long number(DayBound bound, long open) {
    return bound.day().map(LocalDate::toEpochDay).orElse(open);
  }

  private static Length count(List<Days> touched, long from, long to) {
    touched.sort(Comparator.comparingLong(Days::first));
    long count = 0;
    long next = from;
    for (Days days : touched) {
      long first = Math.max(next, days.first);
      long last = Math.min(to, days.last);
      if (first <= last) {
        if (first == Long.MIN_VALUE || last == Long.MAX_VALUE) {
          return Length.withoutEnd();
        }
        count += last - first + 1;
        next = last + 1;
      }
    }
    return Length.of(count);
  }
}

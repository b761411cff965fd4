package io.github.sijill.projection;

import io.github.sijill.cuts.CutPart;
import io.github.sijill.cuts.Cuts;
import io.github.sijill.cuts.DayUnion;
import io.github.sijill.cuts.DayUnion.Run;
import io.github.sijill.cuts.ShownCuts;
import io.github.sijill.cuts.ShownCuts.Shown;
import io.github.sijill.cuts.ShownStatuses;
import io.github.sijill.event.CutsReported;
import io.github.sijill.event.Status;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.question.CellStatus;
import io.github.sijill.question.CellTimeline.Hours;
import io.github.sijill.question.CellTimeline.Within;
import io.github.sijill.scope.DaySpan;
import io.github.sijill.timeline.Moments;
import io.github.sijill.timeline.Possible;
import io.github.sijill.timeline.Timeline;
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

  private static final Comparator<Within> IN_ORDER =
      Comparator.comparing(Within::first).thenComparing(Within::last);

  private final CellTeller.Around around;
  private final Timeline<Status> timeline;
  private final Cuts cuts;
  private final ShownStatuses statuses;
  private final List<Shown> shown;

  WithinDays(Told told, CellTeller.Around around) {
    this.around = around;
    this.timeline = told.timeline();
    this.cuts = told.cuts();
    this.statuses = new ShownStatuses(timeline, cuts, told.exists());
    this.shown = ShownCuts.of(cuts, timeline, told.exists());
  }

  /** The days within which another status held than their ends show, in order. */
  List<Within> all() {
    return inOrder(statuses.within().stream(), shown.stream());
  }

  /** Those of them that have this day. */
  List<Within> on(LocalDate day) {
    return inOrder(
        statuses.within().stream()
            .filter(each -> !each.first().isAfter(day) && !each.last().isBefore(day)),
        shown.stream().filter(each -> each.days().touches(day, day)));
  }

  private List<Within> inOrder(
      Stream<io.github.sijill.timeline.Within<Status>> some, Stream<Shown> cut) {
    return Stream.concat(some.map(this::within), cut.map(WithinDays::within))
        .sorted(IN_ORDER)
        .toList();
  }

  private Within within(io.github.sijill.timeline.Within<Status> each) {
    return new Within(
        each.first(),
        each.last(),
        each.possibly(),
        each.certainly().equals(each.possibly()),
        Optional.empty(),
        happening(each.first(), each.last()));
  }

  private static Within within(Shown each) {
    return new Within(
        each.days().first(),
        each.days().last(),
        Set.of(each.days().level()),
        each.isCertain(),
        Optional.of(hours(each.days().report())),
        List.of(each.days().entry()));
  }

  private static Hours hours(CutsReported report) {
    return new Hours(report.hours(), report.zone());
  }

  /** What may have happened on these days, without what only decides their start. */
  private List<SeenEntry> happening(LocalDate first, LocalDate last) {
    return around.evidence().apply(timeline.evidenceDuring(first, last)).stream()
        .filter(entry -> !around.opening().filter(entry::equals).isPresent())
        .filter(entry -> !entry.latest().day().map(first::isAfter).orElse(false))
        .toList();
  }

  /** What held at any moment of a span of days. */
  Moments<Status> during(LocalDate from, LocalDate to) {
    Moments<Status> moments = timeline.during(from, to);
    Set<Status> certainly = EnumSet.noneOf(Status.class);
    Set<Status> possibly = EnumSet.noneOf(Status.class);
    for (Status status : moments.possibly().values()) {
      if (statuses.mayShow(status, from, to)) {
        possibly.add(status);
        if (moments.certainly().contains(status) && statuses.certainlyShows(status, from, to)) {
          certainly.add(status);
        }
      }
    }
    for (Shown each : shown) {
      if (each.days().touches(from, to)) {
        possibly.add(each.days().level());
        if (each.isCertain()) {
          certainly.add(each.days().level());
        }
      }
    }
    return new Moments<>(certainly, new Possible<>(possibly));
  }

  /**
   * What may have held at a moment: at the hour of something that began or ended on this day, it
   * may have done so or not. So may a cut of which not all hours are told.
   */
  Possible<Status> at(ZonedDateTime moment) {
    LocalDate day = moment.toLocalDate();
    List<CutPart> then = cuts.at(moment);
    Set<Status> possible = EnumSet.noneOf(Status.class);
    for (Status status : timeline.possiblyDuring(day, day).values()) {
      Status least = status;
      for (CutPart part : then) {
        least = part.has(moment) ? least.orStronger(part.level()) : least;
      }
      possible.add(least);
      for (CutPart part : then) {
        possible.add(least.orStronger(part.level()));
      }
    }
    return new Possible<>(possible);
  }

  /** The cuts in which a moment lies or may lie, as what is in force then, or may be. */
  List<CellStatus.Restriction> restrictionsAt(ZonedDateTime moment) {
    return cuts.at(moment).stream()
        .map(
            part ->
                new CellStatus.Restriction(
                    part.entry(),
                    part.level(),
                    false,
                    part.has(moment),
                    Optional.empty(),
                    Optional.of(
                        new CellStatus.Cut(part.begun(moment), hours(part.days().report())))))
        .distinct()
        .toList();
  }

  /**
   * The reports of the cuts in which a moment lies, without those milder than all that may hold.
   */
  List<SeenEntry> cutsThatDecide(ZonedDateTime moment, Possible<Status> possible) {
    return cuts.at(moment).stream()
        .filter(part -> possible.values().contains(part.level()))
        .map(CutPart::entry)
        .distinct()
        .toList();
  }

  /** The reports of the cuts of a span of days. */
  List<SeenEntry> cutsDuring(LocalDate from, LocalDate to) {
    return cuts.reportsOn(DaySpan.of(from, to));
  }

  /**
   * The days on which a status certainly held at some moment, or may have: at their start, at their
   * end, or within them.
   */
  DayUnion touched(Status status, boolean certainly) {
    List<Run> touched = new ArrayList<>(statuses.days(status, certainly).runs());
    for (Shown each : shown) {
      if (each.days().level() == status && (each.isCertain() || !certainly)) {
        touched.add(each.days().run());
      }
    }
    return DayUnion.of(touched);
  }

  /** The days on which it may be hidden in cuts, see {@link ShownStatuses#hidden}. */
  DayUnion hidden(Status status) {
    return statuses.hidden(status);
  }
}

package io.github.sijill.projection;

import static java.util.Objects.requireNonNull;

import io.github.sijill.casefile.Cuts;
import io.github.sijill.event.CutsReported;
import io.github.sijill.event.Status;
import io.github.sijill.history.DayRange;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.projection.DayUnion.Run;
import io.github.sijill.question.CellStatus;
import io.github.sijill.question.CellTimeline.Hours;
import io.github.sijill.question.CellTimeline.Within;
import io.github.sijill.scope.DaySpan;
import io.github.sijill.timeline.Length;
import io.github.sijill.timeline.Moments;
import io.github.sijill.timeline.Possible;
import io.github.sijill.timeline.Timeline;
import io.github.sijill.timeline.TimelinePeriod;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What held on a cell at moments that the ends of days do not show: in cuts of hours, and where
 * something began and ended on one day.
 */
final class WithinDays {

  private static final Comparator<Within> IN_ORDER =
      Comparator.comparing(Within::first).thenComparing(Within::last);

  /**
   * Days on which a report tells of cuts that show, for something weaker may have held beside them.
   *
   * @param isCertain whether nothing stronger can have held beside them
   */
  private record Shown(SeenEntry entry, LocalDate first, LocalDate last, boolean isCertain) {

    CutsReported report() {
      return (CutsReported) entry.event();
    }

    boolean touches(LocalDate from, LocalDate to) {
      return !first.isAfter(to) && !last.isBefore(from);
    }

    Within within() {
      return new Within(
          first,
          last,
          Set.of(report().level()),
          isCertain,
          Optional.of(hours(report())),
          List.of(entry));
    }
  }

  private final CellTeller.Around around;
  private final Timeline<Status> timeline;
  private final Cuts cuts;
  private final List<io.github.sijill.timeline.Within<Status>> ofTheDay;
  private final List<Shown> shown = new ArrayList<>();

  WithinDays(Told told, CellTeller.Around around) {
    this.around = around;
    this.timeline = told.timeline();
    this.cuts = told.cuts();
    DaySpan exists = told.exists();
    this.ofTheDay =
        timeline.within().stream()
            .flatMap(
                each ->
                    clipped(each.first(), each.last(), exists)
                        .map(
                            days ->
                                new io.github.sijill.timeline.Within<>(
                                    first(days),
                                    last(days),
                                    each.possibly(),
                                    unhidden(each.certainly(), first(days), last(days))))
                        .stream())
            .toList();
    if (!cuts.isEmpty()) {
      Map<Status, DayUnion> unhidden = new EnumMap<>(Status.class);
      Map<Status, DayUnion> showing = new EnumMap<>(Status.class);
      for (Status level : Status.values()) {
        unhidden.put(level, union(cuts.shown(level)));
        showing.put(level, union(cuts.shownCertainly(level)));
      }
      NavigableSet<LocalDate> turns =
          turns(Stream.concat(unhidden.values().stream(), showing.values().stream()).toList());
      for (Cuts.Run run : cuts.runs()) {
        Status level = ((CutsReported) run.entry().event()).level();
        clipped(run.first(), run.last(), exists)
            .ifPresent(
                days ->
                    show(
                        run.entry(),
                        days,
                        turns,
                        requireNonNull(unhidden.get(level)),
                        requireNonNull(showing.get(level))));
      }
    }
  }

  /** Those that held within a day and not all of it in the hours of a stronger cut. */
  private Set<Status> unhidden(Set<Status> certainly, LocalDate first, LocalDate last) {
    Set<Status> shown = new LinkedHashSet<>(certainly);
    shown.removeIf(
        status ->
            cuts.strongerThan(status).stream()
                .anyMatch(part -> !part.first().isAfter(last) && !part.last().isBefore(first)));
    return shown;
  }

  private static Optional<DaySpan> clipped(LocalDate first, LocalDate last, DaySpan exists) {
    return DaySpan.of(Optional.of(first), Optional.of(last)).within(exists);
  }

  private static LocalDate first(DaySpan days) {
    return days.from().day().orElseThrow();
  }

  private static LocalDate last(DaySpan days) {
    return days.to().day().orElseThrow();
  }

  /** The days within which something else may hold beside a cut than within the day before. */
  private NavigableSet<LocalDate> turns(Collection<DayUnion> unhidden) {
    NavigableSet<LocalDate> turns = new TreeSet<>();
    for (TimelinePeriod<Status> period : timeline.periods()) {
      period
          .since()
          .day()
          .ifPresent(
              day -> {
                turns.add(day);
                turns.add(day.plusDays(1));
              });
    }
    for (var within : timeline.within()) {
      turns.add(within.first());
      turns.add(within.last().plusDays(1));
    }
    for (DayUnion days : unhidden) {
      for (Run run : days.runs()) {
        turns.add(LocalDate.ofEpochDay(run.first()));
        turns.add(LocalDate.ofEpochDay(run.last() + 1));
      }
    }
    return turns;
  }

  private void show(
      SeenEntry entry,
      DaySpan days,
      NavigableSet<LocalDate> turns,
      DayUnion unhidden,
      DayUnion showing) {
    Status level = ((CutsReported) entry.event()).level();
    List<LocalDate> firsts = new ArrayList<>(List.of(first(days)));
    firsts.addAll(turns.subSet(first(days), false, last(days), true));
    @Nullable Shown before = null;
    for (int i = 0; i < firsts.size(); i++) {
      LocalDate first = firsts.get(i);
      LocalDate last = i + 1 < firsts.size() ? firsts.get(i + 1).minusDays(1) : last(days);
      Set<Status> beside = timeline.possiblyDuring(first, first).values();
      boolean isHidden =
          beside.stream().allMatch(status -> status.strength() >= level.strength())
              || !has(unhidden, first);
      boolean isCertain =
          beside.stream().allMatch(status -> status.strength() <= level.strength())
              && has(showing, first);
      if (isHidden) {
        before = null;
      } else if (before != null && before.isCertain == isCertain) {
        before = new Shown(entry, before.first, last, isCertain);
        shown.set(shown.size() - 1, before);
      } else {
        before = new Shown(entry, first, last, isCertain);
        shown.add(before);
      }
    }
  }

  private static boolean has(DayUnion days, LocalDate day) {
    return days.count(Run.of(day, day)).equals(Length.of(1));
  }

  private static DayUnion union(List<DayRange> ranges) {
    return DayUnion.of(ranges.stream().map(each -> new Run(each.first(), each.last())).toList());
  }

  /** The days within which another status held than their ends show, in order. */
  List<Within> all() {
    return inOrder(ofTheDay.stream(), shown.stream());
  }

  /** Those of them that have this day. */
  List<Within> on(LocalDate day) {
    return inOrder(
        ofTheDay.stream().filter(each -> !each.first().isAfter(day) && !each.last().isBefore(day)),
        shown.stream().filter(each -> each.touches(day, day)));
  }

  private List<Within> inOrder(
      Stream<io.github.sijill.timeline.Within<Status>> some, Stream<Shown> cut) {
    return Stream.concat(some.map(this::within), cut.map(Shown::within)).sorted(IN_ORDER).toList();
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
      if (cuts.isEmpty() || mayShow(status, from, to)) {
        possibly.add(status);
        if (moments.certainly().contains(status)
            && (cuts.isEmpty() || showsCertainly(status, from, to))) {
          certainly.add(status);
        }
      }
    }
    for (Shown each : shown) {
      if (each.touches(from, to)) {
        possibly.add(each.report().level());
        if (each.isCertain()) {
          certainly.add(each.report().level());
        }
      }
    }
    return new Moments<>(certainly, new Possible<>(possibly));
  }

  /**
   * Whether a status that may have held in a span may have done so on a day of it on which not at
   * each minute something stronger was cut.
   */
  private boolean mayShow(Status status, LocalDate from, LocalDate to) {
    Run asked = Run.of(from, to);
    List<Run> left = DayUnion.of(List.of(asked)).without(hiding(status)).runs();
    return left.equals(List.of(asked))
        || left.stream()
            .anyMatch(
                run ->
                    timeline
                        .possiblyDuring(
                            LocalDate.ofEpochDay(run.first()), LocalDate.ofEpochDay(run.last()))
                        .contains(status));
  }

  private DayUnion hiding(Status status) {
    return union(cuts.hiding(status));
  }

  private DayUnion perhapsHiding(Status status) {
    return union(cuts.perhapsHiding(status));
  }

  /**
   * Whether a status that certainly held in a span did so at a minute in which nothing stronger was
   * cut: within a day on which it held throughout, at the start or the end of one of its days, or
   * within days without any such cut. No other certainty is looked for.
   */
  private boolean showsCertainly(Status status, LocalDate from, LocalDate to) {
    List<Cuts.Part> stronger = cuts.strongerThan(status);
    if (stronger.stream().allMatch(part -> part.first().isAfter(to) || part.last().isBefore(from))
        || !throughout(status)
            .within(DayUnion.of(List.of(Run.of(from, to))))
            .without(perhapsHiding(status))
            .runs()
            .isEmpty()
        || isShownAtStart(status, from, stronger)) {
      return true;
    }
    NavigableSet<LocalDate> ends = new TreeSet<>(timeline.turns(from, to));
    ofTheDay.forEach(each -> ends.addAll(List.of(each.first(), each.last())));
    return ends.subSet(from, true, to, true).stream()
            .anyMatch(day -> isShownAtAnEnd(status, day, stronger))
        || without(stronger, from, to).runs().stream()
            .anyMatch(run -> certainlyDuring(run).contains(status));
  }

  private boolean isShownAtStart(Status status, LocalDate day, List<Cuts.Part> stronger) {
    return timeline.on(day.minusDays(1)).isCertainly(status) && isFree(day, true, stronger);
  }

  private boolean isShownAtAnEnd(Status status, LocalDate day, List<Cuts.Part> stronger) {
    return isShownAtStart(status, day, stronger)
        || (timeline.on(day).isCertainly(status) && isFree(day, false, stronger));
  }

  /** The days of a span on none of whose minutes one of these was cut. */
  private static DayUnion without(List<Cuts.Part> cut, LocalDate from, LocalDate to) {
    return DayUnion.of(List.of(Run.of(from, to)))
        .without(DayUnion.of(cut.stream().map(part -> Run.of(part.first(), part.last())).toList()));
  }

  private Set<Status> certainlyDuring(Run days) {
    return timeline
        .during(LocalDate.ofEpochDay(days.first()), LocalDate.ofEpochDay(days.last()))
        .certainly();
  }

  /** The days on which a status certainly held from their start to their end, cuts aside. */
  private DayUnion throughout(Status status) {
    List<Run> days = new ArrayList<>();
    for (TimelinePeriod<Status> period : timeline.periods()) {
      if (period.possible().isCertainly(status)) {
        Run run = Run.of(new DaySpan(period.since(), period.until()));
        days.add(run.first() == Long.MIN_VALUE ? run : new Run(run.first() + 1, run.last()));
      }
    }
    return DayUnion.of(days)
        .without(
            DayUnion.of(ofTheDay.stream().map(each -> Run.of(each.first(), each.last())).toList()));
  }

  /**
   * The days on which a status may be hidden, whatever its timeline tells, for something stronger
   * may have been cut all day, or at the midnight at which alone it certainly held.
   */
  DayUnion hidden(Status status) {
    List<Cuts.Part> stronger = cuts.strongerThan(status);
    DayUnion midnights =
        DayUnion.of(
            stronger.stream()
                .filter(part -> part.from() == 0 || part.to() == Cuts.MINUTES_OF_DAY)
                .map(part -> Run.of(part.first(), part.last()))
                .toList());
    if (midnights.runs().isEmpty()) {
      return midnights;
    }
    List<Run> hidden = new ArrayList<>(perhapsHiding(status).runs());
    for (Run run : told(status, true).within(midnights).without(throughout(status)).runs()) {
      for (long number = run.first(); number <= run.last(); number++) {
        LocalDate day = LocalDate.ofEpochDay(number);
        boolean isFree =
            (timeline.on(day.minusDays(1)).isCertainly(status) && isFree(day, true, stronger))
                || (timeline.on(day).isCertainly(status) && isFree(day, false, stronger));
        if (!isFree) {
          hidden.add(new Run(number, number));
        }
      }
    }
    return DayUnion.of(hidden);
  }

  /** Whether none of these cuts is at the start of a day, or at its end. */
  private static boolean isFree(LocalDate day, boolean atStart, List<Cuts.Part> parts) {
    return parts.stream()
        .noneMatch(
            part ->
                !part.first().isAfter(day)
                    && !part.last().isBefore(day)
                    && (atStart ? part.from() == 0 : part.to() == Cuts.MINUTES_OF_DAY));
  }

  /**
   * What may have held at a moment: at the hour of something that began or ended on this day, it
   * may have done so or not. So may a cut of which not all hours are told.
   */
  Possible<Status> at(ZonedDateTime moment) {
    LocalDate day = moment.toLocalDate();
    List<Cuts.Part> then = cuts.at(moment);
    Set<Status> possible = EnumSet.noneOf(Status.class);
    for (Status status : timeline.possiblyDuring(day, day).values()) {
      Status least = status;
      for (Cuts.Part part : then) {
        least = part.certainlyHas(moment) ? least.orStronger(part.report().level()) : least;
      }
      possible.add(least);
      for (Cuts.Part part : then) {
        possible.add(least.orStronger(part.report().level()));
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
                    part.report().level(),
                    false,
                    part.certainlyHas(moment),
                    Optional.empty(),
                    Optional.of(new CellStatus.Cut(part.begun(moment), hours(part.report())))))
        .distinct()
        .toList();
  }

  private static Hours hours(CutsReported report) {
    return new Hours(report.hours(), report.zone());
  }

  /**
   * The reports of the cuts in which a moment lies, without those milder than all that may hold.
   */
  List<SeenEntry> cutsThatDecide(ZonedDateTime moment, Possible<Status> possible) {
    return cuts.at(moment).stream()
        .filter(part -> possible.values().contains(part.report().level()))
        .map(Cuts.Part::entry)
        .distinct()
        .toList();
  }

  /** The reports of the cuts of a span of days. */
  List<SeenEntry> cutsDuring(LocalDate from, LocalDate to) {
    return cuts.on(from, to).stream().map(Cuts.Part::entry).distinct().toList();
  }

  /**
   * The days on which a status certainly held at some moment, or may have: at their start, at their
   * end, or within them.
   */
  DayUnion touched(Status status, boolean certainly) {
    DayUnion hidden = certainly ? hidden(status) : hiding(status);
    List<Run> touched = new ArrayList<>(told(status, certainly).without(hidden).runs());
    for (Shown each : shown) {
      if (each.report().level() == status && (each.isCertain() || !certainly)) {
        touched.add(Run.of(each.first(), each.last()));
      }
    }
    return DayUnion.of(touched);
  }

  /** The same, cuts aside. */
  private DayUnion told(Status status, boolean certainly) {
    List<Run> told = new ArrayList<>();
    for (TimelinePeriod<Status> period : timeline.periods()) {
      if (certainly ? period.possible().isCertainly(status) : period.possible().contains(status)) {
        told.add(Run.of(new DaySpan(period.since(), period.until())).andNext());
      }
    }
    for (var each : ofTheDay) {
      if ((certainly ? each.certainly() : each.possibly()).contains(status)) {
        told.add(Run.of(each.first(), each.last()));
      }
    }
    if (certainly) {
      told.addAll(begun(status).runs());
    }
    return DayUnion.of(told);
  }

  /**
   * The days on which a status certainly began, without those on which something stronger was cut.
   */
  private DayUnion begun(Status status) {
    return DayUnion.of(
            timeline.begunCertainly(status).stream().map(day -> Run.of(day, day)).toList())
        .without(
            DayUnion.of(
                cuts.strongerThan(status).stream()
                    .map(part -> Run.of(part.first(), part.last()))
                    .toList()));
  }
}

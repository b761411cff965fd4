package io.github.sijill.projection;

import static java.util.Objects.requireNonNull;

import io.github.sijill.cuts.DayUnion;
import io.github.sijill.cuts.DayUnion.Run;
import io.github.sijill.event.Status;
import io.github.sijill.scope.DaySpan;
import io.github.sijill.timeline.DayCount;
import io.github.sijill.timeline.Possible;
import io.github.sijill.timeline.TimelinePeriod;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The days on which a cell had a status, as all cases together tell of it: with the strongest of
 * the statuses that they tell. Or those on which one of several cells or another had it.
 *
 * @param certain those at whose end it certainly had it
 * @param possible those at whose end it may have had it
 * @param touched those on which it certainly had it at some moment
 * @param mayBeTouched those on which it may have had it at some moment
 * @param bounds by span, how many were touched over all worlds; empty where that was not needed, or
 *     cannot be told
 */
record CellDays(
    DayUnion certain,
    DayUnion possible,
    DayUnion touched,
    DayUnion mayBeTouched,
    Optional<List<DayCount.Bounds>> bounds) {

  /**
   * As cases tell of a cell.
   *
   * @param told by each case that does
   * @param within what each of them tells within days
   * @param spans in which days are counted, one after the other, without a gap
   */
  static CellDays of(
      List<Told> told, Map<Told, WithinDays> within, Status status, List<Run> spans) {
    DaysOf ends = (one, of, certainly) -> ofEnds(one, of, certainly);
    DaysOf moments = (one, of, certainly) -> requireNonNull(within.get(one)).touched(of, certainly);
    DayUnion certain = strongest(told, status, true, ends);
    DayUnion possible = strongest(told, status, false, ends);
    DayUnion hidden =
        DayUnion.of(
            told.stream()
                .flatMap(one -> requireNonNull(within.get(one)).hidden(status).runs().stream())
                .toList());
    DayUnion touched =
        touched(strongest(told, status, true, moments), certain, told).without(hidden);
    DayUnion mayBeTouched = touched(strongest(told, status, false, moments), possible, told);
    boolean isKnown =
        spans.stream().allMatch(span -> touched.count(span).equals(mayBeTouched.count(span)));
    return new CellDays(
        certain,
        possible,
        touched,
        mayBeTouched,
        isKnown
                || told.size() > 1
                || told.getFirst().cuts().areStrongerThan(status)
                || !told.getFirst().exists().equals(DaySpan.ALWAYS)
            ? Optional.empty()
            : told.getFirst().touched(status, spans));
  }

  /** Those of some moment, with those at whose start or end the status held. */
  private static DayUnion touched(DayUnion within, DayUnion ends, List<Told> told) {
    DayUnion exists = DayUnion.of(told.stream().map(one -> Run.of(one.exists())).toList());
    return DayUnion.of(
            Stream.concat(within.runs().stream(), ends.runs().stream().map(Run::andNext)).toList())
        .within(exists);
  }

  /** Those of any of several cells. */
  static CellDays together(Collection<CellDays> cells) {
    return new CellDays(
        union(cells, CellDays::certain),
        union(cells, CellDays::possible),
        union(cells, CellDays::touched),
        union(cells, CellDays::mayBeTouched),
        Optional.empty());
  }

  private static DayUnion union(Collection<CellDays> cells, Function<CellDays, DayUnion> days) {
    return DayUnion.of(cells.stream().flatMap(cell -> days.apply(cell).runs().stream()).toList());
  }

  /** The days on which a cell certainly had a status, or may have had it, as one case tells. */
  private interface DaysOf {
    DayUnion of(Told told, Status status, boolean certainly);
  }

  private static DayUnion ofEnds(Told told, Status status, boolean certainly) {
    List<Run> days = new ArrayList<>();
    for (TimelinePeriod<Status> period : told.timeline().periods()) {
      Possible<Status> possible = period.possible();
      if (certainly ? possible.isCertainly(status) : possible.contains(status)) {
        days.add(Run.of(new DaySpan(period.since(), period.until())));
      }
    }
    return DayUnion.of(days);
  }

  /**
   * The days on which a status was the strongest: one case tells of it, and each other of something
   * that is no stronger, or of nothing.
   */
  private static DayUnion strongest(
      List<Told> told, Status status, boolean certainly, DaysOf days) {
    List<DayUnion> own =
        told.stream().map(one -> existing(one, days.of(one, status, certainly))).toList();
    if (told.size() == 1) {
      return own.getFirst();
    }
    List<DayUnion> outdone =
        told.stream().map(one -> outdone(one, status, certainly, days)).toList();
    DayUnion byAny = DayUnion.of(outdone.stream().flatMap(one -> one.runs().stream()).toList());
    DayUnion byTwo = DayUnion.twice(outdone);
    List<Run> strongest = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      DayUnion some = own.get(i).without(byTwo);
      DayUnion byOthers = some.within(byAny).without(outdone.get(i));
      strongest.addAll(some.without(byOthers).runs());
    }
    return DayUnion.of(strongest);
  }

  /** The days on which a case may tell of something stronger; or of nothing that is not. */
  private static DayUnion outdone(Told told, Status status, boolean certainly, DaysOf days) {
    List<Run> stronger = new ArrayList<>();
    List<Run> others = new ArrayList<>();
    for (Status each : Status.values()) {
      if (each.strength() > status.strength()) {
        stronger.addAll(days.of(told, each, false).runs());
      }
    }
    if (!certainly && !stronger.isEmpty()) {
      for (Status each : Status.values()) {
        if (each.strength() <= status.strength()) {
          others.addAll(days.of(told, each, false).runs());
        }
      }
    }
    return existing(told, DayUnion.of(stronger)).without(DayUnion.of(others));
  }

  private static DayUnion existing(Told told, DayUnion days) {
    return days.within(DayUnion.of(List.of(Run.of(told.exists()))));
  }

  /** How many days of a span were touched over all worlds, where that was found. */
  Optional<DayCount.Bounds> overWorlds(int span) {
    return bounds.map(all -> all.get(span));
  }
}

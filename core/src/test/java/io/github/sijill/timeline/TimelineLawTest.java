package io.github.sijill.timeline;

import static io.github.sijill.event.Status.BLOCKED;
import static io.github.sijill.event.Status.DEGRADED;
import static io.github.sijill.event.Status.OPEN;
import static io.github.sijill.event.Status.UNKNOWN;
import static io.github.sijill.testing.SmallCase.CASE;
import static io.github.sijill.testing.SmallCase.entry;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testing.SmallCase.recorded;
import static io.github.sijill.timeline.Replay.DAY_ZERO;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.ReactionObserved;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.Status;
import io.github.sijill.history.DayRange;
import io.github.sijill.history.History;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.history.Viewpoint;
import io.github.sijill.time.ImpreciseDate;
import io.github.sijill.timeline.DayCount.Reach;
import io.github.sijill.timeline.Timeline.Evidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A timeline gives the answers of all worlds replayed, whatever its changes end and begin. */
class TimelineLawTest {

  private static final Scale<Status> FROM_OPEN =
      new Scale<>(OPEN, OPEN, List.of(DEGRADED, BLOCKED));
  private static final Scale<Status> FROM_UNKNOWN =
      new Scale<>(UNKNOWN, OPEN, List.of(DEGRADED, BLOCKED));
  private static final Scale<Status> FROM_BLOCKED =
      new Scale<>(BLOCKED, OPEN, List.of(DEGRADED, BLOCKED));
  private static final Scale<Status> FROM_DEGRADED =
      new Scale<>(DEGRADED, OPEN, List.of(DEGRADED, BLOCKED));

  private static int spells;
  private static int spellsFound;

  @Test
  void random_changes_that_begin_and_end_each_other_are_as_replayed() {
    long seed = Long.getLong("sijill.seed", 20210112L);
    SplittableRandom random = new SplittableRandom(seed);
    int compared = 0;
    for (int round = 0; round < Integer.getInteger("sijill.rounds", 4_000); round++) {
      compared += new Case(random).compare("seed %d, round %d".formatted(seed, round)) ? 1 : 0;
    }
    assertThat(compared).isGreaterThan(100);
    assertThat(spellsFound).as("found of %s", spells).isGreaterThan(spells / 2);
  }

  /** Days that are all alike are passed over at once; those with hours of their own are not. */
  @Test
  void long_ranges_touch_as_many_days_as_if_each_was_looked_at() {
    long seed = Long.getLong("sijill.seed", 20210113L);
    SplittableRandom random = new SplittableRandom(seed);
    int differing = 0;
    for (int round = 0; round < 400; round++) {
      Case some = new Case(random, 30);
      if (some.hasWorld()) {
        Timeline<Status> timeline = Timeline.of(some.scale, some.changes, some.history);
        int[] first = {Case.number(-5)};
        int last = Case.number(some.days * 30 + 5);
        List<DayRange> each = new ArrayList<>();
        for (int day = first[0]; day <= last; day++) {
          each.add(new DayRange(day, day));
        }
        var bounds = timeline.touched(DEGRADED, List.of(new DayRange(first[0], last)), first, last);
        assertThat(bounds)
            .as("seed %d, round %d, %s, %s", seed, round, some.history.entries(), some.changes)
            .isEqualTo(timeline.touched(DEGRADED, each, first, last));
        differing +=
            bounds.get().getFirst().atLeast().equals(bounds.get().getFirst().atMost()) ? 0 : 1;
      }
    }
    assertThat(differing).isGreaterThan(50);
  }

  @Test
  void
      a_day_that_is_asked_alone_is_among_those_within_which_something_else_held_or_not_as_of_all() {
    long seed = Long.getLong("sijill.seed", 20210114L);
    SplittableRandom random = new SplittableRandom(seed);
    int within = 0;
    for (int round = 0; round < Integer.getInteger("sijill.rounds", 1_000); round++) {
      Case some = new Case(random, 1 + random.nextInt(5));
      Timeline<Status> all = Timeline.of(some.scale, some.changes, some.history);
      Timeline<Status> alone = Timeline.of(some.scale, some.changes, some.history);
      int last = some.hasWorld() ? Case.number(some.days * 5 + 5) : Integer.MIN_VALUE;
      for (int day = Case.number(-5); day <= last; day++) {
        LocalDate asked = LocalDate.ofEpochDay(day);
        boolean isWithin =
            all.within().stream()
                .anyMatch(each -> !asked.isBefore(each.first()) && !asked.isAfter(each.last()));
        assertThat(alone.isWithin(asked))
            .as("seed %d, round %d, %s, %s", seed, round, asked, some.changes)
            .isEqualTo(isWithin);
        within += isWithin ? 1 : 0;
      }
    }
    assertThat(within).isGreaterThan(50);
  }

  /** A random history, of which some entries change something here. */
  private static final class Case {

    private final int days;

    /** By how many days of the calendar a day here is from the next. */
    private final int apart;

    private final History history;
    private final Scale<Status> scale;
    private final List<Change<Status>> changes = new ArrayList<>();

    Case(SplittableRandom random) {
      this(random, 1);
    }

    Case(SplittableRandom random, int apart) {
      this.apart = apart;
      days = random.nextInt(3, 7);
      int size = random.nextInt(1, 6);
      boolean furtherOrder = random.nextInt(3) == 0;
      CaseOpened opening = opened();
      List<SagaEvent> events =
          new ArrayList<>(
              List.of(CaseOpened.of(entry("opened", "2015-12-31"), "t", opening.dimensions())));
      List<Set<Integer>> ends = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        Set<Integer> ended = new HashSet<>();
        CaseEntry entry = entry("e" + i, date(random).toString());
        for (int before = 0; before < i; before++) {
          if (random.nextInt(3) == 0) {
            ended.add(before);
          } else if (furtherOrder && random.nextInt(3) == 0) {
            entry = entry.after("e" + before);
          }
        }
        ends.add(ended);
        for (int each : ended) {
          entry = entry.after("e" + each);
        }
        events.add(ReactionObserved.of(entry, "w", "f"));
      }
      history = History.of(CASE, recorded(events), Viewpoint.now());
      scale =
          switch (random.nextInt(6)) {
            case 0 -> FROM_UNKNOWN;
            case 1 -> FROM_BLOCKED;
            case 2 -> FROM_DEGRADED;
            default -> FROM_OPEN;
          };
      for (SeenEntry seen : history.entries()) {
        if (!(seen.event() instanceof CaseOpened) && (!furtherOrder || random.nextInt(5) > 0)) {
          int number = Integer.parseInt(seen.id().value().substring(1));
          changes.add(change(random, history.rank(seen), ends.get(number)));
        }
      }
    }

    private ImpreciseDate date(SplittableRandom random) {
      int first = random.nextInt(days);
      int last = Math.min(days - 1, first + random.nextInt(4));
      return switch (random.nextInt(12)) {
        case 0 -> ImpreciseDate.from(day(first));
        case 1 -> ImpreciseDate.until(day(last));
        default -> ImpreciseDate.between(day(first), day(last));
      };
    }

    boolean hasWorld() {
      return IntStream.range(0, history.entries().size())
          .allMatch(rank -> history.firstDay(rank) <= history.lastDay(rank));
    }

    private LocalDate day(int number) {
      return DAY_ZERO.plusDays((long) number * apart);
    }

    private Change<Status> change(SplittableRandom random, int rank, Set<Integer> ended) {
      Set<Integer> ranks = new HashSet<>();
      for (SeenEntry seen : history.entries()) {
        if (ended.stream().anyMatch(number -> seen.id().value().equals("e" + number))) {
          ranks.add(history.rank(seen));
        }
      }
      if (random.nextInt(4) == 0) {
        ranks.add(history.rank(history.opening().orElseThrow()));
      }
      return switch (random.nextInt(8)) {
        case 0, 1 -> Change.begins(rank, BLOCKED);
        case 2 -> Change.begins(rank, DEGRADED);
        case 3 -> new Change<>(rank, Optional.empty(), true, Set.of());
        case 4 -> Change.replaces(rank, DEGRADED);
        case 5 ->
            new Change<>(
                rank, Optional.of(random.nextBoolean() ? DEGRADED : BLOCKED), false, ranks);
        default -> new Change<>(rank, Optional.empty(), false, ranks);
      };
    }

    boolean compare(String round) {
      Replay<Status> replay = new Replay<>(scale, changes, history, days - 1);
      if (!replay.hasWorld()) {
        return false;
      }
      Timeline<Status> timeline = Timeline.of(scale, changes, history);
      String what = "%s, %s, %s, %s".formatted(round, scale.baseline(), history.entries(), changes);
      for (int day = -1; day <= days; day++) {
        LocalDate date = DAY_ZERO.plusDays(day);
        String on = what + ", on day " + day;
        assertThat(timeline.on(date).values()).as(on).isEqualTo(replay.on(day));
        assertThat(ranks(timeline.evidenceOn(date)))
            .as("evidence, " + on)
            .isEqualTo(replay.deciding(day));
        assertThat(inForce(timeline, date, false)).as(on).isEqualTo(replay.inForce(day, false));
        assertThat(inForce(timeline, date, true)).as(on).isEqualTo(replay.inForce(day, true));
      }
      for (int from = 0; from < days; from++) {
        for (int to = from; to < days; to++) {
          Moments<Status> moments = timeline.during(DAY_ZERO.plusDays(from), DAY_ZERO.plusDays(to));
          String during = "%s, during %d to %d".formatted(what, from, to);
          assertThat(moments.possibly().values())
              .as(during)
              .isEqualTo(replay.during(from, to, false));
          assertThat(moments.certainly()).as(during).isEqualTo(replay.during(from, to, true));
          compareSpells(during, timeline, replay, from, to);
        }
      }
      for (Status status : Status.values()) {
        compareCount(what, timeline, replay, status);
        compareTouched(what, timeline, replay, status);
      }
      return true;
    }

    private Set<Integer> ranks(Evidence evidence) {
      Set<Integer> ranks = new TreeSet<>();
      evidence.deciding().forEach(seen -> ranks.add(history.rank(seen)));
      if (evidence.baseline()) {
        ranks.add(-1);
      }
      return ranks;
    }

    private Set<Integer> inForce(Timeline<Status> timeline, LocalDate date, boolean certain) {
      Set<Integer> ranks = new TreeSet<>();
      for (InForce<Status> each : timeline.inForceOn(date)) {
        if (each.isCertain() || !certain) {
          ranks.add(each.entry().map(history::rank).orElse(-1));
        }
      }
      return ranks;
    }

    /** Never too few that may be in force, and never too many that certainly are. */
    private void compareSpells(
        String what, Timeline<Status> timeline, Replay<Status> replay, int from, int to) {
      Set<Integer> possible = new TreeSet<>();
      Set<Integer> certain = new TreeSet<>();
      for (Status level : scale.inForce()) {
        for (Spell spell : timeline.spells(level)) {
          int rank = spell.entry().map(history::rank).orElse(-1);
          if (spell.mayTouch(number(from), number(to))) {
            possible.add(rank);
          }
          if (spell.touches(number(from), number(to))) {
            certain.add(rank);
          }
        }
      }
      assertThat(possible).as(what).containsAll(replay.inForceDuring(from, to, false));
      assertThat(replay.inForceDuring(from, to, true)).as(what).containsAll(certain);
      spells += replay.inForceDuring(from, to, true).size();
      spellsFound += certain.size();
    }

    /** In one span, and in two that follow one another, with some days of hours. */
    private void compareTouched(
        String what, Timeline<Status> timeline, Replay<Status> replay, Status status) {
      Set<Integer> shown = new TreeSet<>();
      List<DayRange> ranges = new ArrayList<>();
      if (scale.inForce().contains(status)) {
        for (int day = what.length() % 3; day < days; day += 2) {
          shown.add(day);
          ranges.add(new DayRange(number(day), number(day)));
        }
      }
      int middle = days / 2;
      int[] first = replay.touched(status, shown, 0, middle - 1);
      int[] second = replay.touched(status, shown, middle, days - 1);
      int[] both = replay.touched(status, shown, 0, days - 1);
      String of = "%s, days touched by %s, %s".formatted(what, status, shown);
      assertThat(
              timeline.touched(
                  status, ranges, new int[] {number(0), number(middle)}, number(days - 1)))
          .as(of)
          .hasValue(List.of(bounds(first), bounds(second)));
      assertThat(timeline.touched(status, ranges, new int[] {number(0)}, number(days - 1)))
          .as(of)
          .hasValue(List.of(bounds(both)));
    }

    private static int number(int day) {
      return DayRange.number(DAY_ZERO.plusDays(day));
    }

    private static DayCount.Bounds bounds(int[] days) {
      return new DayCount.Bounds(Length.of(days[0]), Length.of(days[1]));
    }

    private void compareCount(
        String what, Timeline<Status> timeline, Replay<Status> replay, Status status) {
      int certain = 0;
      int possible = 0;
      for (int day = 0; day < days; day++) {
        certain += replay.on(day).equals(Set.of(status)) ? 1 : 0;
        possible += replay.on(day).contains(status) ? 1 : 0;
      }
      int[] count = replay.count(status, 0, days - 1);
      assertThat(
              timeline.count(
                  status, Optional.of(DAY_ZERO), Optional.of(DAY_ZERO.plusDays(days - 1L))))
          .as("%s, days of %s", what, status)
          .isEqualTo(
              new DayCount(
                  Length.of(certain),
                  certain == count[0] ? Reach.REACHED : Reach.NOT_REACHED,
                  Length.of(possible),
                  possible == count[1] ? Reach.REACHED : Reach.NOT_REACHED));
    }
  }
}

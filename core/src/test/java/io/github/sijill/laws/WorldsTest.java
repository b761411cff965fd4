package io.github.sijill.laws;

import static io.github.sijill.laws.WorldsOracle.DAY_ZERO;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.DisruptionReported;
import io.github.sijill.event.EntryCorrected;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.EntryRetracted;
import io.github.sijill.event.ReactionObserved;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.ServiceRestored;
import io.github.sijill.event.StatementIssued;
import io.github.sijill.event.Status;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.history.Viewpoint;
import io.github.sijill.projection.Projections;
import io.github.sijill.projection.RecordedLog;
import io.github.sijill.question.CellMoments;
import io.github.sijill.question.CellStatus;
import io.github.sijill.question.CellTimeline;
import io.github.sijill.question.Question;
import io.github.sijill.question.StatusPeriod;
import io.github.sijill.question.Subject;
import io.github.sijill.scope.DaySpan;
import io.github.sijill.scope.DeclaredMember;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Scope;
import io.github.sijill.source.Attestation;
import io.github.sijill.time.DayBound;
import io.github.sijill.time.ImpreciseDate;
import io.github.sijill.timeline.DayCount;
import io.github.sijill.timeline.DayCount.Reach;
import io.github.sijill.timeline.InForce;
import io.github.sijill.timeline.Length;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The timelines give the answers that the definition gives, whatever the history. */
class WorldsTest {

  private static final Instant RECORDED = Instant.parse("2020-01-01T00:00:00Z");
  private static final Map<Integer, ImpreciseDate> DATES = new HashMap<>();

  @Test
  void all_histories_of_up_to_three_blockings_and_restorations_over_five_days() {
    compareAll(5, 2);
  }

  @Test
  void all_histories_of_up_to_three_events_of_every_effect_over_three_days() {
    compareAll(3, 6);
  }

  /** All histories of up to three events of so many kinds, in every declared order. */
  private static void compareAll(int days, int kinds) {
    int ranges = days * (days + 1) / 2;
    List<int[]> all = new ArrayList<>();
    for (int first = 0; first < days; first++) {
      for (int last = first; last < days; last++) {
        all.add(new int[] {first, last});
      }
    }
    for (int size = 0; size <= Integer.getInteger("sijill.events", 3); size++) {
      int orders = size < 2 ? 1 : size == 2 ? 2 : 8;
      for (long code = 0; code < Math.pow((double) ranges * kinds, size) * orders; code++) {
        long rest = code / orders;
        List<Recorded> record = opened(Status.OPEN, "a");
        for (int i = 0; i < size; i++) {
          int[] range = all.get((int) (rest % ranges));
          rest /= ranges;
          int kind = (int) (rest % kinds);
          rest /= kinds;
          CaseEntry entry = CaseEntry.of("law", "e" + i, date(range[0], range[1]));
          int order = (int) (code % orders);
          if (i == 1 && (order & 1) != 0) {
            entry = entry.after("e0");
          }
          if (i == 2 && (order & 2) != 0) {
            entry = entry.after("e0");
          }
          if (i == 2 && (order & 4) != 0) {
            entry = entry.after("e1");
          }
          record(record, event(kind, entry, i));
        }
        WorldsOracle oracle = new WorldsOracle(record, Viewpoint.now(), days - 1);
        if (oracle.hasWorld()) {
          compare("history " + code + " of " + size, record, Viewpoint.now(), oracle, days, "a");
        }
      }
    }
  }

  /** An event of each effect: begins, ends all, ends the one before it, wholly or in part. */
  private static SagaEvent event(int kind, CaseEntry entry, int number) {
    ServiceRestored restored = ServiceRestored.of(entry, Scope.all());
    ServiceRestored named = number == 0 ? restored : restored.ends("e" + (number - 1));
    return switch (kind) {
      case 0 -> imposed(entry, Scope.all());
      case 1 -> restored;
      case 2 -> imposed(entry, Scope.all()).level(Status.DEGRADED);
      case 3 -> restored.to(Status.DEGRADED);
      case 4 -> named;
      default -> named.to(Status.DEGRADED);
    };
  }

  @Test
  void random_histories_with_order_amendments_and_viewpoints() {
    long seed = Long.getLong("sijill.seed", 20160107L);
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < Integer.getInteger("sijill.rounds", 6_000); round++) {
      int days = random.nextInt(3, 8);
      List<Recorded> record = randomHistory(random, days);
      Viewpoint viewpoint = randomViewpoint(random, days, record.size());
      WorldsOracle oracle = new WorldsOracle(record, viewpoint, days - 1);
      if (oracle.hasWorld()) {
        String what = "seed %d, round %d, %s, %s".formatted(seed, round, viewpoint, record);
        compare(what, record, viewpoint, oracle, days, "a", "b");
      }
    }
  }

  private static List<Recorded> opened(Status baseline, String... networks) {
    List<Recorded> record = new ArrayList<>();
    List<DeclaredMember> members = new ArrayList<>();
    for (String network : networks) {
      members.add(DeclaredMember.of(network));
    }
    record(
        record,
        CaseOpened.of(
                CaseEntry.of("law", "opened", date(0, 0)),
                "law",
                Dimensions.of(
                    List.of(DeclaredMember.of("MA")),
                    List.of(DeclaredMember.of("o")),
                    members,
                    List.of(DeclaredMember.of("s"))))
            .baseline(baseline));
    return record;
  }

  private static void record(List<Recorded> record, SagaEvent event) {
    int sequence = record.size() + 1;
    record.add(Recorded.of(event, sequence, RECORDED.plusSeconds(sequence)));
  }

  private static BlockingImposed imposed(CaseEntry entry, Scope scope) {
    return BlockingImposed.of(entry, scope);
  }

  private static List<Recorded> randomHistory(SplittableRandom random, int days) {
    List<Recorded> record =
        opened(
            random.nextBoolean() ? Status.OPEN : List.of(Status.values()).get(random.nextInt(4)),
            "a",
            "b");
    int size = random.nextInt(1, 6);
    for (int i = 0; i < size; i++) {
      CaseEntry entry = randomEntry(random, "e" + i, i, days);
      record(record, randomEvent(random, entry, i));
    }
    for (int i = random.nextInt(-1, 3); i > 0; i--) {
      EntryId target = new EntryId("e" + random.nextInt(size));
      CaseEntry entry = CaseEntry.of("law", "m" + i, date(0, 0)).attested(level(random));
      if (random.nextInt(3) > 0) {
        int number = Integer.parseInt(target.value().substring(1));
        CaseEntry corrected = randomEntry(random, target.value(), number, days);
        record(
            record, new EntryCorrected(entry, target, randomEvent(random, corrected, number), "w"));
      } else {
        record(record, new EntryRetracted(entry, target, "w"));
        if (random.nextBoolean()) {
          CaseEntry undo = CaseEntry.of("law", "u" + i, date(0, 0));
          record(record, new EntryRetracted(undo, entry.id(), "w"));
        }
      }
    }
    return record;
  }

  private static CaseEntry randomEntry(SplittableRandom random, String id, int before, int days) {
    int first = random.nextInt(days);
    int last = random.nextInt(first, days);
    ImpreciseDate occurred =
        switch (random.nextInt(12)) {
          case 0 -> ImpreciseDate.from(DAY_ZERO.plusDays(first));
          case 1 -> ImpreciseDate.until(DAY_ZERO.plusDays(last));
          default -> date(first, last);
        };
    CaseEntry entry = CaseEntry.of("law", id, occurred).attested(level(random));
    if (random.nextBoolean()) {
      entry = entry.knownFrom(DAY_ZERO.plusDays(random.nextInt(days)));
    }
    for (int i = 0; i < before; i++) {
      if (random.nextInt(4) == 0) {
        entry = entry.after("e" + i);
      }
    }
    return entry;
  }

  private static Attestation level(SplittableRandom random) {
    return random.nextInt(6) == 0
        ? Attestation.RUMOURED
        : random.nextInt(3) == 0 ? Attestation.OFFICIAL : Attestation.REPORTED;
  }

  private static SagaEvent randomEvent(SplittableRandom random, CaseEntry entry, int before) {
    Scope scope =
        switch (random.nextInt(3)) {
          case 0 -> Scope.all().network("a");
          case 1 -> Scope.all().network("b");
          default -> Scope.all();
        };
    Set<EntryId> named = new HashSet<>();
    for (int i = 0; i < before; i++) {
      if (random.nextInt(3) == 0) {
        named.add(new EntryId("e" + i));
      }
    }
    return switch (random.nextInt(9)) {
      case 0, 1 -> imposed(entry, scope).level(level(random.nextInt(4) == 0));
      case 2, 3 -> ServiceRestored.of(entry, scope).to(to(random));
      case 4, 5 -> {
        if (random.nextInt(5) == 0) {
          named.add(new EntryId("opened"));
        }
        yield new ServiceRestored(
            entry, scope, named, Set.of(), to(random), Optional.empty(), false);
      }
      case 6 ->
          DisruptionReported.of(
              entry, scope, random.nextInt(4) == 0 ? Status.OPEN : Status.DEGRADED);
      case 7 -> ReactionObserved.of(entry, "w", "f");
      default ->
          StatementIssued.of(entry, "i", "p")
              .confirms(before == 0 ? new String[0] : new String[] {"e" + random.nextInt(before)});
    };
  }

  private static Status level(boolean mild) {
    return mild ? Status.DEGRADED : Status.BLOCKED;
  }

  private static Status to(SplittableRandom random) {
    return random.nextInt(4) == 0 ? Status.DEGRADED : Status.OPEN;
  }

  private static Viewpoint randomViewpoint(SplittableRandom random, int days, int size) {
    Viewpoint viewpoint = Viewpoint.now();
    if (random.nextInt(3) == 0) {
      viewpoint = viewpoint.asKnownOn(DAY_ZERO.plusDays(random.nextInt(days)));
    }
    if (random.nextInt(3) == 0) {
      viewpoint = viewpoint.asRecordedAt(RECORDED.plusSeconds(random.nextInt(1, size + 1)));
    }
    if (random.nextInt(3) == 0) {
      viewpoint =
          viewpoint.attestedAtLeast(
              random.nextBoolean() ? Attestation.REPORTED : Attestation.OFFICIAL);
    }
    return viewpoint;
  }

  private static ImpreciseDate date(int first, int last) {
    return DATES.computeIfAbsent(
        first * 100 + last,
        code -> ImpreciseDate.between(DAY_ZERO.plusDays(first), DAY_ZERO.plusDays(last)));
  }

  private static void compare(
      String what,
      List<Recorded> record,
      Viewpoint viewpoint,
      WorldsOracle oracle,
      int days,
      String... networks) {
    Projections projections = RecordedLog.of(record).projections();
    for (String network : networks) {
      Subject subject = Subject.everything().from(viewpoint).on(Scope.all().network(network));
      LocalDate since = LocalDate.MIN;
      for (int day = -1; day <= days; day++) {
        LocalDate date = DAY_ZERO.plusDays(day);
        CellStatus cell = projections.ask(new Question.StatusOn(subject, date)).cells().getFirst();
        String where = what + ", " + network + " on day " + day;
        if (!cell.possible().values().equals(oracle.on(network, day))) {
          assertThat(cell.possible().values()).as(where).isEqualTo(oracle.on(network, day));
        }
        Set<String> deciding = oracle.deciding(network, day);
        Set<String> told = toldBeside(deciding, cell.evidence());
        if (!told.equals(deciding)) {
          assertThat(told).as("evidence, " + where).isEqualTo(deciding);
        }
        compareEnds(where, cell, oracle, network);
        if (cell.isCertain()) {
          int[] unbroken = oracle.unbroken(network, day);
          DaySpan perhaps =
              new DaySpan(
                  unbroken[0] < 0 ? DayBound.open() : DayBound.on(DAY_ZERO.plusDays(unbroken[0])),
                  unbroken[1] >= days
                      ? DayBound.open()
                      : DayBound.on(DAY_ZERO.plusDays(unbroken[1])));
          if (!cell.perhaps().equals(perhaps)) {
            assertThat(cell.perhaps()).as("perhaps, " + where).isEqualTo(perhaps);
          }
        }
        if (day > -1) {
          boolean turned = !oracle.on(network, day).equals(oracle.on(network, day - 1));
          since = turned ? date : since;
          DayBound expected = since.equals(LocalDate.MIN) ? cell.since() : DayBound.on(since);
          if (!cell.since().equals(expected)) {
            assertThat(cell.since()).as("since, " + where).isEqualTo(expected);
          }
        }
      }
      compareSpans(what, projections, subject, oracle, days, network);
      comparePeriods(what, projections, subject, oracle, days, network);
    }
  }

  /** What ended each restriction in force: by what, on which days, and whether in every world. */
  private static void compareEnds(
      String where, CellStatus cell, WorldsOracle oracle, String network) {
    for (CellStatus.Restriction each : cell.restrictions()) {
      List<WorldsOracle.Ended> ended = oracle.ended(network, each.entry().id().value());
      Set<String> by = new TreeSet<>();
      ended.forEach(end -> by.add(end.by()));
      Set<String> told = new TreeSet<>();
      each.end().ifPresent(end -> end.by().forEach(entry -> told.add(entry.id().value())));
      boolean isCertain = each.end().filter(InForce.Ending::isCertain).isPresent();
      if (!told.equals(by) || isCertain != (ended.size() == oracle.worlds())) {
        assertThat(told).as("ends of %s, %s", each.entry(), where).isEqualTo(by);
        assertThat(isCertain)
            .as("certain end of %s, %s", each.entry(), where)
            .isEqualTo(ended.size() == oracle.worlds());
      }
      for (WorldsOracle.Ended end : ended) {
        int earliest = number(each.end().orElseThrow().earliest(), Integer.MIN_VALUE);
        int latest = number(each.end().orElseThrow().latest(), Integer.MAX_VALUE);
        if (end.day() < earliest || end.day() > latest) {
          assertThat(end.day()).as("%s, %s", end, where).isBetween(earliest, latest);
        }
      }
      int first = ended.stream().mapToInt(WorldsOracle.Ended::day).min().orElse(0);
      each.end()
          .ifPresent(
              end ->
                  assertThat(number(end.earliest(), first))
                      .as("first day of the end of %s, %s", each.entry(), where)
                      .isEqualTo(first));
    }
  }

  /** The ids of an evidence, without the statements that only confirm what decides. */
  private static Set<String> toldBeside(Set<String> deciding, List<SeenEntry> evidence) {
    Set<String> told = new TreeSet<>();
    for (SeenEntry each : evidence) {
      String id = each.id().value();
      if (deciding.contains(id) || !(each.event() instanceof StatementIssued)) {
        told.add(id);
      }
    }
    return told;
  }

  private static void compareSpans(
      String what,
      Projections projections,
      Subject subject,
      WorldsOracle oracle,
      int days,
      String network) {
    for (int from = 0; from < days; from++) {
      for (int to = from; to < days; to++) {
        LocalDate first = DAY_ZERO.plusDays(from);
        LocalDate last = DAY_ZERO.plusDays(to);
        CellMoments cell =
            projections.ask(new Question.StatusDuring(subject, first, last)).cells().getFirst();
        String where = "%s, %s during %d to %d".formatted(what, network, from, to);
        Set<Status> possibly = oracle.possiblyDuring(network, from, to);
        Set<Status> certainly = oracle.certainlyDuring(network, from, to);
        if (!cell.possibly().values().equals(possibly) || !cell.certainly().equals(certainly)) {
          assertThat(cell.possibly().values()).as("possibly, " + where).isEqualTo(possibly);
          assertThat(cell.certainly()).as("certainly, " + where).isEqualTo(certainly);
        }
        Set<String> deciding = oracle.decidingDuring(network, from, to);
        Set<String> told = toldBeside(deciding, cell.evidence());
        if (!told.equals(deciding)) {
          assertThat(told).as("evidence, " + where).isEqualTo(deciding);
        }
      }
    }
    for (Status status : Status.values()) {
      Question.DurationOf question =
          new Question.DurationOf(
              subject, status, Optional.of(DAY_ZERO), Optional.of(DAY_ZERO.plusDays(days - 1L)));
      DayCount duration = projections.ask(question).cells().getFirst().days();
      int[] count = oracle.count(network, status, 0, days - 1);
      DayCount expected = expectedCount(oracle, network, status, days, count);
      if (!duration.equals(expected)) {
        assertThat(duration).as("%s, %s %s", what, network, status).isEqualTo(expected);
      }
    }
  }

  /** The days on which it was certain, and possible, and whether a world has so few, or so many. */
  private static DayCount expectedCount(
      WorldsOracle oracle, String network, Status status, int days, int[] count) {
    int certain = 0;
    int possible = 0;
    for (int day = 0; day < days; day++) {
      Set<Status> on = oracle.on(network, day);
      certain += on.equals(Set.of(status)) ? 1 : 0;
      possible += on.contains(status) ? 1 : 0;
    }
    assertThat(certain).isLessThanOrEqualTo(count[0]);
    assertThat(possible).isGreaterThanOrEqualTo(count[1]);
    return new DayCount(
        Length.of(certain),
        certain == count[0] ? Reach.REACHED : Reach.NOT_REACHED,
        Length.of(possible),
        possible == count[1] ? Reach.REACHED : Reach.NOT_REACHED);
  }

  /** Each period, its statuses and its evidence, on the days that the oracle's worlds reach. */
  private static void comparePeriods(
      String what,
      Projections projections,
      Subject subject,
      WorldsOracle oracle,
      int days,
      String network) {
    CellTimeline timeline = projections.ask(new Question.TimelineOf(subject)).cells().getFirst();
    for (StatusPeriod period : timeline.periods()) {
      int from = Math.max(-1, number(period.since(), -1));
      int to = Math.min(days, number(period.until(), days));
      Set<String> deciding = new TreeSet<>();
      for (int day = from; day <= to; day++) {
        deciding.addAll(oracle.deciding(network, day));
        if (!oracle.on(network, day).equals(period.possible().values())) {
          assertThat(period.possible().values())
              .as("%s, %s, period %s on day %d", what, network, period, day)
              .isEqualTo(oracle.on(network, day));
        }
      }
      Set<String> told = toldBeside(deciding, period.evidence());
      if (!told.equals(deciding)) {
        assertThat(told).as("%s, %s, evidence of %s", what, network, period).isEqualTo(deciding);
      }
    }
  }

  private static int number(DayBound bound, int open) {
    return bound instanceof DayBound.On(LocalDate day)
        ? (int) (day.toEpochDay() - DAY_ZERO.toEpochDay())
        : open;
  }
}

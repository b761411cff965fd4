package io.github.sijill.projection;

import static io.github.sijill.testing.SmallCase.RECORDED;
import static io.github.sijill.testing.SmallCase.on;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testing.SmallCase.recorded;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.sijill.casefile.Admission;
import io.github.sijill.casefile.Casefile;
import io.github.sijill.casefile.EntryRefusedException;
import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.CutsReported;
import io.github.sijill.event.DisruptionReported;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.ServiceRestored;
import io.github.sijill.event.Status;
import io.github.sijill.question.Answers;
import io.github.sijill.question.CellStatus;
import io.github.sijill.question.DurationAnswer;
import io.github.sijill.question.Question;
import io.github.sijill.question.Question.Grouping;
import io.github.sijill.question.StatusAnswer;
import io.github.sijill.question.Subject;
import io.github.sijill.testing.Morocco;
import io.github.sijill.testing.RandomCase;
import io.github.sijill.time.DaySet;
import io.github.sijill.time.ImpreciseDate;
import io.github.sijill.timeline.DayCount;
import io.github.sijill.timeline.Length;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Cells counted by what they have in common, over cases that tell of the same cells. */
class GroupsTest {

  private static final LocalDate FIRST = LocalDate.of(2015, 12, 10);
  private static final LocalDate LAST = LocalDate.of(2016, 1, 20);

  private static StatusAnswer status(Answers archive, LocalDate day, Grouping by) {
    return archive.ask(
        new Question.StatusOn(Subject.everything(), day, Optional.empty(), Optional.of(by)));
  }

  private static DurationAnswer durations(Answers archive, Status status, Grouping by) {
    return durations(archive, status, by, FIRST, LAST, false);
  }

  private static DurationAnswer durations(
      Answers archive, Status status, Grouping by, LocalDate from, LocalDate to, boolean isByYear) {
    return archive.ask(
        new Question.DurationOf(
            Subject.everything(),
            status,
            Optional.of(from),
            Optional.of(to),
            Optional.of(by),
            isByYear));
  }

  /** Two cases of the same four cells, each with a story of its own. */
  private static Answers twoCases(long seed) {
    List<SagaEvent> events = new ArrayList<>();
    for (String id : List.of("one", "two")) {
      RandomCase random = new RandomCase(seed * 31 + id.hashCode());
      Casefile casefile = Casefile.empty(new CaseId(id));
      CaseOpened opening =
          CaseOpened.of(CaseEntry.of(id, "opened", "2015"), "A case", opened().dimensions())
              .baseline(random.number(3) == 0 ? Status.UNKNOWN : Status.OPEN);
      casefile = admitted(casefile, opening, events);
      for (int i = 0; i < 6; i++) {
        casefile = admitted(casefile, event(random, id, "e" + i), events);
      }
    }
    return RecordedLog.of(recorded(events)).projections();
  }

  private static SagaEvent event(RandomCase random, String caseId, String id) {
    CaseEntry entry = CaseEntry.of(caseId, id, date(random));
    return switch (random.number(6)) {
      case 0, 1 -> BlockingImposed.of(entry, on(random.network()));
      case 2 -> DisruptionReported.of(entry, on(random.network()), Status.DEGRADED);
      case 3 -> cuts(random, caseId, id);
      default -> ServiceRestored.of(entry, on(random.network()));
    };
  }

  private static ImpreciseDate date(RandomCase random) {
    LocalDate first = LocalDate.of(2015, 12, 18).plusDays(random.number(28));
    return switch (random.number(6)) {
      case 0 -> ImpreciseDate.from(first);
      case 1 -> ImpreciseDate.until(first);
      case 2, 3 -> ImpreciseDate.of(first);
      default -> ImpreciseDate.between(first, first.plusDays(random.number(8)));
    };
  }

  private static CutsReported cuts(RandomCase random, String caseId, String id) {
    LocalDate first = LocalDate.of(2015, 12, 18).plusDays(random.number(28));
    DaySet days = DaySet.each(first, first.plusDays(random.number(6)));
    return CutsReported.of(
            CaseEntry.of(caseId, id, days.span()),
            on(random.network()),
            days,
            List.of("06:00", "08:00", "22:00").get(random.number(3)),
            List.of("07:30", "09:00", "02:00").get(random.number(3)),
            "Africa/Casablanca")
        .level(random.number(2) == 0 ? Status.DEGRADED : Status.BLOCKED);
  }

  private static Casefile admitted(Casefile casefile, SagaEvent event, List<SagaEvent> events) {
    try {
      if (casefile.admit(event, RECORDED) instanceof Admission.Admitted(SagaEvent admitted)) {
        events.add(admitted);
        return casefile.with(recorded(List.of(admitted)));
      }
    } catch (EntryRefusedException e) {
      // A random entry may break a rule.
    }
    return casefile;
  }

  /** The definition, typed slowly: each day, each cell, the strongest that some case tells. */
  @RepeatedTest(80)
  void durations_of_a_group_are_those_of_its_days(RepetitionInfo repetition) {
    Answers archive = twoCases(repetition.getCurrentRepetition());
    for (Status status : Status.values()) {
      Map<String, Map<Object, long[]>> cells = new LinkedHashMap<>();
      Map<String, long[]> any = new LinkedHashMap<>();
      for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
        Map<String, Map<Object, Set<Status>>> told = new LinkedHashMap<>();
        for (CellStatus cell : status(archive, day, Grouping.NETWORK).cells()) {
          told.computeIfAbsent(cell.cell().network().id(), id -> new LinkedHashMap<>())
              .merge(cell.cell(), cell.possible().values(), GroupsTest::strongest);
        }
        told.forEach(
            (network, ofNetwork) -> {
              boolean certainly = ofNetwork.values().stream().anyMatch(Set.of(status)::equals);
              boolean possibly = ofNetwork.values().stream().anyMatch(set -> set.contains(status));
              count(any.computeIfAbsent(network, id -> new long[2]), certainly, possibly);
              ofNetwork.forEach(
                  (cell, set) ->
                      count(
                          cells
                              .computeIfAbsent(network, id -> new LinkedHashMap<>())
                              .computeIfAbsent(cell, id -> new long[2]),
                          set.equals(Set.of(status)),
                          set.contains(status)));
            });
      }

      assertThat(durations(archive, status, Grouping.NETWORK).groups())
          .hasSize(4)
          .allSatisfy(
              group -> {
                var counts = cells.getOrDefault(group.id().orElseThrow(), Map.of()).values();
                assertThat(group.cells()).isEqualTo(counts.size());
                assertThat(group.least().days())
                    .hasValue(counts.stream().mapToLong(each -> each[0]).min().orElseThrow());
                assertThat(group.most().days())
                    .hasValue(counts.stream().mapToLong(each -> each[1]).max().orElseThrow());
                long[] anyDays = any.getOrDefault(group.id().orElseThrow(), new long[2]);
                assertThat(group.any().atLeast().days()).hasValue(anyDays[0]);
                assertThat(group.any().atMost().days()).hasValue(anyDays[1]);
              });
    }
  }

  private static Set<Status> strongest(Set<Status> one, Set<Status> other) {
    List<Status> order = List.of(Status.UNKNOWN, Status.OPEN, Status.DEGRADED, Status.BLOCKED);
    Set<Status> all = new TreeSet<>();
    one.forEach(
        a -> other.forEach(b -> all.add(order.get(Math.max(order.indexOf(a), order.indexOf(b))))));
    return all;
  }

  private static void count(long[] days, boolean certainly, boolean possibly) {
    days[0] += certainly ? 1 : 0;
    days[1] += possibly ? 1 : 0;
  }

  @RepeatedTest(50)
  void a_cell_of_two_cases_counts_once_with_the_strongest_status(RepetitionInfo repetition) {
    Answers archive = twoCases(repetition.getCurrentRepetition());
    LocalDate day = LocalDate.of(2016, 1, 2);

    StatusAnswer answer = status(archive, day, Grouping.NETWORK);

    assertThat(answer.cells()).hasSize(8);
    for (StatusAnswer.Group group : answer.groups()) {
      assertThat(group.cells()).isEqualTo(1);
      Set<Status> told =
          answer.cells().stream()
              .filter(cell -> cell.cell().network().id().equals(group.id()))
              .map(cell -> cell.possible().values())
              .reduce(GroupsTest::strongest)
              .orElseThrow();
      for (Status status : Status.values()) {
        boolean certain = told.equals(Set.of(status));
        assertThat(group.certain()).containsEntry(status, certain ? 1 : 0);
        assertThat(group.possible())
            .containsEntry(status, !certain && told.contains(status) ? 1 : 0);
      }
    }
    assertThat(status(archive, day, Grouping.CASE).groups())
        .extracting(StatusAnswer.Group::id, StatusAnswer.Group::cells)
        .containsExactly(tuple("one", 4), tuple("two", 4));
  }

  @Test
  void morocco_by_network() {
    Answers morocco = RecordedLog.of(new ArrayList<>(Morocco.recorded())).projections();

    assertThat(status(morocco, LocalDate.of(2016, 3, 5), Grouping.NETWORK).groups())
        .extracting(
            StatusAnswer.Group::id,
            StatusAnswer.Group::cells,
            group -> group.certain().get(Status.BLOCKED),
            group -> group.possible().get(Status.BLOCKED),
            group -> group.possible().get(Status.OPEN))
        .containsExactly(
            tuple("3g", 9, 9, 0, 0),
            tuple("4g", 9, 9, 0, 0),
            tuple("adsl", 9, 0, 9, 9),
            tuple("wifi", 9, 9, 0, 0));
    DurationAnswer always =
        morocco.ask(
            new Question.DurationOf(
                Subject.everything(),
                Status.BLOCKED,
                Optional.empty(),
                Optional.empty(),
                Optional.of(Grouping.TERRITORY),
                false));
    assertThat(always.groups())
        .singleElement()
        .hasToString(
            "Group[id=Optional[MA], year=Optional.empty, cells=36, least=239, most=308,"
                + " any=Bounds[atLeast=304, atMost=308],"
                + " touched=Bounds[atLeast=305, atMost=309], cutMinutes=0, cutMinutesAtMost=0,"
                + " restrictionsAtLeast=3, restrictionsAtMost=3]");
  }

  @Test
  void days_without_end_are_said_to_be() {
    Answers archive = twoCases(1);

    assertThat(
            archive
                .ask(
                    new Question.DurationOf(
                        Subject.everything(),
                        Status.OPEN,
                        Optional.empty(),
                        Optional.of(LAST),
                        Optional.of(Grouping.SERVICE),
                        false))
                .groups())
        .singleElement()
        .satisfies(group -> assertThat(group.any().atMost().isWithoutEnd()).isTrue());
  }

  @RepeatedTest(25)
  void the_days_of_a_year_are_those_asked_for_alone(RepetitionInfo repetition) {
    Answers archive = twoCases(repetition.getCurrentRepetition());
    LocalDate newYear = LocalDate.of(2016, 1, 1);
    for (Status status : Status.values()) {
      List<DurationAnswer.Group> first =
          durations(archive, status, Grouping.NETWORK, FIRST, newYear.minusDays(1), false).groups();
      List<DurationAnswer.Group> second =
          durations(archive, status, Grouping.NETWORK, newYear, LAST, false).groups();

      List<DurationAnswer.Group> byYear =
          durations(archive, status, Grouping.NETWORK, FIRST, LAST, true).groups();

      assertThat(byYear)
          .extracting(group -> group.id().orElseThrow() + group.year().orElseThrow())
          .containsExactly(
              "3g2015",
              "3g2016",
              "4g2015",
              "4g2016",
              "adsl2015",
              "adsl2016",
              "wifi2015",
              "wifi2016");
      assertThat(byYear.stream().map(GroupsTest::withoutYear))
          .containsExactlyElementsOf(
              IntStream.range(0, 4)
                  .boxed()
                  .flatMap(i -> Stream.of(first.get(i), second.get(i)))
                  .toList());
    }
  }

  private static DurationAnswer.Group withoutYear(DurationAnswer.Group group) {
    return new DurationAnswer.Group(
        group.id(),
        Optional.empty(),
        group.cells(),
        group.least(),
        group.most(),
        group.any(),
        group.touched(),
        group.cutMinutes(),
        group.cutMinutesAtMost(),
        group.restrictionsAtLeast(),
        group.restrictionsAtMost());
  }

  /** A moment every half hour; what is so at a moment for certain, or perhaps, touches its day. */
  @RepeatedTest(25)
  void days_touched_are_those_that_moments_tell_of(RepetitionInfo repetition) {
    Answers archive = twoCases(repetition.getCurrentRepetition());
    List<Map<Status, boolean[]>> told = new ArrayList<>();
    for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
      told.add(touched(archive, day));
    }
    for (Status status : Status.values()) {
      long certain = told.stream().filter(day -> requireNonNull(day.get(status))[0]).count();
      long possible = told.stream().filter(day -> requireNonNull(day.get(status))[1]).count();

      DurationAnswer.Group all =
          archive
              .ask(
                  new Question.DurationOf(
                      Subject.everything().on(on("3g")),
                      status,
                      Optional.of(FIRST),
                      Optional.of(LAST),
                      Optional.of(Grouping.NETWORK),
                      false))
              .groups()
              .getFirst();

      assertThat(all.touched().atLeast().days().orElseThrow())
          .as("%s, certain", status)
          .isBetween(certain, possible);
      assertThat(all.touched().atMost().days()).as("%s, possible", status).hasValue(possible);
    }
  }

  private static Map<Status, boolean[]> touched(Answers archive, LocalDate day) {
    List<Set<Status>> moments = new ArrayList<>();
    Subject subject = Subject.everything().on(on("3g"));
    List<Question.StatusOn> questions = new ArrayList<>();
    for (int half = 0; half < 48; half++) {
      questions.add(
          new Question.StatusOn(
              subject,
              day,
              Optional.of(day.atStartOfDay(ZoneId.of("Africa/Casablanca")).plusMinutes(30L * half)),
              Optional.empty()));
    }
    for (Question.StatusOn question : questions) {
      moments.add(
          archive.ask(question).cells().stream()
              .map(cell -> cell.possible().values())
              .reduce(GroupsTest::strongest)
              .orElseThrow());
    }
    moments.add(atMidnight(archive, day.minusDays(1), day.atStartOfDay()));
    moments.add(atMidnight(archive, day, day.atTime(23, 59)));
    Map<Status, boolean[]> touched = new EnumMap<>(Status.class);
    for (Status status : Status.values()) {
      touched.put(
          status,
          new boolean[] {
            moments.stream().anyMatch(Set.of(status)::equals),
            moments.stream().anyMatch(set -> set.contains(status))
          });
    }
    return touched;
  }

  /** What holds at the end of a day beside the cuts of a minute next to it. */
  private static Set<Status> atMidnight(Answers archive, LocalDate day, LocalDateTime minute) {
    Subject subject = Subject.everything().on(on("3g"));
    Optional<Status> cut =
        archive
            .ask(
                new Question.StatusOn(
                    subject,
                    minute.toLocalDate(),
                    Optional.of(minute.atZone(ZoneId.of("Africa/Casablanca"))),
                    Optional.empty()))
            .cells()
            .stream()
            .flatMap(cell -> cell.evidence().stream())
            .flatMap(
                entry ->
                    entry.event() instanceof CutsReported report
                        ? Stream.of(report.level())
                        : Stream.empty())
            .reduce(Status::orStronger);
    Set<Status> ends =
        archive.ask(new Question.StatusOn(subject, day)).cells().stream()
            .map(cell -> cell.possible().values())
            .reduce(GroupsTest::strongest)
            .orElseThrow();
    return cut.isEmpty() ? ends : strongest(ends, Set.of(cut.get()));
  }

  @Test
  void a_cut_that_two_cases_tell_on_two_clocks_counts_once() {
    List<SagaEvent> events = new ArrayList<>();
    for (String id : List.of("one", "two")) {
      boolean isFirst = id.equals("one");
      DaySet days = DaySet.each(LocalDate.of(2015, 12, 31), LocalDate.of(2016, 1, 1));
      events.add(CaseOpened.of(CaseEntry.of(id, "opened", "2015"), "A", opened().dimensions()));
      events.add(
          CutsReported.of(
              CaseEntry.of(id, "cuts", days.span()),
              on("3g"),
              days,
              isFirst ? "06:00" : "04:00",
              isFirst ? "08:00" : "06:00",
              isFirst ? "Asia/Baghdad" : "+01:00"));
    }
    Answers archive = RecordedLog.of(recorded(events)).projections();

    assertThat(durations(archive, Status.BLOCKED, Grouping.TERRITORY, FIRST, LAST, true).groups())
        .extracting(
            group -> group.year().orElseThrow(),
            group -> group.touched(),
            DurationAnswer.Group::cutMinutes,
            DurationAnswer.Group::restrictionsAtLeast)
        .containsExactly(
            tuple(Year.of(2015), new DayCount.Bounds(Length.of(1), Length.of(1)), 120L, 2),
            tuple(Year.of(2016), new DayCount.Bounds(Length.of(1), Length.of(1)), 120L, 2));
  }
}

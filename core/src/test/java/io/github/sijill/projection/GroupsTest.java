package io.github.sijill.projection;

import static io.github.sijill.testing.SmallCase.RECORDED;
import static io.github.sijill.testing.SmallCase.on;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testing.SmallCase.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.sijill.casefile.Admission;
import io.github.sijill.casefile.Casefile;
import io.github.sijill.casefile.EntryRefusedException;
import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.CaseOpened;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Cells counted by what they have in common, over cases that tell of the same cells. */
class GroupsTest {

  private static final LocalDate FIRST = LocalDate.of(2016, 1, 30);
  private static final LocalDate LAST = LocalDate.of(2016, 3, 2);

  private static StatusAnswer status(Answers archive, LocalDate day, Grouping by) {
    return archive.ask(
        new Question.StatusOn(Subject.everything(), day, Optional.empty(), Optional.of(by)));
  }

  private static DurationAnswer durations(Answers archive, Status status, Grouping by) {
    return archive.ask(
        new Question.DurationOf(
            Subject.everything(), status, Optional.of(FIRST), Optional.of(LAST), Optional.of(by)));
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
      for (int i = 0; i < 4; i++) {
        casefile = admitted(casefile, event(random, id, "e" + i), events);
      }
    }
    return RecordedLog.of(recorded(events)).projections();
  }

  private static SagaEvent event(RandomCase random, String caseId, String id) {
    CaseEntry entry = CaseEntry.of(caseId, id, random.date());
    return switch (random.number(4)) {
      case 0, 1 -> BlockingImposed.of(entry, on(random.network()));
      case 2 -> DisruptionReported.of(entry, on(random.network()), Status.DEGRADED);
      default -> ServiceRestored.of(entry, on(random.network()));
    };
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
  @RepeatedTest(150)
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
                var counts = cells.getOrDefault(group.id(), Map.of()).values();
                assertThat(group.cells()).isEqualTo(counts.size());
                assertThat(group.least().days())
                    .hasValue(counts.stream().mapToLong(each -> each[0]).min().orElseThrow());
                assertThat(group.most().days())
                    .hasValue(counts.stream().mapToLong(each -> each[1]).max().orElseThrow());
                long[] anyDays = any.getOrDefault(group.id(), new long[2]);
                assertThat(group.anyAtLeast().days()).hasValue(anyDays[0]);
                assertThat(group.anyAtMost().days()).hasValue(anyDays[1]);
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
    LocalDate day = LocalDate.of(2016, 2, 14);

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
                Optional.of(Grouping.TERRITORY)));
    assertThat(always.groups())
        .singleElement()
        .hasToString("Group[id=MA, cells=36, least=239, most=308, anyAtLeast=304, anyAtMost=308]");
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
                        Optional.of(Grouping.SERVICE)))
                .groups())
        .singleElement()
        .satisfies(group -> assertThat(group.anyAtMost().isWithoutEnd()).isTrue());
  }
}

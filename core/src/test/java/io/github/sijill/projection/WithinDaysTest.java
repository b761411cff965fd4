package io.github.sijill.projection;

import static io.github.sijill.testing.SmallCase.cuts;
import static io.github.sijill.testing.SmallCase.disrupted;
import static io.github.sijill.testing.SmallCase.entry;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.on;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testing.SmallCase.recorded;
import static io.github.sijill.testing.SmallCase.restored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.CutsReported;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.Status;
import io.github.sijill.question.Answers;
import io.github.sijill.question.CellDuration;
import io.github.sijill.question.CellMoments;
import io.github.sijill.question.CellStatus;
import io.github.sijill.question.CellTimeline.Within;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Scope;
import io.github.sijill.time.DaySet;
import io.github.sijill.timeline.Length;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What held for a part of a day, and on how many days. */
class WithinDaysTest {

  private static Answers archive(SagaEvent... events) {
    List<SagaEvent> all = new ArrayList<>(List.of(opened()));
    all.addAll(List.of(events));
    return RecordedLog.of(recorded(all)).projections();
  }

  private static LocalDate february(int day) {
    return LocalDate.of(2016, 2, day);
  }

  private static CellDuration on3g(Answers archive, Status status) {
    Subject subject = Subject.everything().on(on("3g"));
    return archive
        .ask(new Question.DurationOf(subject, status, Optional.empty(), Optional.empty()))
        .cells()
        .getFirst();
  }

  @Test
  void a_blocking_of_one_day_on_one_of_two_days_touches_one_at_least() {
    CellDuration blocked =
        on3g(
            archive(
                imposed("a", "[2016-02-01..2016-02-02]", "3g"),
                restored(entry("b", "[2016-02-01..2016-02-02]", "a"), "3g")),
            Status.BLOCKED);

    assertThat(blocked.touchedAtLeast()).isEqualTo(Length.of(1));
    assertThat(blocked.touchedAtMost()).isEqualTo(Length.of(2));
  }

  @Test
  void what_is_told_of_a_day_is_certain_however_many_ends_before_it_nobody_knows() {
    List<SagaEvent> told = new ArrayList<>();
    for (int i = 1; i <= 12; i++) {
      told.add(imposed("a" + i, "2016-01-%02d".formatted(i), "3g"));
      told.add(restored("end-" + i, "[2016-01-%02d..]".formatted(i), "3g").ends("a" + i));
    }
    told.add(imposed("late", "2016-02-03", "3g"));
    told.add(restored("late-end", "[2016-02-03..]", "3g").ends("late"));
    told.add(imposed("short", "2016-02-05", "3g"));
    told.add(restored("short-end", "2016-02-05", "3g").ends("short"));
    told.add(disrupted("slow", "2016-02-07", "3g"));
    Answers archive = archive(told.toArray(SagaEvent[]::new));

    assertThat(during3g(archive, february(3), february(3)).certainly())
        .containsExactly(Status.BLOCKED);
    assertThat(during3g(archive, february(4), february(4)).certainly()).isEmpty();
    assertThat(during3g(archive, february(4), february(6)).certainly())
        .containsExactly(Status.BLOCKED);
    // A blocking of before may hide it.
    assertThat(during3g(archive, february(7), february(7)).certainly()).isEmpty();
    assertThat(on3g(archive, Status.BLOCKED).touchedAtLeast()).isEqualTo(Length.of(14));
    assertThat(on3g(archive, Status.DEGRADED).touchedAtLeast()).isEqualTo(Length.of(0));
  }

  private static CellMoments during3g(Answers archive, LocalDate from, LocalDate to) {
    return archive
        .ask(new Question.StatusDuring(Subject.everything().on(on("3g")), from, to))
        .cells()
        .getFirst();
  }

  @Test
  void milder_cuts_show_on_the_days_on_which_nothing_stronger_held() {
    Answers archive =
        archive(
            imposed("a", "2016-02-03", "3g"),
            restored("b", "2016-02-05", "3g"),
            cuts("c", "2016-02-01/2016-02-07", "3g").level(Status.DEGRADED));

    assertThat(
            archive
                .ask(new Question.TimelineOf(Subject.everything().on(on("3g"))))
                .cells()
                .getFirst()
                .within())
        .extracting(Within::first, Within::last, Within::isCertain)
        .containsExactly(
            tuple(february(1), february(2), true),
            tuple(february(3), february(3), false),
            tuple(february(5), february(5), false),
            tuple(february(6), february(7), true));
    CellDuration degraded = on3g(archive, Status.DEGRADED);
    assertThat(degraded.touchedAtLeast()).isEqualTo(Length.of(4));
    assertThat(degraded.touchedAtMost()).isEqualTo(Length.of(6));
    assertThat(degraded.cutMinutes()).isEqualTo(7 * 120);
  }

  @Test
  void what_is_certain_of_days_without_cuts_is_certain_of_a_span_that_has_days_with_cuts_too() {
    Answers archive =
        archive(
            cuts("c", "2016-02-01", "3g"),
            disrupted("a", "[2016-02-03..2016-02-04]", "3g"),
            restored(entry("b", "[2016-02-03..2016-02-05]", "a"), "3g"));

    assertThat(during(archive, 3, 5).certainly()).contains(Status.DEGRADED);
    assertThat(during(archive, 1, 5).certainly()).contains(Status.DEGRADED);
  }

  @Test
  void what_is_hidden_on_the_days_on_which_it_may_have_held_is_not_possible_in_a_span() {
    CutsReported all =
        CutsReported.of(
            entry("c", "2016-02-02/2016-02-05"),
            on("3g"),
            DaySet.parse("2016-02-02/2016-02-05"),
            "00:00",
            "00:00",
            "Africa/Casablanca");
    Answers archive =
        archive(
            all,
            disrupted("a", "[2016-02-03..2016-02-04]", "3g"),
            restored("b", "[2016-02-03..2016-02-04]", "3g"));

    assertThat(during(archive, 3, 4).possibly().values()).containsExactly(Status.BLOCKED);
    assertThat(during(archive, 1, 4).possibly().values())
        .containsExactlyInAnyOrder(Status.OPEN, Status.BLOCKED);
  }

  @Test
  void what_decides_again_once_something_stronger_ended_is_evidence_of_a_span() {
    Answers archive =
        archive(
            disrupted("mild", "2016-01-05", "3g"),
            imposed("strong", "2016-02-01", "3g"),
            restored("back", "2016-02-03", "3g").ends("strong"),
            imposed("again", "2016-02-03", "3g"));

    CellMoments held = during(archive, 2, 3);

    assertThat(held.certainly()).containsExactly(Status.DEGRADED, Status.BLOCKED);
    assertThat(held.evidence())
        .extracting(entry -> entry.id().value())
        .containsExactlyInAnyOrder("mild", "strong", "back", "again");
  }

  private static CellMoments during(Answers archive, int from, int to) {
    return archive
        .ask(
            new Question.StatusDuring(
                Subject.everything().on(on("3g")), february(from), february(to)))
        .cells()
        .getFirst();
  }

  @Test
  void at_a_moment_a_milder_cut_decides_nothing() {
    Answers archive =
        archive(
            imposed("a", "2016-02-03", "3g"),
            cuts("c", "2016-02-01/2016-02-07", "3g").level(Status.DEGRADED),
            cuts("d", "2016-02-01", "3g"));

    assertThat(decidingAt(archive, "2016-02-04")).containsExactly("a");
    assertThat(decidingAt(archive, "2016-02-02")).containsExactly("c");
    assertThat(decidingAt(archive, "2016-02-01")).containsExactly("d");
  }

  @Test
  void at_a_moment_a_cut_and_a_blocking_both_decide() {
    Answers archive =
        archive(imposed("a", "2016-02-03", "3g"), cuts("d", "2016-02-03/2016-02-05", "3g"));

    assertThat(decidingAt(archive, "2016-02-04")).containsExactly("d", "a");
  }

  @Test
  void at_a_moment_what_may_hold_besides_a_cut_decides_too() {
    Answers archive =
        archive(
            imposed("a", "[2016-02-02..2016-02-04]", "3g"),
            cuts("d", "2016-02-01/2016-02-05", "3g"));

    assertThat(decidingAt(archive, "2016-02-03")).containsExactly("d", "opened", "a");
    assertThat(decidingAt(archive, "2016-02-01")).containsExactly("d");
  }

  private static List<String> decidingAt(Answers archive, String day) {
    CellStatus status =
        archive
            .ask(
                new Question.StatusOn(
                    Subject.everything().on(on("3g")),
                    LocalDate.parse(day),
                    Optional.of(ZonedDateTime.parse(day + "T07:00Z")),
                    Optional.empty()))
            .cells()
            .getFirst();
    return status.evidence().stream().map(entry -> entry.id().value()).toList();
  }

  @Test
  void cuts_that_are_stronger_at_the_same_hours_hide_milder_ones() {
    Answers archive =
        archive(
            cuts("mild", "2016-02-01/2016-02-03", "3g").level(Status.DEGRADED),
            cuts("strong", "2016-02-02", "3g"));

    CellDuration degraded = on3g(archive, Status.DEGRADED);

    assertThat(degraded.touchedAtLeast()).isEqualTo(Length.of(2));
    assertThat(degraded.touchedAtMost()).isEqualTo(Length.of(2));
  }

  /** Orange was Méditel until 9 February; from the 10th on there is Inwi, which nobody was. */
  private static Answers successors(SagaEvent... events) {
    Dimensions dimensions =
        Dimensions.builder()
            .territory("MA")
            .operator("meditel")
            .to("2016-02-09")
            .operator("orange")
            .from("2016-02-10")
            .formerly("meditel")
            .operator("inwi")
            .from("2016-02-10")
            .network("3g")
            .service("voip")
            .build();
    List<SagaEvent> all = new ArrayList<>();
    all.add(
        CaseOpened.of(CaseEntry.of("small", "opened", "2016-02-01"), "A case", dimensions)
            .baseline(Status.OPEN));
    all.addAll(List.of(events));
    return RecordedLog.of(recorded(all)).projections();
  }

  private static CutsReported night(String id, String days) {
    DaySet all = DaySet.parse(days);
    return CutsReported.of(
        CaseEntry.of("small", id, all.span()), Scope.all(), all, "22:00", "02:00", "Z");
  }

  private static CellStatus at(Answers archive, String operator, String moment) {
    ZonedDateTime at = ZonedDateTime.parse(moment);
    return archive
        .ask(
            new Question.StatusOn(
                Subject.everything().on(Scope.all().operator(operator)),
                at.toLocalDate(),
                Optional.of(at),
                Optional.empty()))
        .cells()
        .getFirst();
  }

  @Test
  void cuts_reach_what_a_member_has_become_and_none_that_is_new() {
    Answers archive = successors(night("cuts", "2016-02-09"));
    String moment = "2016-02-10T01:00Z";

    assertThat(at(archive, "orange", moment).possible()).hasToString("BLOCKED");
    assertThat(at(archive, "inwi", moment).possible()).hasToString("OPEN");
    assertThat(at(archive, "orange", moment).lastTold()).hasValue(february(10));
    assertThat(at(archive, "inwi", moment).lastTold()).isEmpty();
  }

  @Test
  void cuts_of_a_member_are_told_for_its_own_days() {
    Answers archive = successors(night("cuts", "2016-02-07/2016-02-12"));

    CellDuration orange =
        archive
            .ask(
                new Question.DurationOf(
                    Subject.everything().on(Scope.all().operator("orange")),
                    Status.BLOCKED,
                    Optional.empty(),
                    Optional.empty()))
            .cells()
            .getFirst();

    assertThat(orange.touchedAtLeast()).isEqualTo(Length.of(4));
    assertThat(orange.cutMinutes()).isEqualTo((3 + 4) * 120);
    assertThat(
            archive
                .ask(
                    new Question.TimelineOf(
                        Subject.everything().on(Scope.all().operator("orange"))))
                .cells()
                .getFirst()
                .within())
        .extracting(Within::first, Within::last)
        .containsExactly(tuple(february(10), february(13)));
  }
}

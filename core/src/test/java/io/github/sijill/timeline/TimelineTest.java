package io.github.sijill.timeline;

import static io.github.sijill.event.Status.BLOCKED;
import static io.github.sijill.event.Status.DEGRADED;
import static io.github.sijill.event.Status.OPEN;
import static io.github.sijill.history.DayRange.AFTER_ALL;
import static io.github.sijill.history.DayRange.BEFORE_ALL;
import static io.github.sijill.testing.SmallCase.entry;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.restored;
import static io.github.sijill.timeline.SmallTimelines.timeline;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.sijill.event.Status;
import io.github.sijill.history.DayRange;
import io.github.sijill.time.DayBound;
import io.github.sijill.timeline.Timeline.Evidence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimelineTest {

  /** Blocked on 6 January; open again on some day from 16 to 20 January. */
  private static final Timeline<Status> BLOCKED_AND_RESTORED =
      timeline(imposed("a", "2016-01-06"), restored("r", "[2016-01-16..2016-01-20]"));

  private static LocalDate january(int day) {
    return LocalDate.of(2016, 1, day);
  }

  private static int number(int january) {
    return DayRange.number(january(january));
  }

  private static List<String> ids(Evidence evidence) {
    return evidence.deciding().stream().map(told -> told.id().value()).toList();
  }

  @Test
  void without_a_change_the_baseline_has_always_been_and_stays() {
    Timeline<Status> timeline = timeline();

    assertThat(timeline.baseline()).isEqualTo(OPEN);
    assertThat(timeline.entries()).isEmpty();
    assertThat(timeline.on(january(1))).isEqualTo(Possible.of(OPEN));
    assertThat(timeline.periods())
        .containsExactly(new TimelinePeriod<>(DayBound.open(), DayBound.open(), Possible.of(OPEN)));
    assertThat(timeline.evidenceOn(january(1))).isEqualTo(new Evidence(List.of(), true));
  }

  @Test
  void the_periods_follow_one_another_without_a_gap() {
    assertThat(BLOCKED_AND_RESTORED.periods())
        .containsExactly(
            new TimelinePeriod<>(DayBound.open(), DayBound.on(january(5)), Possible.of(OPEN)),
            new TimelinePeriod<>(
                DayBound.on(january(6)), DayBound.on(january(15)), Possible.of(BLOCKED)),
            new TimelinePeriod<>(
                DayBound.on(january(16)), DayBound.on(january(19)), Possible.of(OPEN, BLOCKED)),
            new TimelinePeriod<>(DayBound.on(january(20)), DayBound.open(), Possible.of(OPEN)));
    assertThat(BLOCKED_AND_RESTORED.periods())
        .extracting(period -> period.possible().isCertain())
        .containsExactly(true, true, false, true);
    assertThat(BLOCKED_AND_RESTORED.entries())
        .extracting(told -> told.id().value())
        .containsExactly("a", "r");
  }

  @Test
  void a_day_lies_in_the_period_from_its_first_day_to_its_last() {
    assertThat(BLOCKED_AND_RESTORED.on(january(15))).isEqualTo(Possible.of(BLOCKED));
    assertThat(BLOCKED_AND_RESTORED.on(january(16))).isEqualTo(Possible.of(OPEN, BLOCKED));
    assertThat(BLOCKED_AND_RESTORED.periodOf(january(16)))
        .isEqualTo(BLOCKED_AND_RESTORED.periodOf(january(19)))
        .isEqualTo(BLOCKED_AND_RESTORED.periods().get(2));
  }

  @Test
  void the_answers_turn_on_the_first_days_of_periods_from_the_first_day_to_the_last() {
    assertThat(BLOCKED_AND_RESTORED.turns(january(2), january(31)))
        .containsExactly(january(6), january(16), january(20));
    assertThat(BLOCKED_AND_RESTORED.turns(january(6), january(20)))
        .containsExactly(january(6), january(16), january(20));
    assertThat(BLOCKED_AND_RESTORED.turns(january(7), january(19))).containsExactly(january(16));
    assertThat(BLOCKED_AND_RESTORED.turns(january(21), january(31))).isEmpty();
  }

  @Test
  void the_evidence_of_a_period_is_what_decides_on_any_of_its_days() {
    assertThat(ids(BLOCKED_AND_RESTORED.evidenceOn(january(16)))).containsExactly("a", "r");
    assertThat(ids(BLOCKED_AND_RESTORED.evidenceOn(january(20)))).containsExactly("r");
    List<Evidence> ofPeriods =
        Stream.of(1, 10, 18, 31)
            .map(day -> BLOCKED_AND_RESTORED.periodAt(january(day)))
            .map(BLOCKED_AND_RESTORED::evidenceOfPeriod)
            .toList();
    assertThat(ofPeriods)
        .extracting(TimelineTest::ids)
        .containsExactly(List.of(), List.of("a"), List.of("a", "r"), List.of("r"));
    assertThat(ofPeriods).extracting(Evidence::baseline).containsExactly(true, false, false, false);
  }

  @Test
  void the_evidence_of_a_span_is_by_rank_what_decides_its_start_and_what_may_happen_in_it() {
    Timeline<Status> timeline =
        timeline(
            imposed("in-it", "[2016-01-12..2016-01-14]"),
            imposed("before", "2016-01-06"),
            restored("across", "[2016-01-08..2016-01-11]"),
            restored("after", "2016-01-20"));

    assertThat(timeline.evidenceDuring(january(10), january(13)))
        .satisfies(
            evidence -> {
              assertThat(ids(evidence)).containsExactly("in-it", "before", "across");
              assertThat(evidence.baseline()).isFalse();
            });
    assertThat(ids(timeline.evidenceDuring(january(14), january(20))))
        .containsExactly("in-it", "across", "after");
    assertThat(timeline.evidenceDuring(january(6), january(7)))
        .satisfies(
            evidence -> {
              assertThat(ids(evidence)).containsExactly("before");
              assertThat(evidence.baseline()).isTrue();
            });
  }

  @Test
  void an_evening_cut_is_found_though_the_day_ends_open() {
    Timeline<Status> timeline =
        timeline(imposed("cut", "2016-06-07"), restored(entry("back", "2016-06-07", "cut")));
    LocalDate examDay = LocalDate.of(2016, 6, 7);

    assertThat(timeline.on(examDay)).isEqualTo(Possible.of(OPEN));
    assertThat(timeline.during(examDay, examDay))
        .isEqualTo(new Moments<>(Set.of(OPEN, BLOCKED), Possible.of(OPEN, BLOCKED)));
  }

  @Test
  void one_of_some_values_may_hold_in_a_span_that_may_be_open() {
    Timeline<Status> timeline =
        timeline(
            imposed("a", "2016-01-06"), restored("r", "[2016-01-16..2016-01-20]").to(DEGRADED));

    assertThat(timeline.mayHold(Set.of(BLOCKED), number(1), number(5))).isFalse();
    assertThat(timeline.mayHold(Set.of(BLOCKED), number(1), number(6))).isTrue();
    assertThat(timeline.mayHold(Set.of(BLOCKED), number(20), number(25))).isTrue();
    assertThat(timeline.mayHold(Set.of(BLOCKED), number(21), number(25))).isFalse();
    assertThat(timeline.mayHold(Set.of(DEGRADED), number(6), number(15))).isFalse();
    assertThat(timeline.mayHold(Set.of(OPEN, DEGRADED), number(6), number(16))).isTrue();
    assertThat(timeline.mayHold(Set.of(OPEN), BEFORE_ALL, number(1))).isTrue();
    assertThat(timeline.mayHold(Set.of(BLOCKED), BEFORE_ALL, number(5))).isFalse();
    assertThat(timeline.mayHold(Set.of(OPEN), number(7), AFTER_ALL)).isFalse();
    assertThat(timeline.mayHold(Set.of(DEGRADED), number(30), AFTER_ALL)).isTrue();
  }

  @Test
  void days_are_counted_between_the_ends_that_are_given() {
    Optional<LocalDate> none = Optional.empty();

    assertThat(BLOCKED_AND_RESTORED.count(BLOCKED, none, none)).hasToString("10 to 14 days");
    assertThat(BLOCKED_AND_RESTORED.count(BLOCKED, Optional.of(january(15)), none))
        .hasToString("1 to 5 days");
    assertThat(BLOCKED_AND_RESTORED.count(BLOCKED, none, Optional.of(january(6))))
        .hasToString("1 day");
    assertThat(BLOCKED_AND_RESTORED.count(OPEN, none, none)).hasToString("without end");
    assertThat(BLOCKED_AND_RESTORED.count(OPEN, Optional.of(january(6)), Optional.of(january(16))))
        .hasToString("0 to 1 day");
    assertThat(BLOCKED_AND_RESTORED.count(BLOCKED, none, none).isExact()).isFalse();
    assertThat(BLOCKED_AND_RESTORED.count(BLOCKED, none, Optional.of(january(6))).isExact())
        .isTrue();
  }

  @Test
  void a_span_that_ends_before_it_begins_is_refused() {
    String message =
        "the span 2016-01-07 to 2016-01-06 ends before it begins; a span has one day or more";

    assertThatIllegalArgumentException()
        .isThrownBy(() -> BLOCKED_AND_RESTORED.during(january(7), january(6)))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BLOCKED_AND_RESTORED.evidenceDuring(january(7), january(6)))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                BLOCKED_AND_RESTORED.count(
                    BLOCKED, Optional.of(january(7)), Optional.of(january(6))))
        .withMessage(message);
  }

  @Test
  void the_first_and_the_last_day_that_there_are_can_be_asked_for() {
    assertThat(BLOCKED_AND_RESTORED.on(LocalDate.MIN)).isEqualTo(Possible.of(OPEN));
    assertThat(BLOCKED_AND_RESTORED.on(LocalDate.MAX)).isEqualTo(Possible.of(OPEN));
    assertThat(BLOCKED_AND_RESTORED.during(LocalDate.MIN, LocalDate.MAX).certainly())
        .containsExactlyInAnyOrder(OPEN, BLOCKED);
    assertThat(BLOCKED_AND_RESTORED.during(LocalDate.MIN, LocalDate.MIN).possibly())
        .isEqualTo(Possible.of(OPEN));
    assertThat(ids(BLOCKED_AND_RESTORED.evidenceDuring(LocalDate.MIN, LocalDate.MAX)))
        .containsExactly("a", "r");
    assertThat(BLOCKED_AND_RESTORED.turns(LocalDate.MIN, LocalDate.MAX))
        .containsExactly(january(6), january(16), january(20));
  }
}

package io.github.sijill.timeline;

import static io.github.sijill.event.Status.BLOCKED;
import static io.github.sijill.event.Status.OPEN;
import static io.github.sijill.testing.SmallCase.entry;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.restored;
import static io.github.sijill.timeline.DayCount.Reach.NOT_REACHED;
import static io.github.sijill.timeline.DayCount.Reach.REACHED;
import static io.github.sijill.timeline.DayCount.Reach.UNDECIDED;
import static io.github.sijill.timeline.SmallTimelines.timeline;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the oracle of finite worlds cannot tell: counts without end, and too many worlds. */
class DayCountTest {

  private static final Length WITHOUT_END = Length.withoutEnd();

  private static DayCount count(Status status, String from, String to, SagaEvent... told) {
    return timeline(told).count(status, day(from), day(to));
  }

  private static Optional<LocalDate> day(String day) {
    return Optional.of(day).filter(text -> !text.isEmpty()).map(LocalDate::parse);
  }

  @Test
  void a_blocking_that_nobody_saw_end_is_endless_in_every_world() {
    assertThat(count(BLOCKED, "", "", imposed("a", "2016-01-06")))
        .isEqualTo(new DayCount(WITHOUT_END, REACHED, WITHOUT_END, REACHED));
  }

  @Test
  void a_blocking_that_ended_nobody_says_when_ends_in_every_world() {
    assertThat(count(BLOCKED, "", "", imposed("a", "2016-01-06"), restored("r", "[2016-01-16..]")))
        .isEqualTo(new DayCount(Length.of(10), REACHED, WITHOUT_END, NOT_REACHED));
  }

  @Test
  void a_blocking_that_began_nobody_says_when_lasts_in_every_world() {
    assertThat(count(BLOCKED, "", "", imposed("a", "[2016-01-16..]")))
        .isEqualTo(new DayCount(Length.of(0), NOT_REACHED, WITHOUT_END, REACHED));
  }

  @Test
  void an_open_beginning_has_no_end_towards_the_past() {
    assertThat(count(OPEN, "", "2016-01-16", imposed("a", "[..2016-01-06]")))
        .isEqualTo(new DayCount(Length.of(0), NOT_REACHED, WITHOUT_END, REACHED));
    assertThat(count(BLOCKED, "", "2016-01-16", imposed("a", "[..2016-01-06]")))
        .isEqualTo(new DayCount(Length.of(11), REACHED, WITHOUT_END, NOT_REACHED));
  }

  @Test
  void days_that_exclude_one_another_are_not_reached_together() {
    // On each of the two days it may be blocked at the end, but not on both.
    assertThat(
            count(
                BLOCKED,
                "2016-01-01",
                "2016-01-31",
                imposed("a", "[2016-01-06..2016-01-07]"),
                restored(entry("r", "[2016-01-06..2016-01-08]", "a")),
                imposed("b", "2016-01-08"),
                restored("r2", "2016-01-09")))
        .isEqualTo(new DayCount(Length.of(1), REACHED, Length.of(3), REACHED));
    assertThat(
            count(
                BLOCKED,
                "2016-01-01",
                "2016-01-31",
                restored("r", "[2016-01-06..2016-01-07]"),
                imposed("a", "[2016-01-06..2016-01-07]"),
                restored("r2", "[2016-01-07..2016-01-08]")))
        .extracting(DayCount::atMost, DayCount::atMostReached)
        .containsExactly(Length.of(2), REACHED);
  }

  @Test
  void more_changes_at_a_time_than_can_be_tried_are_said_to_be_undecided() {
    List<SagaEvent> events = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      events.add(imposed("a" + i, "[2016-01-06..2016-01-20]"));
      events.add(restored("r" + i, "[2016-01-06..2016-01-20]"));
    }

    DayCount count = count(BLOCKED, "2016-01-01", "2016-01-31", events.toArray(SagaEvent[]::new));

    assertThat(count).isEqualTo(new DayCount(Length.of(0), UNDECIDED, Length.of(26), UNDECIDED));
  }

  @Test
  void days_beyond_those_of_entries_are_counted_one_by_one() {
    long days = LocalDate.MAX.toEpochDay() - LocalDate.MIN.toEpochDay() + 1;

    assertThat(days(OPEN, LocalDate.MIN, LocalDate.MAX)).hasToString(days + " days");
    assertThat(days(OPEN, LocalDate.MIN, LocalDate.MIN)).hasToString("1 day");
    assertThat(days(OPEN, LocalDate.MAX.minusDays(9), LocalDate.MAX)).hasToString("10 days");
    assertThat(days(BLOCKED, LocalDate.MIN, LocalDate.MAX, imposed("a", "2016-01-06")))
        .isEqualTo(exactly(LocalDate.MAX.toEpochDay() - LocalDate.of(2016, 1, 6).toEpochDay() + 1));
    SagaEvent imposed = imposed("a", "Y-999999");
    assertThat(days(OPEN, LocalDate.MIN, LocalDate.MAX, imposed))
        .isEqualTo(
            new DayCount(
                Length.of(LocalDate.of(-999_999, 1, 1).toEpochDay() - LocalDate.MIN.toEpochDay()),
                REACHED,
                Length.of(LocalDate.of(-999_999, 12, 31).toEpochDay() - LocalDate.MIN.toEpochDay()),
                REACHED));
  }

  private static DayCount days(Status status, LocalDate from, LocalDate to, SagaEvent... told) {
    return count(status, from.toString(), to.toString(), told);
  }

  private static DayCount exactly(long days) {
    return new DayCount(Length.of(days), REACHED, Length.of(days), REACHED);
  }

  @Test
  void a_count_says_its_bounds_in_words() {
    assertThat(exactly(1)).hasToString("1 day");
    assertThat(exactly(0)).hasToString("0 days");
    assertThat(new DayCount(Length.of(0), REACHED, Length.of(1), REACHED))
        .hasToString("0 to 1 day");
    assertThat(new DayCount(Length.of(304), REACHED, Length.of(308), REACHED))
        .hasToString("304 to 308 days");
    assertThat(new DayCount(Length.of(10), REACHED, WITHOUT_END, NOT_REACHED))
        .hasToString("10 days or more");
    assertThat(new DayCount(WITHOUT_END, REACHED, WITHOUT_END, REACHED)).hasToString("without end");
  }
}

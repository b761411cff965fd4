package io.github.sijill.timeline;

import static io.github.sijill.event.Status.BLOCKED;
import static io.github.sijill.event.Status.OPEN;
import static io.github.sijill.testing.SmallCase.CASE;
import static io.github.sijill.testing.SmallCase.entry;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testing.SmallCase.recorded;
import static io.github.sijill.testing.SmallCase.restored;
import static io.github.sijill.timeline.DayCount.ENDLESS;
import static io.github.sijill.timeline.Reach.NOT_REACHED;
import static io.github.sijill.timeline.Reach.REACHED;
import static io.github.sijill.timeline.Reach.UNDECIDED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.Status;
import io.github.sijill.event.StatusChange;
import io.github.sijill.history.History;
import io.github.sijill.history.Viewpoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the oracle of finite worlds cannot tell: counts without end, and too many worlds. */
class DayCountTest {

  private static DayCount count(Status status, String from, String to, SagaEvent... told) {
    List<SagaEvent> events = new ArrayList<>(List.of(opened()));
    events.addAll(Arrays.asList(told));
    History history = History.of(CASE, recorded(events), Viewpoint.now());
    List<Change<Status>> changes = new ArrayList<>();
    history.entries().stream()
        .filter(each -> each.event() instanceof StatusChange)
        .forEach(
            each ->
                changes.add(
                    new Change<>(history.rank(each), ((StatusChange) each.event()).status())));
    return Timeline.of(OPEN, changes, history).count(status, day(from), day(to));
  }

  private static Optional<LocalDate> day(String day) {
    return Optional.of(day).filter(text -> !text.isEmpty()).map(LocalDate::parse);
  }

  @Test
  void a_blocking_that_nobody_saw_end_is_endless_in_every_world() {
    assertThat(count(BLOCKED, "", "", imposed("a", "2016-01-06")))
        .isEqualTo(new DayCount(ENDLESS, REACHED, ENDLESS, REACHED));
  }

  @Test
  void a_blocking_that_ended_nobody_says_when_ends_in_every_world() {
    assertThat(count(BLOCKED, "", "", imposed("a", "2016-01-06"), restored("r", "[2016-01-16..]")))
        .isEqualTo(new DayCount(10, REACHED, ENDLESS, NOT_REACHED));
  }

  @Test
  void a_blocking_that_began_nobody_says_when_lasts_in_every_world() {
    assertThat(count(BLOCKED, "", "", imposed("a", "[2016-01-16..]")))
        .isEqualTo(new DayCount(0, NOT_REACHED, ENDLESS, REACHED));
  }

  @Test
  void an_open_beginning_has_no_end_towards_the_past() {
    assertThat(count(OPEN, "", "2016-01-16", imposed("a", "[..2016-01-06]")))
        .isEqualTo(new DayCount(0, NOT_REACHED, ENDLESS, REACHED));
    assertThat(count(BLOCKED, "", "2016-01-16", imposed("a", "[..2016-01-06]")))
        .isEqualTo(new DayCount(11, REACHED, ENDLESS, NOT_REACHED));
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
        .isEqualTo(new DayCount(1, REACHED, 3, REACHED));
    assertThat(
            count(
                BLOCKED,
                "2016-01-01",
                "2016-01-31",
                restored("r", "[2016-01-06..2016-01-07]"),
                imposed("a", "[2016-01-06..2016-01-07]"),
                restored("r2", "[2016-01-07..2016-01-08]")))
        .extracting(DayCount::atMost, DayCount::most)
        .containsExactly(2L, REACHED);
  }

  @Test
  void more_changes_at_a_time_than_can_be_tried_are_said_to_be_undecided() {
    List<SagaEvent> events = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      events.add(imposed("a" + i, "[2016-01-06..2016-01-20]"));
      events.add(restored("r" + i, "[2016-01-06..2016-01-20]"));
    }

    DayCount count = count(BLOCKED, "2016-01-01", "2016-01-31", events.toArray(SagaEvent[]::new));

    assertThat(count).isEqualTo(new DayCount(0, UNDECIDED, 26, UNDECIDED));
  }
}

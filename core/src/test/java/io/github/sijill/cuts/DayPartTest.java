package io.github.sijill.cuts;

import static io.github.sijill.cuts.DayPart.END_OF_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.time.DayHours;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The minutes of one cut, told or possible. */
class DayPartTest {

  @Test
  void hours_that_are_told_are_there_at_each_of_their_minutes() {
    DayPart morning = DayPart.of(DayHours.of("06:00", "08:00"));

    assertThat(morning.isTold()).isTrue();
    assertThat(morning.core()).contains(morning);
    assertThat(morning.has(6 * 60 - 1)).isFalse();
    assertThat(morning.has(6 * 60)).isTrue();
    assertThat(morning.mayHave(8 * 60)).isFalse();
  }

  @Test
  void twenty_hours_are_there_in_the_middle_of_their_day_wherever_they_lie() {
    DayPart most = DayPart.of(DayHours.lasting(Duration.ofHours(20)));

    assertThat(most.isTold()).isFalse();
    assertThat(most.core().map(DayPart::from)).contains(4 * 60);
    assertThat(most.core().map(DayPart::to)).contains(20 * 60);
    assertThat(most.core().orElseThrow().isTold()).isTrue();
  }

  @Test
  void three_hours_are_there_at_no_minute_for_certain() {
    DayPart some = DayPart.of(DayHours.lasting(Duration.ofHours(3)));

    assertThat(some.core()).isEmpty();
    assertThat(some.mayHave(0)).isTrue();
    assertThat(some.mayHave(END_OF_DAY - 1)).isTrue();
    assertThat(some.has(12 * 60)).isFalse();
  }

  @Test
  void a_piece_of_what_is_told_is_told_and_a_piece_of_what_is_not_may_be_nothing() {
    DayPart night = DayPart.of(DayHours.of("22:00", "04:00"));
    DayPart some = DayPart.of(DayHours.lasting(Duration.ofHours(3)));

    DayPart evening = night.between(0, END_OF_DAY);
    assertThat(evening.isTold()).isTrue();
    assertThat(evening.least()).isEqualTo(2 * 60);
    assertThat(night.between(END_OF_DAY, 2 * END_OF_DAY).later(-END_OF_DAY))
        .isEqualTo(DayPart.of(DayHours.of("00:00", "04:00")));
    DayPart morning = some.between(0, 12 * 60);
    assertThat(morning.least()).isZero();
    assertThat(morning.most()).isEqualTo(3 * 60);
    assertThat(some.between(0, 60).most()).isEqualTo(60);
  }
}

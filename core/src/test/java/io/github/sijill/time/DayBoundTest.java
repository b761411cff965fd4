package io.github.sijill.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DayBoundTest {

  private static final DayBound OPEN = DayBound.open();
  private static final DayBound FIRST = DayBound.on(LocalDate.MIN);
  private static final DayBound MIDDLE = DayBound.on(LocalDate.of(2016, 1, 6));
  private static final DayBound LAST = DayBound.on(LocalDate.MAX);

  @Test
  void an_open_beginning_is_before_all_days() {
    assertThat(List.of(LAST, OPEN, MIDDLE, FIRST).stream().sorted(DayBound.byBeginning()))
        .containsExactly(OPEN, FIRST, MIDDLE, LAST);
  }

  @Test
  void an_open_end_is_after_all_days() {
    assertThat(List.of(LAST, OPEN, MIDDLE, FIRST).stream().sorted(DayBound.byEnd()))
        .containsExactly(FIRST, MIDDLE, LAST, OPEN);
  }

  @Test
  void it_is_a_day_or_open() {
    assertThat(MIDDLE.day()).contains(LocalDate.of(2016, 1, 6));
    assertThat(MIDDLE.isOpen()).isFalse();
    assertThat(OPEN.day()).isEmpty();
    assertThat(OPEN.isOpen()).isTrue();
    assertThat(OPEN).isEqualTo(DayBound.open()).hasSameHashCodeAs(DayBound.open());
  }
}

package io.github.sijill.event;

import static io.github.sijill.testing.SmallCase.CASE;
import static io.github.sijill.testing.SmallCase.RECORDED;
import static io.github.sijill.testing.SmallCase.imposed;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecordedTest {

  private final Recorded recorded = Recorded.of(imposed("a", "2016-01-06"), 2, RECORDED);

  @Test
  void says_which_entry_of_which_case_it_is() {
    assertThat(recorded.id()).isEqualTo(new EntryId("a"));
    assertThat(recorded.caseId()).isEqualTo(CASE);
    assertThat(recorded).hasToString("2: a of small, recorded at 2017-01-01T00:00:00Z");
  }

  @Test
  void equals_what_holds_the_same_event_at_the_same_place_and_instant() {
    assertThat(recorded)
        .isEqualTo(Recorded.of(imposed("a", "2016-01-06"), 2, RECORDED))
        .hasSameHashCodeAs(Recorded.of(imposed("a", "2016-01-06"), 2, RECORDED))
        .isNotEqualTo(Recorded.of(imposed("a", "2016-01-07"), 2, RECORDED))
        .isNotEqualTo(Recorded.of(imposed("a", "2016-01-06"), 3, RECORDED))
        .isNotEqualTo(Recorded.of(imposed("a", "2016-01-06"), 2, RECORDED.plusNanos(1000)));
  }
}

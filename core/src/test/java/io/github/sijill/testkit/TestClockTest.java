package io.github.sijill.testkit;

import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.opened;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.Archive;
import io.github.sijill.event.Recorded;
import io.github.sijill.testkit.junit.ArchiveExtension;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArchiveExtension.class)
class TestClockTest {

  @Test
  void entries_are_recorded_when_the_clock_says(Archive archive, TestClock clock) {
    clock.set(Instant.parse("2016-01-07T09:00:00Z"));
    archive.record(opened());
    clock.advance(Duration.ofHours(2));
    archive.record(imposed("a", "2016-01-06"));

    assertThat(archive.recorded())
        .extracting(Recorded::recordedAt)
        .containsExactly(
            Instant.parse("2016-01-07T09:00:00Z"), Instant.parse("2016-01-07T11:00:00Z"));
  }

  @Test
  void where_it_is_set_back_the_order_of_recording_is_kept(Archive archive, TestClock clock) {
    archive.record(opened());
    clock.set(Instant.parse("2016-01-07T09:00:00Z"));
    archive.record(imposed("a", "2016-01-06"));
    clock.advance(Duration.ofDays(-1));
    archive.record(imposed("b", "2099-12-31"));

    assertThat(clock.instant()).isEqualTo("2016-01-06T09:00:00Z");
    assertThat(archive.recorded())
        .extracting(Recorded::recordedAt)
        .containsExactly(
            TestClock.START, TestClock.START.plusNanos(1_000), TestClock.START.plusNanos(2_000));
  }
}

package io.github.sijill.testkit.junit;

import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testkit.SijillAssertions.assertThat;
import static io.github.sijill.testkit.junit.FromArchive.MOROCCO_2016;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.sijill.Archive;
import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.scope.Scope;
import io.github.sijill.testing.SmallCase;
import io.github.sijill.testkit.TestClock;
import io.github.sijill.time.ImpreciseDate;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** Tests that run at the same time, and the first two meet while each has its archive. */
class ParallelTest {

  private static final int AT_ONCE = 4;

  private static Events run(Class<?> test) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(test))
        .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
        .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
        .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
        .configurationParameter(
            "junit.jupiter.execution.parallel.config.fixed.parallelism", "" + AT_ONCE)
        .configurationParameter(
            "junit.jupiter.execution.parallel.config.fixed.max-pool-size", "" + AT_ONCE)
        .execute()
        .testEvents();
  }

  static class Recording {
    private static final CountDownLatch MEETING = new CountDownLatch(2);
    private static final Set<Archive> SEEN = ConcurrentHashMap.newKeySet();

    @RegisterExtension
    static final ArchiveExtension HISTORY = ArchiveExtension.with(SmallCase.opened());

    private final TestClock clock;

    Recording(TestClock clock) {
      this.clock = clock;
    }

    @BeforeEach
    void record(Archive archive, RepetitionInfo repetition) {
      clock.advance(Duration.ofDays(repetition.getCurrentRepetition()));
      archive.record(imposed("a" + repetition.getCurrentRepetition(), "2016-01-06"));
    }

    @RepeatedTest(25 * AT_ONCE)
    void each_has_what_it_recorded_and_nothing_else(Archive archive, RepetitionInfo repetition)
        throws InterruptedException {
      MEETING.countDown();
      assertThat(MEETING.await(60, TimeUnit.SECONDS)).as("two at once").isTrue();

      int own = repetition.getCurrentRepetition();
      assertThat(archive).chronology().containsExactly("opened", "a" + own);
      assertThat(archive.recorded().getLast().recordedAt())
          .isEqualTo(TestClock.START.plus(Duration.ofDays(own)));
      assertThat(SEEN.add(archive)).isTrue();
    }
  }

  @ExtendWith(ArchiveExtension.class)
  static class Replaying {
    @ReplayHistory(MOROCCO_2016)
    void each_step_has_its_archives(HistoryStep step, @FromArchive(MOROCCO_2016) Archive whole) {
      for (Archive archive : new Archive[] {step.before(), step.after(), whole}) {
        int before = archive.recorded().size();
        if (before > 0) {
          archive.record(
              BlockingImposed.of(
                  CaseEntry.of(
                      "voip-maroc-2016", "own-" + step.number(), ImpreciseDate.parse("2016-12")),
                  Scope.all()));
          assertThat(archive.recorded()).hasSize(before + 1);
        }
      }
      assertThat(step.after().recorded()).hasSize(step.number() + 1);
    }
  }

  @Test
  void none_sees_what_another_does() {
    run(Recording.class)
        .assertStatistics(stats -> stats.started(25 * AT_ONCE).succeeded(25 * AT_ONCE));
    assertThat(Recording.SEEN).hasSize(25 * AT_ONCE);
  }

  @Test
  void steps_of_a_history_run_at_the_same_time() {
    run(Replaying.class).assertStatistics(stats -> stats.succeeded(13).failed(0));
  }
}

package io.github.sijill.testkit;

import static io.github.sijill.event.Status.BLOCKED;
import static io.github.sijill.testing.SmallCase.CASE;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testkit.FromArchive.MOROCCO_2016;
import static io.github.sijill.testkit.SijillAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.sijill.Archive;
import io.github.sijill.event.ReactionObserved;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** The extensions, run by JUnit itself on tests written with them. */
class ReplayTest {

  static class OfOccurrence {
    @ReplayHistory(MOROCCO_2016)
    void reactions_change_no_status(HistoryStep step) {
      assertThat(step.after().recorded(step.after().cases().getFirst())).hasSize(step.number());
      if (step.event() instanceof ReactionObserved reaction) {
        assertThat(step.before()).isUnchangedBy(reaction);
      }
    }

    @ReplayHistory(value = MOROCCO_2016, order = ReplayOrder.OF_RECORDING)
    void wifi_is_blocked_from_the_ninth_on(HistoryStep step) {
      if (step.number() >= 9) {
        assertThat(step.after().status().network("wifi")).on("2016-03-01").isCertainly(BLOCKED);
      }
    }
  }

  static class Failing {
    @ReplayHistory(MOROCCO_2016)
    void nothing_is_ever_blocked(HistoryStep step) {
      assertThat(step.after().status()).on("2016-07-01").isNotPossibly(BLOCKED);
    }
  }

  static class Unknown {
    @ReplayHistory("no-such-history")
    void never_runs(HistoryStep step) {
      throw new AssertionError(step.toString());
    }
  }

  static class Made {
    @RegisterExtension
    static final ArchiveExtension HISTORY =
        ArchiveExtension.with(opened(), imposed("a", "2016-01-06"));

    @Test
    void each_test_has_an_archive_and_a_clock_of_its_own(Archive archive, TestClock clock) {
      clock.advance(Duration.ofDays(1));
      archive.record(imposed("b", "2016-01-06"));

      assertThat(archive.recorded(CASE)).hasSize(3);
      assertThat(archive.recorded(CASE).get(2).recorded())
          .isEqualTo(ArchiveExtension.START.plus(Duration.ofDays(1)));
    }

    @Test
    void and_sees_nothing_of_the_others(Archive archive) {
      assertThat(archive.recorded(CASE)).hasSize(2);
    }
  }

  @ExtendWith(ArchiveExtension.class)
  static class Empty {
    @Test
    void is_empty_where_nothing_is_named(Archive archive) {
      assertThat(archive.cases()).isEmpty();
    }
  }

  private static EngineExecutionResults run(Class<?> test) {
    return EngineTestKit.engine("junit-jupiter").selectors(selectClass(test)).execute();
  }

  @Test
  void a_run_for_each_step_named_after_its_date_and_event() {
    List<String> names =
        run(OfOccurrence.class).testEvents().finished().map(ReplayTest::name).toList();

    assertThat(names)
        .hasSize(26)
        .contains(
            "1/13 2016-01-01 CaseOpened case-opened",
            "2/13 [2016-01-01..2016-01-05] BlockingImposed imposed-mobile",
            "13/13 2016-11-04 ServiceRestored restored");
    run(OfOccurrence.class).testEvents().assertStatistics(stats -> stats.succeeded(26).failed(0));
  }

  @Test
  void the_steps_of_occurrence_are_in_the_order_of_days() {
    List<String> names =
        run(OfOccurrence.class)
            .testEvents()
            .finished()
            .map(ReplayTest::name)
            .filter(name -> name.contains("extended-adsl") || name.contains("reaction-unlike"))
            .toList();

    assertThat(names.getFirst()).endsWith("BlockingExtended extended-adsl");
  }

  @Test
  void a_step_that_breaks_the_test_is_the_one_that_fails() {
    List<String> failed = run(Failing.class).testEvents().failed().map(ReplayTest::name).toList();

    assertThat(failed).hasSize(12).first().asString().contains("imposed-mobile");
  }

  @Test
  void an_unknown_history_is_refused_with_what_is_accepted() {
    assertThat(run(Unknown.class).containerEvents().failed().stream())
        .first()
        .asString()
        .contains("no archive 'no-such-history'; accepted are voip-maroc-2016, a resource beside");
  }

  @Test
  void archives_of_events_and_empty_ones() {
    run(Made.class).testEvents().assertStatistics(stats -> stats.succeeded(2).failed(0));
    run(Empty.class).testEvents().assertStatistics(stats -> stats.succeeded(1).failed(0));
  }

  private static String name(Event event) {
    return event.getTestDescriptor().getDisplayName();
  }
}

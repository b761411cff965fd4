package io.github.sijill.testkit.junit;

import static io.github.sijill.event.Status.BLOCKED;
import static io.github.sijill.testkit.SijillAssertions.assertThat;
import static io.github.sijill.testkit.junit.FromArchive.MOROCCO_2016;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.sijill.Archive;
import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.ReactionObserved;
import io.github.sijill.scope.Scope;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
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

  @ExtendWith(ArchiveExtension.class)
  static class Together {
    private final HistoryStep constructed;

    Together(HistoryStep step) {
      constructed = step;
    }

    @BeforeEach
    void note(HistoryStep step) {
      assertThat(step).isSameAs(constructed);
    }

    @ReplayHistory(value = "beginning.jsonl", order = ReplayOrder.OF_RECORDING)
    void has_other_archives_besides(HistoryStep step, Archive empty) {
      assertThat(step).isSameAs(constructed);
      assertThat(empty.recorded()).isEmpty();
    }

    @ReplayHistory(value = "beginning.jsonl", order = ReplayOrder.OF_RECORDING)
    void records_by_its_clock_from_the_time_of_the_step_on(HistoryStep step) {
      assertThat(step.after().recorded().getLast().recordedAt()).isEqualTo(step.clock().instant());
      step.clock().advance(Duration.ofDays(1));

      step.after()
          .record(
              BlockingImposed.of(CaseEntry.of("voip-maroc-2016", "own", "2016-12"), Scope.all()));

      assertThat(step.after().recorded().getLast().recordedAt()).isEqualTo(step.clock().instant());
    }
  }

  static class Around {
    @Nested
    class Inner {
      @ReplayHistory("beginning.jsonl")
      void finds_the_resource_too(HistoryStep step) {
        assertThat(step.total()).isEqualTo(2);
      }
    }
  }

  static class Amended {
    @ReplayHistory(value = "amended.jsonl", order = ReplayOrder.OF_RECORDING)
    void with_the_correction_as_a_step(HistoryStep step) {}

    @ReplayHistory("amended.jsonl")
    void in_the_corrected_form(HistoryStep step) {}
  }

  private static EngineExecutionResults run(Class<?> test) {
    return EngineTestKit.engine("junit-jupiter").selectors(selectClass(test)).execute();
  }

  private static List<String> names(Class<?> test, String method) {
    return run(test)
        .testEvents()
        .finished()
        .filter(event -> event.getTestDescriptor().getUniqueId().toString().contains(method))
        .map(ReplayTest::name)
        .toList();
  }

  @Test
  void a_run_for_each_step_named_after_its_date_and_event() {
    assertThat(names(OfOccurrence.class, "reactions"))
        .containsExactly(
            "1/13 2016-01-01 CaseOpened case-opened",
            "2/13 [2016-01-01..2016-01-05] BlockingImposed imposed-mobile",
            "3/13 2016-01-06 DisruptionReported degraded-wifi",
            "4/13 2016-01-06 ReactionObserved reaction-networks",
            "5/13 2016-01-07 StatementIssued anrt-statement",
            "6/13 2016-02-26 BlockingExtended extended-wifi",
            "7/13 [2016-02-26..2016-03-10] BlockingExtended extended-adsl",
            "8/13 2016-02-28 ReactionObserved reaction-unlike",
            "9/13 [2016-03-01..2016-03-10] PetitionFiled petition-oujda",
            "10/13 [2016-06-01..2016-06-10] DecreePublished decree",
            "11/13 [2016-10-11..2016-10-20] RumourCirculated rumour-cop22",
            "12/13 [2016-10-21..2016-10-31] DirectorDismissed director-dismissed",
            "13/13 2016-11-04 ServiceRestored restored");
    assertThat(names(OfOccurrence.class, "wifi"))
        .hasSize(13)
        .contains("9/13 [2016-02-26..2016-03-10] BlockingExtended extended-adsl");
    run(OfOccurrence.class).testEvents().assertStatistics(stats -> stats.succeeded(26).failed(0));
  }

  @Test
  void steps_are_had_by_constructors_and_nested_classes_beside_other_archives() {
    run(Together.class).testEvents().assertStatistics(stats -> stats.succeeded(4).failed(0));
    run(Around.class).testEvents().assertStatistics(stats -> stats.succeeded(2).failed(0));
  }

  @Test
  void amendments_are_steps_of_recording_only() {
    assertThat(names(Amended.class, "correction"))
        .containsExactly(
            "1/3 2015 CaseOpened opened",
            "2/3 2016-01-06 BlockingImposed a",
            "3/3 2016 EntryCorrected c");
    assertThat(names(Amended.class, "form"))
        .containsExactly("1/2 2015 CaseOpened opened", "2/2 2016-01-09 BlockingImposed a");
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

  private static String name(Event event) {
    return event.getTestDescriptor().getDisplayName();
  }
}

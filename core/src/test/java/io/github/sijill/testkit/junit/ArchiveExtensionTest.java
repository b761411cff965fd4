package io.github.sijill.testkit.junit;

import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testkit.SijillAssertions.assertThat;
import static io.github.sijill.testkit.junit.FromArchive.MOROCCO_2016;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.sijill.Archive;
import io.github.sijill.testkit.TestClock;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Which archive a test gets. The extension is run by JUnit itself, on tests written with it. */
class ArchiveExtensionTest {

  private static EngineExecutionResults run(Class<?> test) {
    return EngineTestKit.engine("junit-jupiter").selectors(selectClass(test)).execute();
  }

  private static void succeeds(Class<?> test, int times) {
    EngineExecutionResults results = run(test);
    assertThat(results.allEvents().failed().stream()).isEmpty();
    results.testEvents().assertStatistics(stats -> stats.succeeded(times));
  }

  private static String failure(Class<?> test) {
    List<Event> failed = run(test).testEvents().failed().list();
    return String.valueOf(failed.getFirst().getPayload().orElseThrow());
  }

  @ExtendWith(ArchiveExtension.class)
  static class Empty {
    @Test
    void holds_nothing(Archive archive, TestClock clock) {
      assertThat(archive.cases()).isEmpty();
      assertThat(clock.instant()).isEqualTo(TestClock.START);
    }
  }

  static class Made {
    @RegisterExtension
    static final ArchiveExtension HISTORY =
        ArchiveExtension.with(opened(), imposed("a", "2016-01-06"));

    @RepeatedTest(3)
    void sees_nothing_of_the_others(Archive archive, TestClock clock) {
      clock.advance(Duration.ofDays(1));
      archive.record(imposed("b", "2016-01-06"));

      assertThat(archive.recorded()).hasSize(3);
      assertThat(archive.recorded().getLast().recordedAt())
          .isEqualTo(Instant.parse("2100-01-02T00:00:00Z"));
    }

    @Test
    void another_archive_may_be_named(@FromArchive(MOROCCO_2016) Archive archive) {
      assertThat(archive).chronology().hasSize(13);
    }
  }

  @Test
  void an_archive_is_empty_or_of_events_given_in_the_test() {
    succeeds(Empty.class, 1);
    succeeds(Made.class, 4);
  }

  @ExtendWith(ArchiveExtension.class)
  static class Everywhere {
    private final Archive constructed;
    private final TestClock clock;

    Everywhere(Archive archive, TestClock clock) {
      constructed = archive;
      this.clock = clock;
    }

    @BeforeEach
    void record(TestClock same, Archive archive) {
      assertThat(same).isSameAs(clock);
      assertThat(archive).isSameAs(constructed);
      archive.record(opened());
    }

    @RepeatedTest(2)
    void has_what_was_recorded_before(Archive archive) {
      assertThat(archive).isSameAs(constructed).holds("opened");
      assertThat(archive.recorded()).hasSize(1);
    }

    @AfterEach
    void look(Archive archive) {
      assertThat(archive).isSameAs(constructed);
    }
  }

  @Test
  void constructor_test_and_the_methods_around_it_share_an_archive_and_a_clock() {
    succeeds(Everywhere.class, 2);
  }

  @ExtendWith(ArchiveExtension.class)
  static class Several {
    @Test
    void of_one_source(Archive one, Archive other) {
      one.record(opened());

      assertThat(other.recorded()).isEmpty();
    }

    @Test
    void of_two_sources(
        Archive empty,
        @FromArchive(MOROCCO_2016) Archive morocco,
        @FromArchive("beginning.jsonl") Archive beginning) {
      assertThat(empty.recorded()).isEmpty();
      assertThat(morocco.recorded()).hasSize(13);
      assertThat(beginning.recorded()).hasSize(2);
    }
  }

  @Test
  void a_test_may_have_several_archives() {
    succeeds(Several.class, 2);
  }

  @Retention(RetentionPolicy.RUNTIME)
  @ExtendWith(ArchiveExtension.class)
  @FromArchive(MOROCCO_2016)
  @interface OnMorocco {}

  @OnMorocco
  static class Outer {
    @Nested
    class Inner {
      @Test
      void has_the_archive_of_the_class_around_it(Archive archive) {
        assertThat(archive).chronology().hasSize(13);
      }

      @Test
      @FromArchive("beginning.jsonl")
      void but_its_own_comes_first(Archive archive) {
        assertThat(archive).chronology().hasSize(2);
      }

      @Nested
      @FromArchive("beginning.jsonl")
      class Innermost {
        @Test
        void and_that_of_the_nearest_class(Archive archive) {
          assertThat(archive).chronology().hasSize(2);
        }
      }
    }
  }

  @Test
  void the_nearest_annotation_counts_also_where_it_is_composed_or_classes_are_nested() {
    succeeds(Outer.class, 3);
  }

  @ExtendWith(ArchiveExtension.class)
  static class Own {
    @Test
    @FromArchive("beginning.jsonl")
    void resource_beside_the_test(Archive archive) {
      assertThat(archive.recorded()).hasSize(2);
    }

    @Test
    @FromArchive("/io/github/sijill/testkit/junit/beginning.jsonl")
    void absolute_resource(Archive archive) {
      assertThat(archive.recorded()).hasSize(2);
    }

    @Test
    @FromArchive("src/test/resources/io/github/sijill/testkit/junit/beginning.jsonl")
    void file_by_its_path(Archive archive) {
      assertThat(archive.recorded()).hasSize(2);
    }
  }

  @ExtendWith(ArchiveExtension.class)
  @FromArchive("with-host.jsonl")
  static class WithHost {
    @Test
    void holds_the_entries_only(Archive archive) {
      assertThat(archive).holds("opened").holds("a");
      assertThat(archive.recorded()).hasSize(2);
    }

    @ReplayHistory("with-host.jsonl")
    void is_replayed_by_its_entries(HistoryStep step) {
      assertThat(step.total()).isEqualTo(2);
    }
  }

  @Test
  void an_archive_file_may_hold_events_of_an_application_too() {
    succeeds(WithHost.class, 3);
  }

  @Test
  void an_archive_file_is_named_as_resource_or_by_its_path() {
    succeeds(Own.class, 3);
  }

  @ExtendWith(ArchiveExtension.class)
  static class Unknown {
    @Test
    @FromArchive("no/such.jsonl")
    void never_runs(Archive archive) {
      assertThat(archive).holds("nothing");
    }
  }

  @ExtendWith(ArchiveExtension.class)
  static class Damaged {
    @Test
    @FromArchive("damaged.jsonl")
    void never_runs(Archive archive) {
      assertThat(archive).holds("nothing");
    }
  }

  @Test
  void an_archive_that_is_not_there_is_refused_with_what_is_accepted() {
    assertThat(failure(Unknown.class))
        .contains(
            "no archive 'no/such.jsonl'; accepted are voip-maroc-2016, a resource beside Unknown"
                + " or an absolute one, and a file, of which there is none at "
                + Path.of("no/such.jsonl").toAbsolutePath());
  }

  @Test
  void an_archive_that_is_damaged_is_refused_with_its_name_and_the_line() {
    assertThat(failure(Damaged.class))
        .contains("the archive 'damaged.jsonl' cannot be read: line 2");
  }
}

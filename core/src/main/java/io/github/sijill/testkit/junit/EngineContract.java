package io.github.sijill.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sijill.Archive;
import io.github.sijill.Archives;
import io.github.sijill.AxonArchives;
import io.github.sijill.Recording;
import io.github.sijill.casefile.EntryRefusedException;
import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.ServiceRestored;
import io.github.sijill.event.Status;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Scope;
import io.github.sijill.testkit.TestClock;
import io.github.sijill.time.ImpreciseDate;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.Test;

/**
 * What a storage engine of Axon's has to do for an archive. A test class that implements this runs
 * the contract against its engine:
 *
 * <pre>{@code
 * class OurEngineTest implements EngineContract {
 *   private final OurDatabase database = OurDatabase.empty();
 *
 *   public EventStorageEngine engine() {
 *     return new OurEngine(database);
 *   }
 * }
 * }</pre>
 */
public interface EngineContract {

  /**
   * An engine over the store of this test, which is empty at first. Each call gives one that
   * another process could have: it sees what the others have appended.
   */
  EventStorageEngine engine();

  /** Types, texts, order and instants come back as they were given, of every kind of event. */
  @Test
  default void an_archive_that_is_copied_into_it_is_the_same_archive() {
    try (Archive morocco = Archives.morocco2016()) {
      try (Archive copy = archive()) {
        morocco.copyTo(copy, copied -> {});
      }
      try (Archive again = archive()) {
        assertThat(again.head()).isEqualTo(morocco.head());
        assertThat(again.status().timeline()).isEqualTo(morocco.status().timeline());
        assertThat(again.history().chronology()).isEqualTo(morocco.history().chronology());
      }
    }
  }

  /** Instants are kept to the microsecond. */
  @Test
  default void an_instant_is_kept_to_the_microsecond() {
    Instant instant = Instant.parse("2026-11-25T01:02:03.123456Z");
    try (Archive archive = AxonArchives.over(engine(), new TestClock(instant))) {
      archive.record(opened("a"));
    }

    try (Archive again = archive()) {
      assertThat(again.recorded()).extracting(Recorded::recordedAt).containsExactly(instant);
    }
  }

  /** The next question sees what was recorded, here and in another archive over the store. */
  @Test
  default void what_is_recorded_is_seen_by_the_next_question_everywhere() {
    try (Archive one = archive();
        Archive other = archive()) {
      one.record(opened("a"));
      assertThat(other.cases()).hasSize(1);
      other.record(blocked("a", "blocked"));
      assertThat(one.status().on(LocalDate.of(2024, 6, 1)).summary()).hasToString("BLOCKED");
      assertThat(one.behind()).isZero();
    }
  }

  /** A refusal leaves nothing behind, and the same entry again is taken once. */
  @Test
  default void what_is_refused_or_was_there_before_is_not_appended() {
    try (Archive archive = archive()) {
      archive.record(opened("a"));
      Recording first = archive.record(blocked("a", "blocked"));

      assertThat(archive.record(blocked("a", "blocked")))
          .isEqualTo(new Recording(first.recorded(), false, Optional.empty()));
      assertThatThrownBy(
              () ->
                  archive.record(
                      ServiceRestored.of(CaseEntry.of("a", "early", "2023"), Scope.all())))
          .isInstanceOf(EntryRefusedException.class);
      assertThat(archive.recorded()).hasSize(2);
    }
    try (Archive again = archive()) {
      assertThat(again.recorded()).hasSize(2);
    }
  }

  /** Cases in one store do not mix. */
  @Test
  default void cases_are_kept_apart() {
    try (Archive archive = archive()) {
      archive.record(opened("a"));
      archive.record(opened("b"));
      archive.record(blocked("a", "blocked"));
      archive.record(blocked("b", "blocked"));
      archive.record(blocked("a", "again"));
    }
    try (Archive again = archive()) {
      assertThat(again.cases()).hasSize(2);
      assertThat(again.cases().stream().map(each -> again.recorded(each).size()))
          .containsExactly(3, 2);
    }
  }

  /** Writers of two archives that meet on one case are put one after the other. */
  @Test
  default void writers_that_meet_lose_nothing_and_double_nothing() throws Exception {
    int each = 20;
    try (Archive one = archive();
        Archive other = archive()) {
      one.record(opened("a"));
      List<Callable<Integer>> writers = new ArrayList<>();
      for (int writer = 0; writer < 4; writer++) {
        int number = writer;
        Archive archive = writer % 2 == 0 ? one : other;
        writers.add(
            () -> {
              for (int i = 0; i < each; i++) {
                archive.record(blocked("a", "e-" + number + "-" + i));
                archive.record(blocked("a", "shared-" + i));
              }
              return each;
            });
      }
      try (ExecutorService threads = Executors.newFixedThreadPool(writers.size())) {
        for (Future<Integer> done : threads.invokeAll(writers)) {
          done.get();
        }
      }

      List<Recorded> recorded = one.recorded();
      assertThat(recorded).hasSize(1 + 4 * each + each);
      assertThat(recorded).extracting(event -> event.id()).doesNotHaveDuplicates();
      assertThat(recorded).extracting(Recorded::recordedAt).isSorted();
      assertThat(other.recorded()).isEqualTo(recorded);
      one.replay();
      assertThat(one.recorded()).isEqualTo(recorded);
    }
  }

  private Archive archive() {
    return AxonArchives.over(engine(), InstantSource.system());
  }

  private static CaseOpened opened(String caseId) {
    return CaseOpened.of(
            CaseEntry.of(caseId, "opened", "2024"),
            "A case",
            Dimensions.builder()
                .territory("MA")
                .operator("inwi")
                .network("3g")
                .service("voip")
                .build())
        .baseline(Status.OPEN);
  }

  private static BlockingImposed blocked(String caseId, String id) {
    return BlockingImposed.of(
        CaseEntry.of(caseId, id, ImpreciseDate.parse("2024-05-01")), Scope.all());
  }
}

package io.github.sijill;

import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.on;
import static io.github.sijill.testing.SmallCase.opened;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.axon.postgres.PostgresSettings;
import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.journal.ArchiveUnavailableException;
import io.github.sijill.testing.Postgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whoever records waits for others as long as needed, and for the disk without holding them up. */
@Timeout(300)
class PostgresTurnsTest {

  private static final int WRITERS = 4;
  private static final int BEFORE_THE_CRASH = 200;

  /** Commits wait for the disk, and nothing gets there by itself for some time. */
  private static final Map<String, String> LAZY =
      Map.of("synchronous_commit", "on", "wal_writer_delay", "10s");

  @TempDir Path folder;

  private static SagaEvent openedAs(String caseId) {
    CaseOpened like = opened();
    return CaseOpened.of(CaseEntry.of(caseId, "opened", "2015"), like.title(), like.dimensions())
        .baseline(like.baseline());
  }

  private static String name(Recorded recorded) {
    return recorded.caseId().value() + "/" + recorded.id().value();
  }

  @Test
  void who_reads_a_case_to_record_in_it_holds_up_nobody_in_another() throws Exception {
    try (Postgres postgres = Postgres.start(folder.resolve("data"))) {
      PostgresSettings settings = postgres.settings("sijill");
      try (Archive archive = Archive.postgres(settings);
          Connection other = postgres.connect("sijill");
          Statement statement = other.createStatement()) {
        archive.record(opened());
        statement.execute(
            "SELECT pg_advisory_xact_lock(hashtextextended('small',"
                + " 'aggregate_event_entry'::regclass::oid::bigint))");
        CompletableFuture<Recording> waiting =
            CompletableFuture.supplyAsync(() -> archive.record(imposed("a", "2016-01-06")));
        while (postgres
            .ask("public", "SELECT count(*) FROM pg_locks WHERE NOT granted")
            .equals("0")) {
          Thread.onSpinWait();
        }

        assertThat(archive.record(openedAs("free")).isNew()).isTrue();
        assertThat(waiting).isNotDone();

        other.commit();
        assertThat(waiting.join().recorded().sequence()).isEqualTo(3);
      }
    }
  }

  @Test
  void what_was_recorded_or_told_is_there_after_the_server_has_crashed() throws Exception {
    Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    Map<Long, String> told = new ConcurrentSkipListMap<>();
    Map<Long, String> there = new TreeMap<>();
    try (Postgres postgres = Postgres.start(folder.resolve("data"), LAZY)) {
      PostgresSettings settings = postgres.settings("sijill").patience(Duration.ofSeconds(2));
      try (Archive archive = Archive.postgres(settings);
          Archive reading = Archive.postgres(settings);
          ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1)) {
        List<Future<?>> others = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
          String caseId = "case-" + writer / 2; // two write in each case
          String own = "-of-" + writer;
          others.add(threads.submit(() -> recordUntilItFails(archive, caseId, own, acknowledged)));
        }
        others.add(threads.submit(() -> readUntilItFails(reading, told)));
        while (acknowledged.size() < BEFORE_THE_CRASH) {
          Thread.sleep(1);
        }
        postgres.crash();
        for (Future<?> each : others) {
          each.get();
        }
        postgres.startAgain();
        try (Archive again = Archive.postgres(settings)) {
          again.recorded().forEach(each -> there.put(each.sequence(), name(each)));
          assertThat(again.verify().isUsable()).isTrue();
        }
      }
    }
    assertThat(there.values()).doesNotHaveDuplicates().containsAll(acknowledged);
    assertThat(there).containsAllEntriesOf(told);
    assertThat(told).isNotEmpty();
  }

  private static void recordUntilItFails(
      Archive archive, String caseId, String own, Set<String> acknowledged) {
    try {
      archive.record(openedAs(caseId));
      for (int number = 0; ; number++) {
        SagaEvent event =
            BlockingImposed.of(
                CaseEntry.of(caseId, "entry-" + number + own, "2016-01-06"), on("3g"));
        acknowledged.add(name(archive.record(event).recorded()));
      }
    } catch (ArchiveUnavailableException e) {
      // The server has crashed.
    }
  }

  private static void readUntilItFails(Archive archive, Map<Long, String> told) {
    try {
      while (true) {
        archive.recorded().forEach(each -> told.put(each.sequence(), name(each)));
      }
    } catch (ArchiveUnavailableException e) {
      // The server has crashed.
    }
  }
}

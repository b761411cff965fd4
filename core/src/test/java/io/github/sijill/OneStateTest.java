package io.github.sijill;

import io.github.sijill.journal.OpenOptions;
import io.github.sijill.testing.OneStateCheck;
import io.github.sijill.testing.SmallCase;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of an archive while others record in it is one state of it, in every store. */
@Timeout(600)
class OneStateTest {

  private static final int ENTRIES = Integer.getInteger("sijill.rounds", 6);

  @TempDir Path folder;

  @Test
  void in_memory() throws Exception {
    try (Archive archive = Archive.inMemory()) {
      OneStateCheck.run(archive, archive, folder, ENTRIES);
    }
  }

  @Test
  void of_its_writer_in_a_file() throws Exception {
    try (Archive archive = Archive.open(folder.resolve("archive.jsonl"))) {
      OneStateCheck.run(archive, archive, folder, ENTRIES);
    }
  }

  @Test
  void while_many_writers_share_a_case_and_its_forces() throws Exception {
    try (Archive archive = Archive.open(folder.resolve("archive.jsonl"))) {
      OneStateCheck.run(archive, archive, folder, ENTRIES, () -> recordInOneCase(archive));
    }
  }

  private static int recordInOneCase(Archive archive) throws Exception {
    int writers = 8;
    archive.record(SmallCase.opened());
    List<Callable<Void>> work = new ArrayList<>();
    for (int writer = 0; writer < writers; writer++) {
      String name = "writer-%s-".formatted(writer);
      work.add(
          () -> {
            for (int number = 0; number < 10 * ENTRIES; number++) {
              archive.record(SmallCase.imposed(name + number, "2016-01-06", "3g"));
            }
            return null;
          });
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
      for (Future<Void> each : threads.invokeAll(work)) {
        each.get();
      }
    }
    return 1 + writers * 10 * ENTRIES;
  }

  @Test
  void of_a_reader_that_follows_a_file() throws Exception {
    Path file = folder.resolve("archive.jsonl");
    try (Archive archive = Archive.open(file);
        Archive following = Archive.open(file, OpenOptions.forReading())) {
      OneStateCheck.run(archive, following, folder, ENTRIES);
    }
  }

  @Test
  void over_an_engine_of_others() throws Exception {
    try (Archive archive =
        AxonArchives.over(new InMemoryEventStorageEngine(), InstantSource.system())) {
      OneStateCheck.run(archive, archive, folder, ENTRIES);
    }
  }
}

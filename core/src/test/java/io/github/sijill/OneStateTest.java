package io.github.sijill;

import io.github.sijill.journal.OpenOptions;
import io.github.sijill.testing.OneStateCheck;
import java.nio.file.Path;
import java.time.InstantSource;
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

package io.github.sijill;

import static io.github.sijill.testing.SmallCase.opened;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.axon.postgres.PostgresSettings;
import io.github.sijill.testing.OneStateCheck;
import io.github.sijill.testing.Postgres;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is asked of an archive in PostgreSQL is one state of it, while threads of two processes
 * record in it: the order of the log is the order of the commits.
 */
@Timeout(600)
class PostgresOneStateTest {

  /** How many entries each thread records in each of its cases. */
  private static final int ENTRIES = Integer.getInteger("sijill.rounds", 1);

  private static final int OF_OTHER_PROCESS = 40 * ENTRIES;

  @Test
  void of_an_archive_while_threads_and_another_process_record(@TempDir Path folder)
      throws Exception {
    try (Postgres postgres = Postgres.start(folder.resolve("data"))) {
      PostgresSettings settings = postgres.settings("sijill");
      try (Archive writing = Archive.postgres(settings);
          Archive asked = Archive.postgres(settings.existing())) {
        writing.record(opened());
        OneStateCheck.run(
            writing,
            asked,
            folder,
            ENTRIES,
            () -> {
              try (PostgresNode other =
                  PostgresNode.recorder(settings, "other", OF_OTHER_PROCESS)) {
                assertThat(other.next()).isEqualTo("ready");
                assertThat(other.next()).isEqualTo("done");
              }
              int shared = (OF_OTHER_PROCESS / 2 + 9) / 10;
              return 1 + shared + OF_OTHER_PROCESS;
            });
      }
    }
  }
}

package io.github.sijill;

import io.github.sijill.journal.OpenOptions;
import io.github.sijill.testing.Postgres;
import io.github.sijill.testing.StoreLaws;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The laws of every store, of an archive in PostgreSQL. */
@Timeout(600)
class PostgresLawsTest {

  private static final int STEPS = 60;

  @RegisterExtension private static final Postgres postgres = Postgres.ofClass();

  private static StoreLaws.Store store(String schema) {
    return clock -> Archive.postgres(postgres.settings(schema), clock);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void a_history_gives_the_same_as_in_memory(long seed) throws IOException {
    StoreLaws.a_history_gives_the_same_as_in_memory(store("history" + seed), STEPS, seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void whichever_node_records_both_give_the_same(long seed) throws IOException {
    StoreLaws.whichever_node_records_both_give_the_same(store("nodes" + seed), STEPS, seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void copies_hold_the_same(long seed, @TempDir Path folder) throws IOException {
    Path file = folder.resolve("archive.jsonl");
    StoreLaws.copies_hold_the_same(
        store("copied" + seed),
        clock -> Archive.open(file, OpenOptions.forWriting(), clock),
        folder,
        STEPS,
        seed);
    StoreLaws.copies_hold_the_same(
        clock -> Archive.inMemory(clock), store("copy" + seed), folder, STEPS, seed + 10);
  }
}

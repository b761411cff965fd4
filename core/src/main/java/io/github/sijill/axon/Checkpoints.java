package io.github.sijill.axon;

import io.github.sijill.axon.engine.JournalStorageEngine;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Says when the writer of a file leaves a {@link Checkpoint} beside it. One thread at a time. */
final class Checkpoints {

  /** So few lines are read as fast as a checkpoint. */
  private static final long LEAST = 1_000;

  /** A checkpoint of so many lines is written so fast that each new line is worth it. */
  private static final long SMALL = 100_000;

  private final Path file;
  private final JournalStorageEngine engine;

  /** How many lines the checkpoint knows that lies there. */
  private long known;

  /**
   * For a file that is open for writing.
   *
   * @param known how many of its lines the checkpoint knows that was found
   */
  Checkpoints(Path file, JournalStorageEngine engine, long known) {
    this.file = file;
    this.engine = engine;
    this.known = known;
  }

  private long lines() {
    return engine.journal().orElseThrow().head().sequence();
  }

  /** Leaves one if many lines had to be read. */
  void opened(Supplier<LogState> state) {
    if (lines() - known >= LEAST) {
      write(state);
    }
  }

  /** Leaves one if lines were written since, and it does not take long. */
  void closing(Supplier<LogState> state) {
    long lines = lines();
    if (lines >= LEAST && lines > known && (lines < SMALL || lines - known >= LEAST)) {
      write(state);
    }
  }

  private void write(Supplier<LogState> state) {
    long lines = lines();
    if (Checkpoint.write(file, engine, state)) {
      known = lines;
    }
  }
}

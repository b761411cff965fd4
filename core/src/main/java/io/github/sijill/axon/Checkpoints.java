package io.github.sijill.axon;

import io.github.sijill.axon.engine.JournalStorageEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Says when who opens a file leaves a {@link Checkpoint} beside it. One thread at a time. */
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
   * For a file that is open.
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

  /** Leaves one for a writer, if many lines had to be read. */
  void opened(Supplier<LogState> state) {
    if (lines() - known >= LEAST) {
      write(state);
    }
  }

  /** Leaves one for a reader that wants to, if so many had to be read that it was a long wait. */
  void read(Supplier<LogState> state, Consumer<Path> onLeft) throws IOException {
    if (lines() - known >= SMALL && write(state)) {
      onLeft.accept(Checkpoint.beside(file));
    }
  }

  /** Leaves one if lines were written since, and it does not take long. */
  void closing(Supplier<LogState> state) {
    long lines = lines();
    if (lines >= LEAST && lines > known && (lines < SMALL || lines - known >= LEAST)) {
      write(state);
    }
  }

  private boolean write(Supplier<LogState> state) {
    long lines = lines();
    boolean isWritten = Checkpoint.write(file, engine, state);
    if (isWritten) {
      known = lines;
    }
    return isWritten;
  }
}

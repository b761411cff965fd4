package io.github.sijill.axon.engine;

import io.github.sijill.journal.Beginning;
import java.io.DataInputStream;
import java.io.IOException;

/**
 * The beginning of an archive file that was read before: its lines, and which of them carry which
 * tags.
 *
 * <p>For other rooms of this library.
 */
public final class KnownLog {

  private final Beginning lines;
  private final LogIndex index;

  private KnownLog(Beginning lines, LogIndex index) {
    this.lines = lines;
    this.index = index;
  }

  /** Reads what {@link JournalStorageEngine#write} has written. */
  public static KnownLog read(DataInputStream in) throws IOException {
    return new KnownLog(Beginning.read(in), LogIndex.read(in));
  }

  /** How many lines these are. */
  public long size() {
    return lines.head().sequence();
  }

  Beginning lines() {
    return lines;
  }

  LogIndex index() {
    return index;
  }
}

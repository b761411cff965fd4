package io.github.sijill.copy;

import io.github.sijill.projection.Projections;
import org.jspecify.annotations.Nullable;

/**
 * Makes the lines of a store that is no archive file, for each state of it. It remembers the hashes
 * of its lines from one state to the next. Thread-safe.
 */
final class StoreLines {

  private @Nullable Projections known;
  private LineHashes hashes = new LineHashes();

  /** The lines of a state. */
  public synchronized ArchiveLines of(Projections state) {
    if (known == null || !state.sharesLogWith(known)) {
      known = state;
      hashes = new LineHashes();
    }
    return new ChainedLines(hashes, state.recorded());
  }
}

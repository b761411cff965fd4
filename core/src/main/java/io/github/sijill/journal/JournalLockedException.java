package io.github.sijill.journal;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Somebody else writes to this journal. Wait for them to close it, or open it for reading, which
 * everybody may at any time.
 */
public final class JournalLockedException extends IOException {

  private static final long serialVersionUID = 1L;

  JournalLockedException(Path journal, String holder) {
    super(
        "%s is open for writing by %s; one writer is accepted at a time, and any number of readers"
            .formatted(journal, holder));
  }
}

package io.github.sijill.disk;

import io.github.sijill.text.Printable;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Somebody else has this archive file open for writing. Wait until they close it, or open it for
 * reading, which is possible at any time.
 */
public final class ArchiveLockedException extends IOException {

  private static final long serialVersionUID = 1L;

  ArchiveLockedException(Path archive, String holder) {
    super(
        "%s is open for writing by %s; one writer is accepted at a time, and any number of readers"
            .formatted(Printable.escaped(archive), holder));
  }
}

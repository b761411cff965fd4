package io.github.sijill.axon;

import io.github.sijill.journal.ArchiveUnavailableException;
import io.github.sijill.json.FormatException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Recognises that a store cannot be reached from what an application's engine throws then. Our own
 * engines throw {@link ArchiveUnavailableException} themselves, and say more.
 */
final class StoreAway {

  private StoreAway() {}

  /**
   * What to throw instead of what an engine threw: our exception if a file, a connection or a
   * database failed, and else the same.
   *
   * @param place the archive, in words
   */
  static RuntimeException explained(RuntimeException thrown, String place) {
    if (LostRace.explains(thrown)) {
      return thrown;
    }
    for (@Nullable Throwable each = thrown; each != null; each = each.getCause()) {
      if (each instanceof ArchiveUnavailableException ours) {
        return ours;
      }
      if (each instanceof FormatException) {
        return thrown; // Its cause may be an IOException of the JSON reader's.
      }
      if (each instanceof IOException
          || each instanceof SQLException
          || each instanceof TimeoutException) {
        // What the engine says may hold anything, also an address with a password.
        return new ArchiveUnavailableException(
            "%s cannot be read or written now: its event store failed with %s; see the cause, and try again"
                .formatted(place, each.getClass().getSimpleName()),
            thrown);
      }
    }
    return thrown;
  }
}

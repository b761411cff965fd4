package io.github.sijill.axon;

import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.jspecify.annotations.Nullable;

/**
 * Whether a command failed only because another writer of the same case was faster.
 *
 * <p>For other rooms of this library.
 */
public final class LostRace {

  private static final String UNIQUE_VIOLATION = "23505";
  private static final String TRANSACTION_ROLLBACK = "40";
  private static final int LONGEST_PAUSE_IN_MILLIS = 128;

  private LostRace() {}

  /**
   * True for Axon's rejection, and for what a database says instead where an engine was made
   * without a resolver for it: a unique key that is taken, a deadlock, a failed serialisation.
   */
  public static boolean explains(Throwable failure) {
    for (@Nullable Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof AppendEventsTransactionRejectedException
          || (each instanceof SQLException sql && isRace(sql.getSQLState()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRace(@Nullable String state) {
    return state != null
        && (state.equals(UNIQUE_VIOLATION) || state.startsWith(TRANSACTION_ROLLBACK));
  }

  /**
   * Waits before the next attempt: a random time, the longer the more attempts were lost, so that
   * writers step out of each other's way. At once after the first.
   */
  static void pauseAfter(int attempt) {
    int bound = Math.min(1 << Math.min(attempt, 16), LONGEST_PAUSE_IN_MILLIS);
    long millis = attempt == 1 ? 0 : ThreadLocalRandom.current().nextInt(bound);
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
  }
}

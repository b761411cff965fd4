package io.github.sijill.axon;

import io.github.sijill.event.CaseId;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets threads that write in the same case take turns, in the order in which they came. It keeps
 * nothing of a case in which nobody writes. Thread-safe.
 */
final class CaseTurns {

  /** A fair lock, and how many hold it or wait for it; counted inside the map's own lock only. */
  private static final class Turn {
    private final ReentrantLock lock = new ReentrantLock(true);
    private int writers;
  }

  private final ConcurrentHashMap<CaseId, Turn> turns = new ConcurrentHashMap<>();

  <R> R inTurn(CaseId caseId, Supplier<R> work) {
    Turn own =
        turns.compute(
            caseId,
            (id, known) -> {
              Turn turn = known == null ? new Turn() : known;
              turn.writers++;
              return turn;
            });
    own.lock.lock();
    try {
      return work.get();
    } finally {
      endIfHeld(own);
      turns.compute(caseId, (id, turn) -> --own.writers == 0 ? null : turn);
    }
  }

  /** Ends the turn of this thread before its work ends. Does nothing if it has none. */
  void end(CaseId caseId) {
    Turn turn = turns.get(caseId);
    if (turn != null) {
      endIfHeld(turn);
    }
  }

  private static void endIfHeld(Turn turn) {
    if (turn.lock.isHeldByCurrentThread()) {
      turn.lock.unlock();
    }
  }

  /** In how many cases somebody writes. */
  int size() {
    return turns.size();
  }
}

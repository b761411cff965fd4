package io.github.sijill.journal;

import java.util.concurrent.locks.ReentrantLock;

/** Holds up every force of a journal that is open for writing, until it is closed. */
public final class HeldForces implements AutoCloseable {

  private final Journal journal;
  private final ReentrantLock forcing;

  private HeldForces(Journal journal, ReentrantLock forcing) {
    this.journal = journal;
    this.forcing = forcing;
  }

  /** To be closed by the same thread. */
  public static HeldForces of(Journal journal) {
    ReentrantLock forcing = journal.forcing().orElseThrow();
    forcing.lock();
    return new HeldForces(journal, forcing);
  }

  /** Waits until so many threads wait for a force. */
  public void awaitWaiting(int threads) throws InterruptedException {
    while (journal.waiting() < threads) {
      Thread.sleep(1);
    }
  }

  @Override
  public void close() {
    forcing.unlock();
  }
}

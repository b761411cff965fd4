package io.github.sijill;

import io.github.sijill.event.Recorded;
import io.github.sijill.projection.Projections;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells listeners what an archive records, from a thread of its own, which there is only while
 * somebody listens. It reads the log as a question does, so nothing is told before it is committed,
 * and a listener that records, asks or fails holds up no writer. Thread-safe.
 */
final class Listeners {

  private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

  /** How soon what other processes have recorded is looked for. */
  private static final Duration PAUSE = Duration.ofMillis(500);

  /** How long closing waits for a listener that does not return. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Supplier<Projections> now;
  private final List<One> all = new CopyOnWriteArrayList<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition woken = lock.newCondition();

  // These three are guarded by the lock.
  private @Nullable Thread thread;
  private boolean isWoken;
  private boolean isEnding;

  Listeners(Supplier<Projections> now) {
    this.now = now;
  }

  /** A listener, and the last state that it was told all of; that is the teller's alone. */
  private final class One implements Listening {

    private final Consumer<Recorded> listener;
    private Projections told;
    private volatile boolean isStopped;

    One(Consumer<Recorded> listener, Projections told) {
      this.listener = listener;
      this.told = told;
    }

    void tell(Projections state) {
      for (Recorded each : state.since(told)) {
        if (isStopped) {
          return;
        }
        tell(each);
      }
      told = state;
    }

    private void tell(Recorded recorded) {
      try {
        listener.accept(recorded);
      } catch (Exception | Error e) {
        LOG.warn("a listener failed at {}; it is told the next entry", recorded, e);
      }
    }

    @Override
    public void close() {
      isStopped = true;
      all.remove(this);
      signal();
    }
  }

  Listening add(Consumer<Recorded> listener) {
    One one = new One(listener, now.get());
    lock.lock();
    try {
      all.add(one);
      if (thread == null) {
        Thread teller = new Thread(this::tellOnAndOn, "sijill-listeners");
        teller.setDaemon(true);
        thread = teller;
        teller.start();
      }
    } finally {
      lock.unlock();
    }
    return one;
  }

  /** Whether this thread is the one that calls the listeners. */
  boolean isTelling() {
    lock.lock();
    try {
      return thread == Thread.currentThread();
    } finally {
      lock.unlock();
    }
  }

  /** Something was recorded. */
  void wake() {
    if (!all.isEmpty()) {
      signal();
    }
  }

  private void signal() {
    lock.lock();
    try {
      isWoken = true;
      woken.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Tells what was recorded by now, and no more; it waits for that, for some time. */
  void end() {
    Thread teller;
    lock.lock();
    try {
      isEnding = true;
      teller = thread;
      woken.signalAll();
    } finally {
      lock.unlock();
    }
    if (teller != null && teller != Thread.currentThread()) {
      join(teller);
    }
  }

  private static void join(Thread teller) {
    try {
      if (!teller.join(PATIENCE)) {
        LOG.warn(
            "a listener has not returned for {}; the archive is closed all the same", PATIENCE);
        teller.interrupt();
      }
    } catch (InterruptedException e) {
      teller.interrupt();
      Thread.currentThread().interrupt();
    }
  }

  private void tellOnAndOn() {
    boolean isTold = true;
    do {
      isTold = tell(isTold);
    } while (pause());
    boolean unused = tell(isTold);
  }

  /**
   * Tells everybody what is new. While the store is away there is nothing to tell; that is logged
   * once.
   */
  private boolean tell(boolean wasTold) {
    try {
      Projections state = now.get();
      all.forEach(one -> one.tell(state));
      return true;
    } catch (RuntimeException e) {
      if (wasTold) {
        LOG.warn("listeners are told nothing until the archive can be read again", e);
      }
      return false;
    }
  }

  /** Waits for what comes next; false if nobody listens any more. */
  private boolean pause() {
    lock.lock();
    try {
      long nanos = PAUSE.toNanos();
      while (!isWoken && !isEnding && nanos > 0) {
        nanos = woken.awaitNanos(nanos);
      }
      isWoken = false;
      if (all.isEmpty()) {
        thread = null;
      }
      return !isEnding && thread != null;
    } catch (InterruptedException e) {
      return !isEnding; // else a listener has interrupted itself
    } finally {
      lock.unlock();
    }
  }
}

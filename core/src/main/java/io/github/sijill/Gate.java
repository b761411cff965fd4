package io.github.sijill;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets calls through to an archive as long as it is open. Closing waits for the recordings under
 * way, so that each is either recorded or refused; a question under way may end with an exception
 * instead. Thread-safe.
 */
final class Gate {

  private enum Stage {
    OPEN,
    /** Nothing is recorded any more; what was recorded may still be asked for. */
    CLOSING,
    CLOSED
  }

  private volatile Stage stage = Stage.OPEN;

  // These are guarded by this: how many recordings are under way, and who closes.
  private int recordings;
  private @Nullable Thread closer;
  private boolean isFinished;

  /** How many of them this thread is in, which may itself close the archive from a callback. */
  @SuppressWarnings("ThreadLocalUsage") // one an archive
  private final ThreadLocal<Integer> own = ThreadLocal.withInitial(() -> 0);

  /**
   * Checks that the archive is not closed.
   *
   * @throws IllegalStateException if it is
   */
  void check() {
    if (stage == Stage.CLOSED) {
      throw closed(null);
    }
  }

  /** A call that may throw a checked exception. */
  @FunctionalInterface
  interface Call<R, E extends Exception> {
    R call() throws E;
  }

  /** Asks the archive something. */
  <R, E extends Exception> R asking(Call<R, E> question) throws E {
    check();
    try {
      return question.call();
    } catch (RuntimeException e) {
      throw stage == Stage.CLOSED ? closed(e) : e;
    }
  }

  /** Records something in the archive, or is refused before anything is recorded. */
  <R> R recording(Supplier<R> recording) {
    enter();
    try {
      return recording.get();
    } finally {
      leave();
    }
  }

  private synchronized void enter() {
    if (stage != Stage.OPEN) {
      throw closed(null);
    }
    recordings++;
    own.set(own.get() + 1);
  }

  private synchronized void leave() {
    recordings--;
    int rest = own.get() - 1;
    if (rest == 0) {
      own.remove();
    } else {
      own.set(rest);
    }
    notifyAll();
  }

  /**
   * Refuses recordings from now on, and waits for those that others have under way.
   *
   * @return whether this call is the one that closes the archive
   */
  synchronized boolean stopRecording() {
    if (stage != Stage.OPEN) {
      return false;
    }
    stage = Stage.CLOSING;
    closer = Thread.currentThread();
    await(() -> recordings <= own.get());
    return true;
  }

  /** Refuses everything from now on. */
  void close() {
    stage = Stage.CLOSED;
  }

  /** Says that all is released. */
  synchronized void finish() {
    isFinished = true;
    notifyAll();
  }

  /** Waits until another thread has closed the archive, unless that waits for this one. */
  synchronized void awaitFinish() {
    if (closer != Thread.currentThread() && own.get() == 0) {
      await(() -> isFinished);
    }
  }

  private void await(BooleanSupplier condition) {
    boolean isInterrupted = false;
    while (!condition.getAsBoolean()) {
      try {
        wait();
      } catch (InterruptedException e) {
        isInterrupted = true;
      }
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static IllegalStateException closed(@Nullable RuntimeException cause) {
    return new IllegalStateException("the archive is closed; open it again", cause);
  }
}

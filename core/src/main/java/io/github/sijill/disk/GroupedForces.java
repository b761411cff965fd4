package io.github.sijill.disk;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Groups the threads that wait for a force, so that each force serves as many as possible and wakes
 * nobody in vain. At any time there are two groups at most: the one whose force is under way, and
 * the next. Whoever comes while a force is under way cannot know whether that covers its line, and
 * joins the next group. The first of a group forces for the others of it, as soon as the force
 * before has ended. Thread-safe.
 *
 * <p>For other rooms of this library.
 */
public final class GroupedForces {

  /** Puts all that is written on the disk. */
  @FunctionalInterface
  public interface Force<E extends Exception> {
    /** Returns when it is there. */
    void run() throws E;
  }

  /** Ends when the force of a group has, whether it succeeded or not. */
  private static final class Group {
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
  }

  private final ReentrantLock lock = new ReentrantLock(); // held for a few instructions only
  private @Nullable Group underWay;
  private @Nullable Group next;

  /**
   * Returns when a force has ended that began after this call.
   *
   * @param force run by this thread, if it is the first of its group
   * @return whether it succeeded
   * @throws E as the force does, if this thread runs it
   */
  public <E extends Exception> boolean await(Force<E> force) throws E {
    Objects.requireNonNull(force, "force");
    Group own;
    Group before;
    boolean isFirst;
    lock.lock();
    try {
      before = underWay;
      isFirst = next == null;
      own = next == null ? new Group() : next;
      next = own;
      if (isFirst && before == null) {
        begin(own);
      }
    } finally {
      lock.unlock();
    }
    if (!isFirst) {
      return own.ended.join();
    }
    beginAfter(before, own);
    runAndEnd(own, force);
    return true;
  }

  private void beginAfter(@Nullable Group before, Group own) {
    if (before != null) {
      before.ended.join();
      lock.lock();
      try {
        begin(own);
      } finally {
        lock.unlock();
      }
    }
  }

  private <E extends Exception> void runAndEnd(Group own, Force<E> force) throws E {
    boolean isForced = false;
    try {
      force.run();
      isForced = true;
    } finally {
      end(own, isForced);
    }
  }

  private void begin(Group group) {
    underWay = group;
    next = null;
  }

  private void end(Group group, boolean isForced) {
    lock.lock();
    try {
      underWay = null;
    } finally {
      lock.unlock();
    }
    group.ended.complete(isForced);
  }

  /** How many threads wait for another's force, about. */
  public int waiting() {
    lock.lock();
    try {
      return waiting(underWay) + waiting(next);
    } finally {
      lock.unlock();
    }
  }

  private static int waiting(@Nullable Group group) {
    return group == null ? 0 : group.ended.getNumberOfDependents();
  }
}

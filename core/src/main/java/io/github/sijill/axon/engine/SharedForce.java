package io.github.sijill.axon.engine;

import java.util.Optional;
import java.util.function.Consumer;
import org.axonframework.eventsourcing.eventstore.Position;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

/**
 * What a command puts into its context, so that the next command of its case need not wait until
 * its events are on the disk: one force then serves both. {@link JournalStorageEngine} looks for
 * it; other engines know nothing of it, and each command has its own force.
 *
 * <p>The engine lets such a command append after events that are written and not on the disk yet.
 * It does not read these: the command has them in a state that it keeps, or sourcing waits until
 * they are forced. It says when the command's own events are written. The command is committed once
 * they are forced; if that fails, all fail whose events were written after the last good force.
 *
 * <p>A command that appends nothing may still have decided on such events. It calls {@link #await}
 * before it answers. One thread at a time.
 *
 * <p>For other rooms of this library.
 */
public final class SharedForce {

  private static final ResourceKey<SharedForce> KEY = ResourceKey.withLabel("sijill.sharedForce");

  private Runnable forcing = () -> {};
  private Consumer<Position> onWritten = position -> {};
  private boolean isWritten;

  private SharedForce() {}

  /** Puts one into the context of a command, before the command sources anything. */
  public static SharedForce placedIn(ProcessingContext context) {
    return context.computeResourceIfAbsent(KEY, SharedForce::new);
  }

  static Optional<SharedForce> of(@Nullable ProcessingContext context) {
    return context == null ? Optional.empty() : Optional.ofNullable(context.getResource(KEY));
  }

  /** Says what is to be forced before the command may answer; the engine, when it is sourced. */
  void sourced(Runnable forcing) {
    this.forcing = forcing;
  }

  /**
   * Returns when all that the command has sourced, or has in a state that it keeps, is on the disk.
   *
   * @throws io.github.sijill.journal.ArchiveUnavailableException if the disk fails; these events
   *     are lost then, and whatever was decided on them
   */
  public void await() {
    forcing.run();
  }

  /**
   * Calls the consumer when the command's events are written, before they are forced.
   *
   * @param consumer gets the position after them, from which a later command sources on
   */
  public void onWritten(Consumer<Position> consumer) {
    onWritten = consumer;
  }

  /** Says that the command's events are written; the engine. */
  void written(Position after) {
    isWritten = true;
    onWritten.accept(after);
  }

  /** Whether an engine has said that the command's events are written. */
  public boolean isWritten() {
    return isWritten;
  }
}

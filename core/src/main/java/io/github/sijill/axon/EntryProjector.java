package io.github.sijill.axon;

import io.github.sijill.event.Recorded;
import io.github.sijill.projection.Projections;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;

/**
 * Feeds the projections from the store's stream, in log order, whenever somebody asks: it has no
 * thread of its own. Thread-safe.
 */
public final class EntryProjector {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final EventStore store;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile Projections projections;
  private long next;

  EntryProjector(EventStore store) {
    this(store, new Projections(), 0);
  }

  /** Goes on from projections that hold the first {@code next} events of the store already. */
  EntryProjector(EventStore store, Projections projections, long next) {
    this.store = store;
    this.projections = projections;
    this.next = next;
  }

  /** The projections, with all that the store holds at the time of the call. */
  public Projections upToDate() {
    lock.lock();
    try {
      next = read(next, latest(), projections, (recorded, total) -> {});
      return projections;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Makes the projections anew from the first event on. Questions are answered from the old ones
   * until the new ones are ready.
   *
   * @param progress gets each event, after it is applied, and how many the log holds
   * @return the new projections
   */
  public Projections replay(BiConsumer<Recorded, Long> progress) {
    lock.lock();
    try {
      Projections fresh = new Projections();
      next = read(0, latest(), fresh, progress);
      projections = fresh;
      return fresh;
    } finally {
      lock.unlock();
    }
  }

  private long latest() {
    return store.latestToken(null).join().position().orElse(-1);
  }

  /** Applies the events from position {@code from} to {@code to} and says where it stopped. */
  private long read(long from, long to, Projections into, BiConsumer<Recorded, Long> progress) {
    if (from >= to) {
      return from;
    }
    TrackingToken start = new GlobalSequenceTrackingToken(from);
    MessageStream<EventMessage> stream = store.open(StreamingCondition.startingFrom(start), null);
    try {
      long position = from;
      while (position < to) {
        MessageStream.Entry<EventMessage> entry = await(stream);
        OptionalLong reached =
            TrackingToken.fromContext(entry).map(TrackingToken::position).orElseThrow();
        position = reached.orElseThrow();
        Optional<Recorded> recorded = EventMessages.recorded(entry.message(), position);
        recorded.ifPresent(into::apply);
        recorded.ifPresent(each -> progress.accept(each, to));
      }
      return position;
    } finally {
      stream.close();
    }
  }

  private static MessageStream.Entry<EventMessage> await(MessageStream<EventMessage> stream) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      Optional<MessageStream.Entry<EventMessage>> entry = stream.next();
      if (entry.isPresent()) {
        return entry.get();
      }
      stream
          .error()
          .ifPresent(
              error -> {
                throw new IllegalStateException("the event store's stream failed", error);
              });
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException(
            "the event store announced events and did not deliver them for " + PATIENCE);
      }
      LockSupport.parkNanos(100_000);
    }
  }
}

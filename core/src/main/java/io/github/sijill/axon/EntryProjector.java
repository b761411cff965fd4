package io.github.sijill.axon;

import io.github.sijill.axon.engine.EventMessages;
import io.github.sijill.event.Recorded;
import io.github.sijill.projection.Projections;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jspecify.annotations.Nullable;

/**
 * Feeds the projections from the store's stream, in log order, whenever somebody asks: it has no
 * thread of its own. Thread-safe.
 */
public final class EntryProjector {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final EventStore store;
  private final ReentrantLock lock = new ReentrantLock();
  private Reading reading;

  EntryProjector(EventStore store) {
    this.store = store;
    this.reading = new Reading(new Projections(), null);
  }

  /** Goes on from projections that hold the first {@code next} events of the store already. */
  EntryProjector(EventStore store, Projections projections, long next) {
    this.store = store;
    this.reading = new Reading(projections, new LogPlace(new GlobalSequenceTrackingToken(next)));
  }

  /** The projections, with all that the store holds at the time of the call. */
  public Projections upToDate() {
    lock.lock();
    try {
      reading.goOn((recorded, total) -> {});
      return reading.projections;
    } finally {
      lock.unlock();
    }
  }

  /**
   * How many events the store holds by now that no question was answered from yet. Of a store whose
   * numbers have gaps these are counted too.
   */
  public long behind() {
    lock.lock();
    try {
      return reading.behind();
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
      Reading fresh = new Reading(new Projections(), null);
      fresh.goOn(progress);
      reading = fresh;
      return fresh.projections;
    } finally {
      lock.unlock();
    }
  }

  /** Projections, and the place up to which they have read the log: they move together. */
  private final class Reading {

    private final Projections projections;
    private @Nullable LogPlace place;

    Reading(Projections projections, @Nullable LogPlace place) {
      this.projections = projections;
      this.place = place;
    }

    long behind() {
      long end = new LogPlace(store.latestToken(null).join()).position();
      LogPlace read = place;
      return Math.max(0, read == null ? end : end - read.position());
    }

    void goOn(BiConsumer<Recorded, Long> progress) {
      LogPlace end = new LogPlace(store.latestToken(null).join());
      LogPlace from = place;
      if (from == null) {
        from = LogPlace.before(store.firstToken(null).join());
      }
      if (from.position() >= end.position() && !from.hasGaps()) {
        return;
      }
      MessageStream<EventMessage> stream =
          store.open(StreamingCondition.startingFrom(from.token()), null);
      try {
        goOn(stream, from, end.position(), progress);
      } finally {
        stream.close();
      }
    }

    /** Waits for what is announced; what came into a gap meanwhile is there or is not. */
    private void goOn(
        MessageStream<EventMessage> stream,
        LogPlace from,
        long end,
        BiConsumer<Recorded, Long> progress) {
      LogPlace last = from;
      while (last.position() < end || last.hasGaps()) {
        Optional<MessageStream.Entry<EventMessage>> entry =
            last.position() < end ? Optional.of(await(stream)) : poll(stream);
        if (entry.isEmpty()) {
          return;
        }
        LogPlace next = new LogPlace(TrackingToken.fromContext(entry.get()).orElseThrow());
        Optional<Recorded> recorded =
            EventMessages.recorded(entry.get().message(), last.sequenceOf(next));
        recorded.ifPresent(projections::apply);
        place = next;
        recorded.ifPresent(each -> progress.accept(each, end));
        last = next;
      }
    }
  }

  private static MessageStream.Entry<EventMessage> await(MessageStream<EventMessage> stream) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      Optional<MessageStream.Entry<EventMessage>> entry = poll(stream);
      if (entry.isPresent()) {
        return entry.get();
      }
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException(
            "the event store announced events and did not deliver them for " + PATIENCE);
      }
      LockSupport.parkNanos(100_000);
    }
  }

  private static Optional<MessageStream.Entry<EventMessage>> poll(
      MessageStream<EventMessage> stream) {
    Optional<MessageStream.Entry<EventMessage>> entry = stream.next();
    if (entry.isEmpty()) {
      stream
          .error()
          .ifPresent(
              error -> {
                throw new IllegalStateException("the event store's stream failed", error);
              });
    }
    return entry;
  }
}

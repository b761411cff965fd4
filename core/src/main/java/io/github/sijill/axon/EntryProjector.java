package io.github.sijill.axon;

import io.github.sijill.axon.engine.EventMessages;
import io.github.sijill.event.Recorded;
import io.github.sijill.projection.RecordedLog;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
 * Reads the store's stream, in log order, whenever somebody asks: it has no thread of its own.
 * Thread-safe.
 *
 * <p>For other rooms of this library.
 */
public final class EntryProjector {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final EventStore store;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile Reading reading;

  EntryProjector(EventStore store) {
    this.store = store;
    this.reading = new Reading(new RecordedLog(), null);
  }

  /** What was read of the store's first events already, and how many these are. */
  record Read(RecordedLog log, long count) {}

  /** Goes on from what was read already. */
  EntryProjector(EventStore store, Read read) {
    this.store = store;
    this.reading =
        new Reading(read.log(), new LogPlace(new GlobalSequenceTrackingToken(read.count())));
  }

  /** A state of the log that has all that the store holds at the time of the call. */
  public LogState upToDate() {
    lock.lock();
    try {
      return reading.goOn((recorded, total) -> {});
    } finally {
      lock.unlock();
    }
  }

  /**
   * How many events the store holds by now that no question was answered from yet. Of a store whose
   * numbers have gaps these are counted too. It waits for nobody.
   */
  public long behind() {
    return reading.behind();
  }

  /**
   * Reads the store anew from its first event on. Questions that are asked meanwhile are answered
   * from what was read before.
   *
   * @param progress gets each event, after it is read, and how many the log holds
   */
  public void replay(BiConsumer<Recorded, Long> progress) {
    Reading fresh = new Reading(new RecordedLog(), null);
    fresh.goOn(progress);
    lock.lock();
    try {
      fresh.goOn(progress); // what was recorded meanwhile: questions go on from where they were
      reading = fresh;
    } finally {
      lock.unlock();
    }
  }

  /** A log, and the place up to which it was read from the store: they move together. */
  private final class Reading {

    private RecordedLog log;
    private volatile @Nullable LogPlace place;
    private @Nullable LogState state;

    Reading(RecordedLog log, @Nullable LogPlace place) {
      this.log = log;
      this.place = place;
    }

    long behind() {
      long end = new LogPlace(answered(store.latestToken(null))).position();
      LogPlace read = place;
      return Math.max(0, read == null ? end : end - read.position());
    }

    LogState goOn(BiConsumer<Recorded, Long> progress) {
      LogPlace end = new LogPlace(answered(store.latestToken(null)));
      LogPlace from = place;
      if (from == null) {
        from = LogPlace.before(answered(store.firstToken(null)));
      }
      if (from.position() < end.position() || from.hasGaps()) {
        state = null;
        MessageStream<EventMessage> stream =
            store.open(StreamingCondition.startingFrom(from.token()), null);
        try {
          goOn(stream, from, end.position(), progress);
        } finally {
          stream.close();
        }
      }
      LogState now = state;
      if (now == null) {
        LogPlace read = place;
        now = new LogState(log.projections(), read == null ? 0 : Math.max(0, read.position()));
        state = now;
      }
      return now;
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
        if (recorded.isPresent()) {
          log = log.take(recorded.get());
        }
        place = next;
        recorded.ifPresent(each -> progress.accept(each, end));
        last = next;
      }
    }
  }

  /** What the store answers; fails with the exception that the store gave. */
  private static <T> T answered(CompletableFuture<T> answer) {
    try {
      return answer.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException given ? given : e;
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
                throw error instanceof RuntimeException known
                    ? known
                    : new IllegalStateException("the event store's stream failed", error);
              });
    }
    return entry;
  }
}

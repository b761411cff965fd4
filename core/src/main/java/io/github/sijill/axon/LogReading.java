package io.github.sijill.axon;

import io.github.sijill.axon.engine.EventMessages;
import io.github.sijill.casefile.RecordCheck;
import io.github.sijill.event.Recorded;
import io.github.sijill.journal.ArchiveUnavailableException;
import io.github.sijill.json.FormatException;
import io.github.sijill.projection.RecordedLog;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jspecify.annotations.Nullable;

/**
 * A reading of a store's stream: the log that was read, up to which place, and the first entry in
 * it that breaks a rule. It goes on from where it stopped, one thread at a time; any thread may ask
 * how far it is.
 */
final class LogReading {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final EventStore store;
  private final StoreRows rows;
  private final Optional<RuleCheck> rules;
  private RecordedLog log;
  private volatile @Nullable LogState state;
  private volatile @Nullable LogPlace place;
  private volatile RecordCheck.@Nullable Broken broken;

  /**
   * A reading that has read this far.
   *
   * @param place up to where; empty to begin with the first event
   * @param rows how messages call an entry that breaks a rule
   * @param rules those that further entries are held to; empty if somebody else does that
   */
  LogReading(
      EventStore store,
      RecordedLog log,
      Optional<LogPlace> place,
      StoreRows rows,
      Optional<RuleCheck> rules) {
    this.store = store;
    this.rows = rows;
    this.log = log;
    this.place = place.orElse(null);
    this.rules = rules;
  }

  /**
   * Checks that no entry that was read breaks a rule.
   *
   * @throws FormatException if one does; it names the first that does
   */
  void checkRules() {
    RecordCheck.Broken found = broken;
    if (found != null) {
      throw new FormatException(
          rows.name(found.sequence()),
          found.fault() + "; verify the archive to see all that break one");
    }
  }

  /** How many events there are that were not read. */
  long behind() {
    LogPlace read = place;
    return Math.max(0, read == null ? end().position() : end().position() - read.position());
  }

  /** Up to where the store holds events by now. */
  LogPlace end() {
    return new LogPlace(answered(store.latestToken(null)));
  }

  /** The log as it was read, if that was at least up to this place; any thread may ask. */
  Optional<LogState> readUpTo(LogPlace end) {
    LogState known = state;
    LogPlace read = place;
    return known != null && known.end() >= end.position() && read != null && !read.hasGaps()
        ? Optional.of(known)
        : Optional.empty();
  }

  /** Reads what the store held up to a place, and gives the log as it is then. */
  LogState goOn(LogPlace end, BiConsumer<Recorded, Long> progress) {
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

  /**
   * Waits for events up to {@code end}, which the store has announced. For events that fill older
   * gaps it looks, and does not wait.
   */
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
      EventMessage message = entry.get().message();
      Optional<Recorded> recorded = EventMessages.recorded(message, last.sequenceOf(next));
      recorded.ifPresent(this::take);
      if (EventMessages.isSkipped(message)) {
        rules.ifPresent(RuleCheck::skip);
      }
      place = next;
      recorded.ifPresent(each -> progress.accept(each, end));
      last = next;
    }
  }

  private void take(Recorded entry) {
    RecordedLog longer = log.take(entry);
    log = longer;
    if (broken == null && rules.isPresent()) {
      broken =
          rules
              .get()
              .check(entry, () -> longer.projections().recorded(entry.caseId()))
              .orElse(null);
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
        throw new ArchiveUnavailableException(
            "the event store announced events and did not deliver them for %s s; try again"
                .formatted(PATIENCE.toSeconds()),
            null);
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

package io.github.sijill.axon;

import static org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException.conflictingEventsDetected;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.common.Registration;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.ContinuousMessageStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexPosition;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jspecify.annotations.Nullable;

/**
 * The log in memory, with an index of its tags: sourcing a case reads the events of that case only,
 * and so does the search for conflicts, whatever else the log holds.
 *
 * <p>A batch becomes visible when its transaction commits, all of it at once, and open streams are
 * told right after that. Nothing is written anywhere: when the process ends, the log is gone.
 *
 * <p>Thread-safety: any number of readers and writers. Commits take turns; reading waits for
 * nobody. A single stream is for one reader.
 */
final class IndexedEventStorageEngine implements EventStorageEngine {

  /** How many events an open stream fetches at a time. */
  private static final int PAGE_SIZE = 1_000;

  private final TaggedLog log = new TaggedLog();
  private final ReentrantLock commitLock = new ReentrantLock();
  private final Set<Runnable> callbacks = ConcurrentHashMap.newKeySet();

  /** An engine whose log begins with these events, as they are. */
  IndexedEventStorageEngine(List<? extends TaggedEventMessage<?>> preloaded) {
    log.append(preloaded);
  }

  @Override
  public CompletableFuture<AppendTransaction<?>> appendEvents(
      AppendCondition condition,
      @Nullable ProcessingContext context,
      List<TaggedEventMessage<?>> events) {
    if (hasConflict(condition)) {
      return CompletableFuture.failedFuture(
          conflictingEventsDetected(condition.consistencyMarker()));
    }
    return CompletableFuture.completedFuture(new Append(condition, List.copyOf(events)));
  }

  private boolean hasConflict(AppendCondition condition) {
    if (condition.consistencyMarker().equals(ConsistencyMarker.INFINITY)) {
      return false;
    }
    long start = GlobalIndexConsistencyMarker.position(condition.consistencyMarker()) + 1;
    return log.matching(condition.criteria(), start, log.end(), 1).findFirst().isPresent();
  }

  @Override
  public MessageStream<EventMessage> source(
      SourcingCondition condition, @Nullable ProcessingContext context) {
    long start = GlobalIndexPosition.toIndex(condition.start());
    long end = log.end();
    ConsistencyMarker marker = new GlobalIndexConsistencyMarker(end - 1);
    return MessageStream.<LoggedEvent, EventMessage>fromStream(
            log.matching(condition.criteria(), start, end, Long.MAX_VALUE),
            LoggedEvent::event,
            IndexedEventStorageEngine::contextOf)
        .concatWith(
            MessageStream.just(
                TerminalEventMessage.INSTANCE,
                terminal -> ConsistencyMarker.addToContext(Context.empty(), marker)));
  }

  @Override
  public MessageStream<EventMessage> stream(
      StreamingCondition condition, @Nullable ProcessingContext context) {
    @Nullable TrackingToken token = condition.position();
    long start = token == null ? 0 : token.position().orElse(0);
    Pages pages = new Pages(condition.criteria(), start);
    return new ContinuousMessageStream<LoggedEvent>(
        last -> pages.next(),
        event -> new SimpleEntry<>(event.event(), contextOf(event)),
        (stream, callback) -> register(callback));
  }

  private Registration register(Runnable callback) {
    callbacks.add(callback);
    return () -> callbacks.remove(callback);
  }

  /** How many streams are to be told of the next commit. */
  int listeningStreams() {
    return callbacks.size();
  }

  private static Context contextOf(LoggedEvent event) {
    return TrackingToken.addToContext(
        Context.empty(), new GlobalSequenceTrackingToken(event.index() + 1));
  }

  @Override
  public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
    return CompletableFuture.completedFuture(
        new GlobalSequenceTrackingToken(log.end() == 0 ? -1 : 0));
  }

  @Override
  public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
    long end = log.end();
    return CompletableFuture.completedFuture(tokenBefore(end, end));
  }

  /** The token from which a stream begins with the first event of that instant or a later one. */
  @Override
  public CompletableFuture<TrackingToken> tokenAt(Instant at, @Nullable ProcessingContext context) {
    long end = log.end();
    return CompletableFuture.completedFuture(
        log.matching(EventCriteria.havingAnyTag(), 0, end, Long.MAX_VALUE)
            .filter(event -> !event.event().timestamp().isBefore(at))
            .findFirst()
            .map(event -> tokenBefore(event.index(), end))
            .orElseGet(() -> tokenBefore(end, end)));
  }

  private static TrackingToken tokenBefore(long index, long end) {
    return new GlobalSequenceTrackingToken(end == 0 ? -1 : index);
  }

  @Override
  public void describeTo(ComponentDescriptor descriptor) {
    descriptor.describeProperty("events", log.end());
    descriptor.describeProperty("listeningStreams", listeningStreams());
  }

  /** What a stream reads next; remembers how far it has looked, also where nothing matched. */
  private final class Pages {

    private final EventCriteria criteria;
    private long next;

    Pages(EventCriteria criteria, long start) {
      this.criteria = criteria;
      this.next = start;
    }

    List<LoggedEvent> next() {
      long end = log.end();
      List<LoggedEvent> page = log.matching(criteria, next, end, PAGE_SIZE).toList();
      next = page.size() < PAGE_SIZE ? Math.max(next, end) : page.getLast().index() + 1;
      return page;
    }
  }

  private final class Append implements AppendTransaction<ConsistencyMarker> {

    private final AppendCondition condition;
    private final List<TaggedEventMessage<?>> events;
    private final AtomicBoolean finished = new AtomicBoolean();

    Append(AppendCondition condition, List<TaggedEventMessage<?>> events) {
      this.condition = condition;
      this.events = events;
    }

    @Override
    public CompletableFuture<ConsistencyMarker> commit(@Nullable ProcessingContext context) {
      if (finished.getAndSet(true)) {
        return CompletableFuture.failedFuture(
            new IllegalStateException("this transaction is over: committed or rolled back before"));
      }
      if (events.isEmpty()) {
        return CompletableFuture.completedFuture(ConsistencyMarker.ORIGIN);
      }
      long end;
      commitLock.lock();
      try {
        if (hasConflict(condition)) {
          return CompletableFuture.failedFuture(
              conflictingEventsDetected(condition.consistencyMarker()));
        }
        log.append(events);
        end = log.end();
      } finally {
        commitLock.unlock();
      }
      callbacks.forEach(Runnable::run);
      return CompletableFuture.completedFuture(new GlobalIndexConsistencyMarker(end));
    }

    @Override
    public CompletableFuture<ConsistencyMarker> afterCommit(
        ConsistencyMarker marker, @Nullable ProcessingContext context) {
      return CompletableFuture.completedFuture(marker);
    }

    @Override
    public void rollback(@Nullable ProcessingContext context) {
      finished.set(true);
    }
  }
}

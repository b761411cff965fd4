package io.github.sijill.axon.engine;

import static org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException.conflictingEventsDetected;

import io.github.sijill.event.CaseId;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.journal.ArchiveUnavailableException;
import io.github.sijill.journal.Beginning;
import io.github.sijill.journal.Journal;
import io.github.sijill.journal.JournalLine;
import io.github.sijill.journal.OpenOptions;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.axonframework.common.Registration;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.ContinuousMessageStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexPosition;
import org.axonframework.eventsourcing.eventstore.Position;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jspecify.annotations.Nullable;

/**
 * Axon's storage engine over a journal, in a file or in memory, with an index of its tags: sourcing
 * a case reads the events of that case only, and the search for conflicts reads none, whatever else
 * the log holds. A host may keep events of its own in the same journal.
 *
 * <p>A batch becomes visible when its transaction commits, all of it at once, and open streams are
 * told right after that. In a file, it is on the disk by then; transactions that commit at the same
 * time share one force, also commands of one case that ask for it, see {@link SharedForce}.
 *
 * <p>Thread-safety: any number of readers and writers. Commits take turns; reading waits for
 * nobody. A single stream is for one reader.
 *
 * <p>For other rooms of this library.
 */
public final class JournalStorageEngine implements EventStorageEngine, AutoCloseable {

  /** How many events an open stream looks up at a time. */
  private static final int PAGE_SIZE = 1_000;

  private final IndexedLog log;
  private final Set<Runnable> callbacks = ConcurrentHashMap.newKeySet();

  private JournalStorageEngine(IndexedLog log) {
    this.log = log;
  }

  /**
   * An engine in memory.
   *
   * @param events what its log holds already, with the instants at which it was recorded
   */
  public static JournalStorageEngine inMemory(List<Recorded> events) {
    return holding(events.stream().<TaggedEventMessage<?>>map(EventMessages::tagged).toList());
  }

  /** An engine in memory whose log begins with these messages, as they are. */
  static JournalStorageEngine holding(List<? extends TaggedEventMessage<?>> preloaded) {
    return new JournalStorageEngine(IndexedLog.inMemory(preloaded));
  }

  /**
   * An engine over an archive file, for writing; the file is created if it does not exist. Who
   * writes events of other kinds than Sijill's with payloads that are neither text nor bytes, gives
   * a converter.
   *
   * @throws io.github.sijill.json.FormatException if the file is damaged; it names the line
   * @throws IOException if it cannot be read or written, or somebody else writes to it
   */
  public static JournalStorageEngine open(Path file) throws IOException {
    return open(file, OpenOptions.forWriting(), null);
  }

  /**
   * An engine over an archive file, opened as {@code opening} says.
   *
   * @param converter makes bytes of a host's payloads; they are given back as bytes. Null if there
   *     are none
   * @throws io.github.sijill.json.FormatException if the file is damaged; it names the line
   * @throws IOException if it cannot be read or written, or somebody else writes to it
   */
  public static JournalStorageEngine open(
      Path file, OpenOptions opening, @Nullable EventConverter converter) throws IOException {
    return new JournalStorageEngine(
        IndexedLog.inFile(file, opening, converter, Optional.empty(), line -> {}));
  }

  /**
   * An engine over an archive file, whose lines somebody wants to see.
   *
   * @param known how the file begins, if it was read before
   * @param each gets each line that the file holds after that, in order, and each that another
   *     process has written when it is found; not those that this engine writes. One that it
   *     refuses with a {@link io.github.sijill.json.FormatException} is damage
   * @throws io.github.sijill.json.FormatException if the file is damaged; it names the line
   * @throws Beginning.OtherException if the file begins otherwise
   * @throws IOException if it cannot be read or written, or somebody else writes to it
   */
  public static JournalStorageEngine open(
      Path file, OpenOptions opening, Optional<KnownLog> known, Consumer<JournalLine> each)
      throws IOException {
    return new JournalStorageEngine(IndexedLog.inFile(file, opening, null, known, each));
  }

  /** Writes what {@link KnownLog} reads of the first lines of its file. */
  public void write(DataOutputStream out, long lines) throws IOException {
    log.write(out, lines);
  }

  /** The file's journal; empty in memory. */
  public Optional<Journal> journal() {
    return log.journal();
  }

  /**
   * What reads the events of its file again, line by line.
   *
   * @throws java.util.NoSuchElementException if it is in memory
   */
  public LongFunction<SagaEvent> events() {
    return new EventsOnDisk(journal().orElseThrow());
  }

  /** The entries of a case that it holds by now, in log order, with their events. */
  public List<Recorded> entries(CaseId caseId) {
    return log.matching(EventMessages.criteria(caseId), 0, log.end())
        .mapToObj(place -> EventMessages.recorded(log.message(place), place + 1))
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public CompletableFuture<AppendTransaction<?>> appendEvents(
      AppendCondition condition,
      @Nullable ProcessingContext context,
      List<TaggedEventMessage<?>> events) {
    try {
      log.checkWritable();
    } catch (IOException e) {
      return CompletableFuture.failedFuture(notRecorded(e));
    }
    if (log.hasConflict(condition)) {
      return CompletableFuture.failedFuture(
          conflictingEventsDetected(condition.consistencyMarker()));
    }
    return CompletableFuture.completedFuture(new Append(condition, List.copyOf(events)));
  }

  private RuntimeException notRecorded(IOException cause) {
    return journal().filter(file -> !file.isForWriting()).isPresent()
        ? new UnsupportedOperationException(cause.getMessage(), cause)
        : new ArchiveUnavailableException("not recorded: " + cause.getMessage(), cause);
  }

  @Override
  public MessageStream<EventMessage> source(
      SourcingCondition condition, @Nullable ProcessingContext context) {
    long start = GlobalIndexPosition.toIndex(condition.start());
    long end =
        SharedForce.of(context)
            .map(force -> writtenEnd(condition.criteria(), start, force))
            .orElseGet(log::end);
    ConsistencyMarker marker = new GlobalIndexConsistencyMarker(end - 1);
    return MessageStream.<Long, EventMessage>fromStream(
            log.matching(condition.criteria(), start, end).boxed(),
            log::message,
            JournalStorageEngine::contextOf)
        .concatWith(
            MessageStream.just(
                TerminalEventMessage.INSTANCE,
                terminal -> ConsistencyMarker.addToContext(Context.empty(), marker)));
  }

  /**
   * How far a command sources that shares its force. If that is beyond what is forced, the command
   * has kept what matches there; else it is forced first, so that it can be read.
   */
  private long writtenEnd(EventCriteria criteria, long start, SharedForce force) {
    long forced = log.end();
    long end = log.written();
    OptionalLong last =
        end == forced ? OptionalLong.empty() : log.matching(criteria, forced, end).max();
    if (last.isPresent()) {
      force.sourced(() -> settle(last.getAsLong() + 1));
      if (start <= last.getAsLong()) {
        force.await();
      }
    }
    return end;
  }

  private void settle(long end) {
    try {
      log.settle(end);
    } catch (IOException e) {
      throw notRecorded(e);
    }
  }

  @Override
  public MessageStream<EventMessage> stream(
      StreamingCondition condition, @Nullable ProcessingContext context) {
    @Nullable TrackingToken token = condition.position();
    long start = token == null ? 0 : token.position().orElse(0);
    Pages pages = new Pages(condition.criteria(), start);
    return new ContinuousMessageStream<Long>(
        last -> pages.next(),
        event -> new SimpleEntry<>(log.message(event), contextOf(event)),
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

  private static Context contextOf(long index) {
    return TrackingToken.addToContext(Context.empty(), new GlobalSequenceTrackingToken(index + 1));
  }

  @Override
  public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
    return CompletableFuture.completedFuture(
        new GlobalSequenceTrackingToken(log.end() == 0 ? -1 : 0));
  }

  /** The token after the last event, also of those that a writer in another process appended. */
  @Override
  public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
    log.refresh();
    long end = log.end();
    return CompletableFuture.completedFuture(tokenBefore(end, end));
  }

  /** The token from which a stream begins with the first event of that instant or a later one. */
  @Override
  public CompletableFuture<TrackingToken> tokenAt(Instant at, @Nullable ProcessingContext context) {
    long end = log.end();
    return CompletableFuture.completedFuture(
        LongStream.range(0, end)
            .filter(event -> !log.message(event).timestamp().isBefore(at))
            .mapToObj(event -> tokenBefore(event, end))
            .findFirst()
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

  /** Frees the file and its lock. */
  @Override
  public void close() throws IOException {
    log.close();
  }

  /** What a stream reads next; remembers how far it has looked, also where nothing matched. */
  private final class Pages {

    private final EventCriteria criteria;
    private long next;

    Pages(EventCriteria criteria, long start) {
      this.criteria = criteria;
      this.next = start;
    }

    List<Long> next() {
      long end = log.end();
      List<Long> page = log.matching(criteria, next, end).limit(PAGE_SIZE).boxed().toList();
      next = page.size() < PAGE_SIZE ? Math.max(next, end) : page.getLast() + 1;
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
      try {
        end = log.write(condition, events);
        Position after = new GlobalIndexConsistencyMarker(end).position();
        SharedForce.of(context).ifPresent(force -> force.written(after));
        log.settle(end);
      } catch (IOException e) {
        return CompletableFuture.failedFuture(notRecorded(e));
      } catch (RuntimeException e) {
        return CompletableFuture.failedFuture(e);
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

package io.github.sijill.axon.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.StorageEngineTestSuite;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Axon's suite for storage engines, and what it leaves out, for a journal in memory or a file. */
@Timeout(120)
abstract class JournalStorageEngineContract extends StorageEngineTestSuite<JournalStorageEngine> {

  private static final Tag VOIP = Tag.of("case", "voip-maroc-2016");
  private static final Tag OTHER = Tag.of("case", "another");
  private static final EventCriteria OF_VOIP = EventCriteria.havingTags(VOIP);
  private static final StreamingCondition FROM_THE_FIRST =
      StreamingCondition.startingFrom(new GlobalSequenceTrackingToken(0));

  /** An engine that holds these events. */
  abstract JournalStorageEngine engine(List<TaggedEventMessage<?>> preloaded) throws IOException;

  @Override
  protected JournalStorageEngine buildStorageEngine() throws IOException {
    return engine(List.of());
  }

  @Override
  protected @Nullable ProcessingContext processingContext() {
    return null;
  }

  @Test
  void begins_with_the_events_it_is_given_as_they_are() throws IOException {
    EventMessage imposed =
        new GenericEventMessage(
            "imposed-mobile",
            new MessageType("host.Imposed", "1"),
            "blocked",
            Map.of("case", "voip-maroc-2016"),
            Instant.parse("2016-01-05T09:30:00Z"));
    JournalStorageEngine engine =
        engine(List.of(new GenericTaggedEventMessage<>(imposed, Set.of(VOIP))));

    assertThat(events(source(engine, SourcingCondition.conditionFor(OF_VOIP))))
        .usingRecursiveFieldByFieldElementComparator()
        .containsExactly(imposed);
    assertThat(engine.latestToken(null).join()).isEqualTo(new GlobalSequenceTrackingToken(1));
    assertThatThrownBy(() -> append(engine, AppendCondition.withCriteria(OF_VOIP), told("x", VOIP)))
        .isInstanceOf(AppendEventsTransactionRejectedException.class);
  }

  @Test
  void the_source_ends_with_the_marker_of_the_whole_log() throws Exception {
    JournalStorageEngine engine = buildStorageEngine();
    append(engine, AppendCondition.none(), told("ours", VOIP), told("theirs", OTHER));

    List<MessageStream.Entry<EventMessage>> entries =
        source(engine, SourcingCondition.conditionFor(OF_VOIP));

    assertThat(entries).hasSize(2);
    assertThat(TrackingToken.fromContext(entries.getFirst()))
        .contains(new GlobalSequenceTrackingToken(1));
    assertThat(entries.getLast().message()).isSameAs(TerminalEventMessage.INSTANCE);
    assertThat(entries.getLast().getResource(ConsistencyMarker.RESOURCE_KEY))
        .isEqualTo(new GlobalIndexConsistencyMarker(1));
  }

  @Test
  void nothing_is_visible_before_the_commit_nor_after_a_rollback() throws Exception {
    JournalStorageEngine engine = buildStorageEngine();
    AppendTransaction<Object> transaction =
        begin(engine, AppendCondition.none(), told("undecided", VOIP));

    assertThat(payloads(source(engine, SourcingCondition.conditionFor(OF_VOIP)))).isEmpty();
    transaction.rollback(null);
    assertThat(payloads(source(engine, SourcingCondition.conditionFor(OF_VOIP)))).isEmpty();
    assertThatThrownBy(() -> transaction.commit(null).join())
        .hasCauseInstanceOf(IllegalStateException.class);
    assertThat(payloads(source(engine, SourcingCondition.conditionFor(OF_VOIP)))).isEmpty();
  }

  @Test
  void a_second_commit_is_refused_and_stores_nothing() throws Exception {
    JournalStorageEngine engine = buildStorageEngine();
    AppendTransaction<Object> transaction =
        begin(engine, AppendCondition.none(), told("once", VOIP));
    transaction.commit(null).join();
    transaction.rollback(null);

    assertThatThrownBy(() -> transaction.commit(null).join())
        .hasCauseInstanceOf(IllegalStateException.class);
    assertThat(payloads(source(engine, SourcingCondition.conditionFor(OF_VOIP))))
        .containsExactly("once");
  }

  @Test
  void an_empty_batch_has_the_marker_of_the_origin() throws Exception {
    JournalStorageEngine engine = buildStorageEngine();
    append(engine, AppendCondition.none(), told("something", VOIP));

    assertThat(append(engine, AppendCondition.none())).isSameAs(ConsistencyMarker.ORIGIN);
  }

  @Test
  void a_closed_stream_leaves_no_callback() throws Exception {
    JournalStorageEngine engine = buildStorageEngine();
    AtomicInteger calls = new AtomicInteger();
    MessageStream<EventMessage> open = engine.stream(FROM_THE_FIRST, null);
    MessageStream<EventMessage> closed = engine.stream(FROM_THE_FIRST, null);
    open.setCallback(() -> {});
    closed.setCallback(calls::incrementAndGet);
    assertThat(engine.listeningStreams()).isEqualTo(2);

    closed.close();
    int callsUntilClosed = calls.get();
    append(engine, AppendCondition.none(), told("after", VOIP));

    assertThat(engine.listeningStreams()).isEqualTo(1);
    assertThat(calls).hasValue(callsUntilClosed);
    open.close();
    assertThat(engine.listeningStreams()).isZero();
  }

  @Test
  void a_source_and_a_stream_without_callback_are_not_kept() throws Exception {
    JournalStorageEngine engine = buildStorageEngine();

    source(engine, SourcingCondition.conditionFor(OF_VOIP));
    assertThat(engine.stream(FROM_THE_FIRST, null).next()).isEmpty();

    assertThat(engine.listeningStreams()).isZero();
  }

  @Test
  void a_callback_runs_outside_the_lock_and_sees_the_event() throws Exception {
    JournalStorageEngine engine = buildStorageEngine();
    MessageStream<EventMessage> stream = engine.stream(FROM_THE_FIRST, null);
    List<String> answers = new ArrayList<>();
    stream.setCallback(
        () ->
            stream
                .next()
                .filter(entry -> payload(entry.message()).equals("call"))
                .ifPresent(
                    entry ->
                        answers.add(
                            CompletableFuture.supplyAsync(
                                    () ->
                                        append(
                                            engine, AppendCondition.none(), told("answer", VOIP)))
                                .orTimeout(10, TimeUnit.SECONDS)
                                .join()
                                .toString())));

    append(engine, AppendCondition.none(), told("call", VOIP));

    assertThat(answers).hasSize(1);
    stream.close();
  }

  @Test
  void of_sixteen_writers_that_saw_the_same_exactly_one_wins() throws Exception {
    int writers = 16;
    int rounds = 100;
    JournalStorageEngine engine = buildStorageEngine();
    CyclicBarrier barrier = new CyclicBarrier(writers);
    List<List<String>> won =
        inParallel(
            writers,
            writer ->
                () -> {
                  List<String> mine = new ArrayList<>();
                  for (int round = 0; round < rounds; round++) {
                    List<MessageStream.Entry<EventMessage>> seen =
                        source(engine, SourcingCondition.conditionFor(OF_VOIP));
                    assertThat(events(seen)).hasSize(round);
                    AppendCondition condition =
                        AppendCondition.withCriteria(OF_VOIP).withMarker(marker(seen));
                    barrier.await(30, TimeUnit.SECONDS);
                    String payload = round + " by " + writer;
                    append(engine, AppendCondition.none(), told("noise of " + payload, OTHER));
                    try {
                      append(engine, condition, told(payload, VOIP));
                      mine.add(payload);
                    } catch (AppendEventsTransactionRejectedException lost) {
                      assertThat(lost).hasMessageContaining("consistency marker");
                    }
                    barrier.await(30, TimeUnit.SECONDS);
                  }
                  return mine;
                });

    assertThat(payloads(source(engine, SourcingCondition.conditionFor(OF_VOIP))))
        .hasSize(rounds)
        .containsExactlyInAnyOrderElementsOf(won.stream().flatMap(List::stream).toList());
    assertThat(
            payloads(
                source(engine, SourcingCondition.conditionFor(EventCriteria.havingTags(OTHER)))))
        .hasSize(rounds * writers)
        .doesNotHaveDuplicates();
  }

  @Test
  void a_stream_read_while_others_append_has_every_event_once_and_in_order() throws Exception {
    int writers = 4;
    int batches = 1_500;
    int total = writers * batches * 2;
    JournalStorageEngine engine = buildStorageEngine();
    StreamingCondition ofBothCases =
        StreamingCondition.conditionFor(
            new GlobalSequenceTrackingToken(0),
            EventCriteria.either(OF_VOIP, EventCriteria.havingTags(OTHER)));
    List<List<MessageStream.Entry<EventMessage>>> read =
        inParallel(
            writers + 2,
            role ->
                () -> {
                  if (role >= writers) {
                    return readAll(engine, role == writers ? FROM_THE_FIRST : ofBothCases, total);
                  }
                  for (int batch = 0; batch < batches; batch++) {
                    append(
                        engine,
                        AppendCondition.none(),
                        told(role + "/" + 2 * batch, VOIP),
                        told(role + "/" + (2 * batch + 1), OTHER));
                  }
                  return List.of();
                });

    for (List<MessageStream.Entry<EventMessage>> entries : read.subList(writers, writers + 2)) {
      assertThat(entries).hasSize(total);
      Map<String, Integer> lastOfWriter = new HashMap<>();
      for (int index = 0; index < total; index++) {
        assertThat(TrackingToken.fromContext(entries.get(index)))
            .contains(new GlobalSequenceTrackingToken(index + 1));
        String[] payload = payload(entries.get(index).message()).split("/", -1);
        int number = Integer.parseInt(payload[1]);
        assertThat(number).isEqualTo(lastOfWriter.getOrDefault(payload[0], -1) + 1);
        lastOfWriter.put(payload[0], number);
      }
    }
    assertThat(engine.listeningStreams()).isZero();
  }

  @Test
  void a_source_taken_while_others_append_never_has_half_a_batch() throws Exception {
    long end = 100_000;
    int batchSize = 100;
    JournalStorageEngine engine = buildStorageEngine();
    TaggedEventMessage<?>[] batch =
        Stream.generate(() -> told("one of many", VOIP))
            .limit(batchSize)
            .toArray(TaggedEventMessage<?>[]::new);
    inParallel(
        2,
        role ->
            () -> {
              long read = 0;
              for (long sent = 0; role == 0 && sent < end; sent += batchSize) {
                append(engine, AppendCondition.none(), batch);
              }
              while (role == 1 && read < end) {
                // Only what is new, so that a round stays short.
                SourcingCondition news =
                    SourcingCondition.conditionFor(
                        new GlobalIndexConsistencyMarker(read).position(), OF_VOIP);
                List<MessageStream.Entry<EventMessage>> seen = source(engine, news);
                read += events(seen).size();
                assertThat(read % batchSize).isZero();
                assertThat(marker(seen)).isEqualTo(new GlobalIndexConsistencyMarker(read - 1));
              }
              return read;
            });
  }

  @Test
  void the_token_at_an_instant_begins_with_the_first_event_that_is_not_earlier() throws Exception {
    Instant noon = Instant.parse("2016-01-06T12:00:00Z");
    JournalStorageEngine engine =
        engine(
            Stream.of(-1, 0, 1)
                .<TaggedEventMessage<?>>map(hours -> at(noon.plusSeconds(3600L * hours)))
                .toList());

    assertThat(engine.tokenAt(noon, null).join()).isEqualTo(new GlobalSequenceTrackingToken(1));
    assertThat(engine.tokenAt(noon.plusSeconds(7200), null).join())
        .isEqualTo(engine.latestToken(null).join());
  }

  private static TaggedEventMessage<EventMessage> at(Instant instant) {
    return new GenericTaggedEventMessage<>(
        new GenericEventMessage(
            instant.toString(), new MessageType("host.Told", "1"), "", Map.of(), instant),
        Set.of(VOIP));
  }

  static TaggedEventMessage<EventMessage> told(String payload, Tag tag) {
    return new GenericTaggedEventMessage<>(
        new GenericEventMessage(new MessageType("host.Told", "1"), payload), Set.of(tag));
  }

  static ConsistencyMarker append(
      JournalStorageEngine engine, AppendCondition condition, TaggedEventMessage<?>... events)
      throws AppendEventsTransactionRejectedException {
    try {
      AppendTransaction<Object> transaction = begin(engine, condition, events);
      return transaction.afterCommit(transaction.commit(null).join(), null).join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof AppendEventsTransactionRejectedException rejected) {
        throw rejected;
      }
      throw failed;
    }
  }

  @SuppressWarnings("unchecked") // the result of commit is what afterCommit takes
  private static AppendTransaction<Object> begin(
      JournalStorageEngine engine, AppendCondition condition, TaggedEventMessage<?>... events) {
    return (AppendTransaction<Object>) engine.appendEvents(condition, null, List.of(events)).join();
  }

  static List<MessageStream.Entry<EventMessage>> source(
      JournalStorageEngine engine, SourcingCondition condition) {
    List<MessageStream.Entry<EventMessage>> entries = new ArrayList<>();
    MessageStream<EventMessage> stream = engine.source(condition, null);
    while (stream.hasNextAvailable()) {
      stream.next().ifPresent(entries::add);
    }
    assertThat(stream.isCompleted()).isTrue();
    return entries;
  }

  private static List<EventMessage> events(List<MessageStream.Entry<EventMessage>> sourced) {
    return sourced.subList(0, sourced.size() - 1).stream()
        .map(MessageStream.Entry::message)
        .toList();
  }

  private static List<String> payloads(List<MessageStream.Entry<EventMessage>> sourced) {
    return events(sourced).stream().map(JournalStorageEngineContract::payload).toList();
  }

  private static String payload(EventMessage event) {
    return String.valueOf(event.payload());
  }

  private static ConsistencyMarker marker(List<MessageStream.Entry<EventMessage>> sourced) {
    return Optional.ofNullable(sourced.getLast().getResource(ConsistencyMarker.RESOURCE_KEY))
        .orElseThrow();
  }

  private static List<MessageStream.Entry<EventMessage>> readAll(
      JournalStorageEngine engine, StreamingCondition condition, int count)
      throws InterruptedException {
    Semaphore news = new Semaphore(0);
    List<MessageStream.Entry<EventMessage>> entries = new ArrayList<>();
    MessageStream<EventMessage> stream = engine.stream(condition, null);
    stream.setCallback(news::release);
    while (entries.size() < count) {
      assertThat(news.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
      news.drainPermits();
      while (stream.hasNextAvailable()) {
        stream.next().ifPresent(entries::add);
      }
    }
    stream.close();
    return entries;
  }

  private static <T> List<T> inParallel(int threads, Function<Integer, Callable<T>> task)
      throws Exception {
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      List<Future<T>> futures =
          IntStream.range(0, threads)
              .mapToObj(number -> executor.submit(task.apply(number)))
              .toList();
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get(50, TimeUnit.SECONDS));
      }
      return results;
    }
  }
}

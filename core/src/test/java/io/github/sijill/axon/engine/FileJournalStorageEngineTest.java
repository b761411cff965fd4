package io.github.sijill.axon.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sijill.journal.HeldForces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileJournalStorageEngineTest extends JournalStorageEngineContract {

  private static final Tag VOIP = Tag.of("case", "voip-maroc-2016");
  private static final StreamingCondition FROM_THE_FIRST =
      StreamingCondition.startingFrom(new GlobalSequenceTrackingToken(0));

  @TempDir static Path folder;

  private final List<JournalStorageEngine> opened = new ArrayList<>();

  /** What was appended before is read from the file: the engine was closed and is opened again. */
  @Override
  JournalStorageEngine engine(List<TaggedEventMessage<?>> preloaded) throws IOException {
    Path file = folder.resolve("archive-" + opened.size() + ".jsonl");
    try (JournalStorageEngine before = JournalStorageEngine.open(file)) {
      append(before, AppendCondition.none(), preloaded.toArray(TaggedEventMessage<?>[]::new));
    }
    JournalStorageEngine engine = JournalStorageEngine.open(file);
    opened.add(engine);
    return engine;
  }

  @Test
  void no_commit_is_acknowledged_and_no_event_shown_before_it_is_forced() throws Exception {
    JournalStorageEngine engine = engine(List.of(told("one", VOIP)));
    MessageStream<EventMessage> stream = engine.stream(FROM_THE_FIRST, null);
    assertThat(stream.next()).isPresent();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<ConsistencyMarker>> commits = new ArrayList<>();
      try (HeldForces held = HeldForces.of(engine.journal().orElseThrow())) {
        for (int i = 0; i < 5; i++) {
          TaggedEventMessage<?> event = told("two", Tag.of("case", "case-" + i));
          commits.add(
              threads.submit(
                  () ->
                      engine
                          .appendEvents(AppendCondition.none(), null, List.of(event))
                          .join()
                          .commit(null)
                          .<ConsistencyMarker>thenApply(marker -> (ConsistencyMarker) marker)
                          .join()));
        }
        held.awaitWaiting(5);

        assertThat(commits).noneMatch(Future::isDone);
        assertThat(stream.hasNextAvailable()).isFalse();
        assertThat(source(engine, SourcingCondition.conditionFor(EventCriteria.havingAnyTag())))
            .hasSize(2); // the first event and the end
        assertThat(engine.latestToken(null).join()).isEqualTo(new GlobalSequenceTrackingToken(1));
      }
      for (Future<ConsistencyMarker> commit : commits) {
        commit.get();
      }
    }
    assertThat(engine.latestToken(null).join()).isEqualTo(new GlobalSequenceTrackingToken(6));
    assertThat(stream.hasNextAvailable()).isTrue();
    stream.close();
    assertThat(engine.listeningStreams()).isZero();
  }

  @Test
  void sourcing_one_case_reads_only_its_lines() throws IOException {
    Tag other = Tag.of("case", "other");
    JournalStorageEngine engine =
        engine(List.of(told("one", VOIP), told("theirs", other), told("two", VOIP)));
    Path file = engine.journal().orElseThrow().path();
    byte[] bytes = Files.readAllBytes(file);
    int theirs = new String(bytes, UTF_8).indexOf("theirs");
    bytes[theirs] ^= 1;
    Files.write(file, bytes);

    assertThat(source(engine, SourcingCondition.conditionFor(EventCriteria.havingTags(VOIP))))
        .hasSize(3);
    assertThatThrownBy(
            () -> source(engine, SourcingCondition.conditionFor(EventCriteria.havingTags(other))))
        .hasStackTraceContaining("line 2: its hash is");
  }

  @Test
  void an_engine_whose_file_failed_says_so_and_tells_of_no_conflict() throws IOException {
    JournalStorageEngine engine = engine(List.of(told("one", VOIP)));
    Path file = engine.journal().orElseThrow().path();
    Files.move(file, file.resolveSibling("moved.jsonl"));
    AppendCondition condition =
        AppendCondition.withCriteria(EventCriteria.havingTags(VOIP))
            .withMarker(new GlobalIndexConsistencyMarker(0));

    assertThatThrownBy(() -> append(engine, condition, told("two", VOIP)))
        .hasStackTraceContaining(
            "was replaced, truncated or deleted while it was open for writing");
    assertThatThrownBy(() -> append(engine, condition, told("two", VOIP)))
        .hasStackTraceContaining("accepts no more lines because writing failed");
  }

  /** Its tags are lost once it is written, as if the memory was full by then. */
  private record Forgetful(TaggedEventMessage<EventMessage> message, Path file, long size)
      implements TaggedEventMessage<EventMessage> {

    @Override
    public EventMessage event() {
      return message.event();
    }

    @Override
    public Set<Tag> tags() {
      if (file.toFile().length() > size) {
        throw new OutOfMemoryError("no room for tags");
      }
      return message.tags();
    }

    @Override
    public TaggedEventMessage<EventMessage> updateTags(Function<Set<Tag>, Set<Tag>> updater) {
      throw new UnsupportedOperationException();
    }
  }

  @Test
  void an_engine_that_cannot_index_what_it_has_written_takes_no_more() throws IOException {
    JournalStorageEngine engine = engine(List.of(told("one", VOIP)));
    Path file = engine.journal().orElseThrow().path();
    Forgetful two = new Forgetful(told("two", VOIP), file, Files.size(file));

    assertThatThrownBy(() -> append(engine, AppendCondition.none(), two))
        .hasStackTraceContaining("no room for tags");
    assertThatThrownBy(() -> append(engine, AppendCondition.none(), told("three", VOIP)))
        .hasStackTraceContaining(
            "the index could not take what was written last (java.lang.OutOfMemoryError: no room"
                + " for tags); open the archive again");
    assertThat(source(engine, SourcingCondition.conditionFor(EventCriteria.havingTags(VOIP))))
        .hasSize(2); // the first event and the end
  }

  @AfterAll
  void close() throws IOException {
    for (JournalStorageEngine engine : opened) {
      engine.close();
    }
  }
}

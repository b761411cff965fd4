package io.github.sijill.axon;

import static io.github.sijill.testing.SmallCase.CASE;
import static io.github.sijill.testing.SmallCase.RECORDED;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sijill.Archive;
import io.github.sijill.AxonArchives;
import io.github.sijill.axon.engine.EventMessages;
import io.github.sijill.axon.engine.JournalStorageEngine;
import io.github.sijill.axon.engine.JsonEventStorageEngine;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.json.FormatException;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import io.github.sijill.testing.BrokenRules;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.queryhandling.GenericQueryMessage;
import org.axonframework.messaging.queryhandling.gateway.QueryGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Entries that somebody has written in an application's event store past this library, and that
 * break a rule: no answer is made from them. Files are in {@code ForeignArchiveTest}, PostgreSQL in
 * {@code StoredRowsTest}.
 */
@Timeout(300)
class ForeignRowsTest {

  private static final LocalDate DAY = LocalDate.of(2016, 1, 10);

  enum Store {
    OURS_IN_MEMORY,
    AXONS_IN_MEMORY,
    JPA
  }

  @TempDir Path folder;

  /** What stays open until the test has ended. */
  private final List<Runnable> open = new ArrayList<>();

  private EventStorageEngine engine(Store store) {
    return switch (store) {
      case OURS_IN_MEMORY -> JournalStorageEngine.inMemory(List.of());
      case AXONS_IN_MEMORY -> new InMemoryEventStorageEngine();
      case JPA -> {
        HostDatabase database = new HostDatabase(folder);
        open.add(database::close);
        yield database.engine();
      }
    };
  }

  private static void write(EventStorageEngine engine, SagaEvent event, int second) {
    EventStorageEngine json =
        engine instanceof JournalStorageEngine ? engine : new JsonEventStorageEngine(engine);
    EventMessage message = EventMessages.of(event, RECORDED.plusSeconds(second));
    ConsistencyMarker end =
        json.source(SourcingCondition.conditionFor(EventMessages.criteria(CASE)), null)
            .reduce(
                ConsistencyMarker.ORIGIN,
                (last, entry) ->
                    entry.getResource(ConsistencyMarker.RESOURCE_KEY) == null
                        ? last
                        : entry.getResource(ConsistencyMarker.RESOURCE_KEY))
            .join();
    json.appendEvents(
            AppendCondition.withCriteria(EventMessages.criteria(CASE)).withMarker(end),
            null,
            List.of(
                new GenericTaggedEventMessage<>(
                    new GenericEventMessage(
                        "foreign " + second,
                        message.type(),
                        event,
                        message.metadata(),
                        message.timestamp()),
                    EventMessages.tags(event))))
        .thenCompose(append -> append.commit(null))
        .join();
  }

  private EventStorageEngine holding(Store store, SagaEvent... events) {
    EventStorageEngine engine = engine(store);
    for (int i = 0; i < events.length; i++) {
      write(engine, events[i], i);
    }
    return engine;
  }

  private AxonConfiguration host(EventStorageEngine engine) {
    AxonConfiguration host =
        AxonArchives.register(
                EventSourcingConfigurer.create().registerEventStorageEngine(c -> engine))
            .start();
    open.add(host::shutdown);
    return host;
  }

  @AfterEach
  void close() {
    open.reversed().forEach(Runnable::run);
  }

  static Stream<Arguments> broken() {
    return Stream.of(Store.values())
        .flatMap(
            store ->
                BrokenRules.all().stream()
                    .map(each -> Arguments.of(store, each.rule(), each.event())));
  }

  private static String refusal(String rule, SagaEvent last) {
    return "event 3: entry %s of case small breaks a rule (%s): ".formatted(last.id(), rule);
  }

  @ParameterizedTest
  @MethodSource("broken")
  void refuse_the_archive_that_is_opened_over_them(Store store, String rule, SagaEvent last) {
    EventStorageEngine engine =
        holding(store, opened(), imposed("imposed", "2016-01-06", "3g"), last);

    for (ThrowingCallable opening :
        List.<ThrowingCallable>of(
            () -> AxonArchives.over(engine), () -> AxonArchives.find(host(engine)))) {
      assertThatThrownBy(opening)
          .isInstanceOf(FormatException.class)
          .hasMessageStartingWith(refusal(rule, last))
          .hasMessageEndingWith("; verify the archive to see all that break one");
    }
    assertThat(AxonArchives.verify(engine, Optional.empty()).brokenRules())
        .singleElement()
        .asString()
        .startsWith(refusal(rule, last).replace("event 3", "line 3"));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void refuse_every_question_and_recording_once_they_are_read(
      Store store, String rule, SagaEvent last) {
    EventStorageEngine engine = holding(store, opened(), imposed("imposed", "2016-01-06", "3g"));
    AxonConfiguration host = host(engine);
    List<Recorded> told = new ArrayList<>();
    try (Archive archive = AxonArchives.find(host)) {
      archive.onRecorded(told::add);
      assertThat(archive.status().on(DAY).summary()).isNotEmpty();
      write(engine, last, 2);

      for (ThrowingCallable call :
          List.<ThrowingCallable>of(
              () -> archive.status().on(DAY),
              archive::recorded,
              archive::head,
              archive::copy,
              () -> archive.copyTo(folder.resolve("copy.jsonl")),
              () -> archive.recorded(CASE),
              () -> archive.record(imposed("more", "2016-01-07")),
              () -> archive.retract("small", "imposed", "it was wrong"),
              archive::replay,
              () -> asked(host))) {
        assertThatThrownBy(call).hasStackTraceContaining(refusal(rule, last));
      }
      assertThat(archive.verify().head().sequence()).isEqualTo(3);
      assertThat(archive.verify().isUsable()).isFalse();
    }
    assertThat(told).isEmpty();
  }

  private static Object asked(AxonConfiguration host) {
    return host.getComponent(QueryGateway.class)
        .query(
            new GenericQueryMessage(
                new MessageType("sijill", "StatusOn", "1"),
                new Question.StatusOn(Subject.everything(), DAY)),
            Object.class)
        .join();
  }

  @ParameterizedTest
  @EnumSource
  void refuse_a_recording_in_their_case_before_anybody_has_asked(Store store) {
    EventStorageEngine engine = holding(store, opened());
    AxonConfiguration host = host(engine);
    try (Archive archive = AxonArchives.find(host)) {
      write(engine, imposed("lte", "2016-02-01", "lte"), 1);

      assertThatThrownBy(() -> archive.record(imposed("more", "2016-01-07")))
          .isInstanceOf(FormatException.class)
          .hasMessageStartingWith(
              "an event recorded at 2017-01-01T00:00:01Z: entry lte of case small breaks a rule");
      assertThatThrownBy(
              () ->
                  host.getComponent(CommandGateway.class)
                      .sendAndWait(new RecordEntry(imposed("more", "2016-01-07"))))
          .hasStackTraceContaining("entry lte of case small breaks a rule");
      assertThat(archive.verify().head().sequence()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void that_keep_the_rules_are_answered_from_as_any_other(Store store) {
    EventStorageEngine engine = holding(store, opened());
    try (Archive archive = AxonArchives.over(engine)) {
      write(engine, imposed("imposed", "2016-01-06"), 1);

      assertThat(archive.status().on(DAY).summary()).isEqualTo("BLOCKED");
      assertThat(archive.record(imposed("more", "2016-01-07")).isNew()).isTrue();
      assertThat(archive.verify().isUsable()).isTrue();
    }
  }
}

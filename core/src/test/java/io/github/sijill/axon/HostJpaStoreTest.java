package io.github.sijill.axon;

import static io.github.sijill.testing.SmallCase.CASE;
import static io.github.sijill.testing.SmallCase.corrected;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testing.SmallCase.restored;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sijill.Archive;
import io.github.sijill.AxonArchives;
import io.github.sijill.axon.HostDatabase.Article;
import io.github.sijill.casefile.EntryRefusedException;
import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.json.EventCodec;
import io.github.sijill.json.EventType;
import io.github.sijill.time.ImpreciseDate;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jpa.AggregateEventEntry;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.UnitOfWorkFactory;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventhandling.gateway.EventGateway;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An archive in an application that keeps its events, and rows of its own, through JPA. */
class HostJpaStoreTest {

  @Event(namespace = "newsroom", name = "ArticleFiled", version = "1")
  record ArticleFiled(@EventTag(key = "article") String headline) {}

  private static final LocalDate DAY = LocalDate.of(2016, 1, 10);

  private final Path folder;
  private HostDatabase database;
  private AxonConfiguration host;
  private Archive archive;

  HostJpaStoreTest(@TempDir Path folder) {
    this.folder = folder;
    start(true);
  }

  /**
   * Starts the host.
   *
   * @param resolving whether its engine tells a taken key from other failures
   */
  private void start(boolean resolving) {
    database = new HostDatabase(folder);
    host =
        AxonArchives.register(
                database.register(
                    EventSourcingConfigurer.create(),
                    settings ->
                        resolving
                            ? settings.persistenceExceptionResolver(new SQLStateResolver())
                            : settings))
            .start();
    archive = AxonArchives.find(host);
  }

  @AfterEach
  void stop() {
    host.shutdown();
    database.close();
  }

  private void file(String headline) {
    host.getComponent(UnitOfWorkFactory.class)
        .create()
        .executeWithResult(
            context -> {
              database.inTransaction(
                  manager -> {
                    manager.persist(new Article(headline, headline));
                    return headline;
                  });
              return host.getComponent(EventGateway.class)
                  .publish(context, new ArticleFiled(headline))
                  .thenApply(done -> headline);
            })
        .join();
  }

  private List<AggregateEventEntry> rows() {
    return database.inTransaction(
        manager ->
            manager
                .createQuery(
                    "SELECT e FROM AggregateEventEntry e ORDER BY e.globalIndex",
                    AggregateEventEntry.class)
                .getResultList());
  }

  private List<Article> articles() {
    return database.inTransaction(
        manager ->
            manager
                .createQuery("SELECT a FROM Article a ORDER BY a.id", Article.class)
                .getResultList());
  }

  @Test
  void both_keep_their_events_and_rows_in_one_database() {
    archive.record(opened());
    file("VoIP blocked?");
    archive.record(imposed("a", "2016-01-06"));
    file("VoIP blocked!");

    assertThat(archive.status().on(DAY).summary()).isEqualTo("BLOCKED");
    assertThat(archive.recorded(CASE)).extracting(Recorded::sequence).containsExactly(1L, 3L);
    assertThat(articles())
        .extracting(Article::headline)
        .containsExactly("VoIP blocked!", "VoIP blocked?");
  }

  @Test
  void the_store_holds_our_json_and_the_hosts_own() {
    SagaEvent event = imposed("a", "2016-01-06");
    archive.record(opened());
    archive.record(event);
    file("VoIP blocked!");

    AggregateEventEntry ours = rows().get(1);
    AggregateEventEntry theirs = rows().get(2);

    assertThat(ours.type()).isEqualTo("sijill.BlockingImposed");
    assertThat(ours.version()).isEqualTo("2");
    assertThat(new String(ours.payload(), UTF_8)).isEqualTo(EventCodec.writeText(event));
    assertThat(ours.aggregateType()).isEqualTo("sijill.case");
    assertThat(ours.aggregateIdentifier()).isEqualTo("small");
    assertThat(theirs.type()).isEqualTo("newsroom.ArticleFiled");
    assertThat(new String(theirs.payload(), UTF_8)).isEqualTo("{\"headline\":\"VoIP blocked!\"}");
  }

  @Test
  void a_handler_of_the_host_reads_our_records_from_the_store() {
    archive.record(opened());
    archive.record(imposed("a", "2016-01-06"));
    EventStore store = host.getComponent(EventStore.class);

    MessageStream<EventMessage> stream =
        store.open(StreamingCondition.startingFrom(store.firstToken(null).join()), null);
    stream.next();
    EventMessage message = stream.next().orElseThrow().message();
    stream.close();

    assertThat(message.payload()).isEqualTo(imposed("a", "2016-01-06"));
    assertThat(message.payload()).isInstanceOf(BlockingImposed.class);
    assertThat(message.timestamp()).isEqualTo(archive.recorded(CASE).get(1).recordedAt());
  }

  @Test
  void after_a_restart_on_the_same_database_all_is_there_to_the_microsecond() {
    archive.record(opened());
    file("VoIP blocked?");
    archive.record(imposed("a", "2016-01-06"));
    List<Recorded> before = archive.recorded(CASE);

    stop();
    start(true);

    assertThat(archive.recorded(CASE)).isEqualTo(before);
    assertThat(archive.record(imposed("a", "2016-01-06")).isNew()).isFalse();
    assertThat(archive.record(corrected("c", imposed("a", "2016-02-01"))).recorded().sequence())
        .isEqualTo(4);
    assertThat(archive.status().on(DAY).summary()).isEqualTo("OPEN");
  }

  @Test
  void a_refusal_writes_nothing() {
    archive.record(opened());

    assertThatThrownBy(() -> archive.record(restored("r", "2016-01-01")))
        .isInstanceOf(EntryRefusedException.class);

    assertThat(rows()).hasSize(1);
    assertThat(archive.recorded(CASE)).hasSize(1);
  }

  @Test
  void an_event_that_is_committed_late_is_not_skipped() {
    SagaEvent late = openedAs("late");
    archive.record(opened());
    try (EntityManager slow = database.manager()) {
      slow.getTransaction().begin();
      slow.persist(row(late));
      slow.flush();
      archive.record(openedAs("early"));
      assertThat(archive.cases()).extracting(CaseId::value).containsExactly("early", "small");
      slow.getTransaction().commit();
    }

    assertThat(archive.cases()).extracting(CaseId::value).containsExactly("early", "late", "small");
    assertThat(archive.recorded(new CaseId("late")))
        .extracting(Recorded::sequence)
        .containsExactly(2L);
    archive.replay();
    assertThat(archive.recorded(new CaseId("late")))
        .extracting(Recorded::sequence)
        .containsExactly(2L);
  }

  private static SagaEvent openedAs(String caseId) {
    CaseEntry entry = CaseEntry.of(caseId, "opened", ImpreciseDate.parse("2015"));
    CaseOpened like = opened();
    return CaseOpened.of(entry, like.title(), like.dimensions()).baseline(like.baseline());
  }

  private static AggregateEventEntry row(SagaEvent event) {
    return new AggregateEventEntry(
        UUID.randomUUID().toString(),
        EventType.of(event).typeName(),
        "1",
        EventCodec.writeBytes(event),
        "{}".getBytes(UTF_8),
        Instant.now(),
        "sijill.case",
        event.entry().caseId().value(),
        1L);
  }

  @Test
  void recording_into_a_long_case_reads_only_what_is_new() {
    archive.record(opened());
    for (int i = 0; i < 300; i++) {
      archive.record(imposed("e" + i, "2016-01-06"));
    }
    long before = database.eventsRead();

    archive.record(imposed("one-more", "2016-01-06"));

    // The last event of the kept state, to see that it stands, and the new one by the projector.
    assertThat(database.eventsRead() - before).isEqualTo(2);
  }

  @Test
  void a_state_of_a_case_that_was_never_committed_is_forgotten() {
    archive.record(opened());
    database.inTransaction(
        manager -> {
          host.getComponent(CommandGateway.class)
              .sendAndWait(new RecordEntry(imposed("a", "2016-01-06")));
          host.getComponent(CommandGateway.class)
              .sendAndWait(new RecordEntry(restored("r", "2016-01-09")));
          manager.getTransaction().setRollbackOnly();
          return "";
        });

    assertThat(rows()).hasSize(1);
    assertThatThrownBy(() -> archive.record(restored("r", "2016-01-09")))
        .isInstanceOf(EntryRefusedException.class);
    assertThat(archive.record(imposed("b", "2016-01-06")).isNew()).isTrue();
    assertThat(archive.recorded(CASE)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void writers_that_meet_on_one_case_lose_nothing_and_double_nothing(boolean resolving)
      throws Exception {
    stop();
    start(resolving);
    archive.record(opened());
    int writers = 5;
    int each = 12;
    List<Future<?>> done = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
      for (int writer = 0; writer < writers; writer++) {
        String own = "w" + writer + "-";
        done.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < each; i++) {
                    archive.record(imposed("shared-" + i, "2016-01-06"));
                    archive.record(imposed(own + i, "2016-01-06"));
                  }
                }));
      }
    }
    for (Future<?> finished : done) {
      finished.get();
    }

    List<Recorded> recorded = archive.recorded(CASE);

    assertThat(recorded).hasSize(1 + each + writers * each);
    assertThat(recorded).extracting(r -> r.id()).doesNotHaveDuplicates();
    assertThat(recorded).extracting(Recorded::sequence).isSorted().doesNotHaveDuplicates();
    assertThat(recorded).extracting(Recorded::recordedAt).isSorted().doesNotHaveDuplicates();
    assertThat(rows()).hasSameSizeAs(recorded);
    archive.replay();
    assertThat(archive.recorded(CASE)).isEqualTo(recorded);
  }
}

package io.github.sijill;

import static io.github.sijill.testing.SmallCase.CASE;
import static io.github.sijill.testing.SmallCase.entry;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testing.SmallCase.stated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sijill.axon.postgres.PostgresSettings;
import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.testing.Postgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Handlers of an application over an archive in a real PostgreSQL. */
class PostgresHandlersTest {

  @RegisterExtension private static final Postgres postgres = Postgres.ofClass();

  private final PostgresSettings settings;
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

  PostgresHandlersTest(TestInfo test) {
    settings = postgres.settings(test.getTestMethod().orElseThrow().getName());
  }

  private Consumer<EventSourcingConfigurer> listening() {
    return Listener.hearing(event -> heard.add(event.id().value()));
  }

  private List<String> next(int events) throws InterruptedException {
    List<String> next = new ArrayList<>();
    for (int i = 0; i < events; i++) {
      next.add(heard.take());
    }
    return next;
  }

  @Test
  void a_handler_gets_each_event_once_and_goes_on_where_it_stopped() throws Exception {
    try (Archive archive = Archive.postgres(settings)) {
      archive.record(opened());
      archive.record(imposed("before", "2016-01-05"));
    }
    try (Archive archive = AxonArchives.postgres(settings, listening())) {
      archive.record(imposed("a", "2016-01-06"));
      archive.record(imposed("a", "2016-01-06"));
      archive.record(imposed("b", "2016-01-07"));
      assertThat(next(3)).containsExactly("before", "a", "b");
    }
    try (Archive archive = Archive.postgres(settings)) {
      archive.record(imposed("meanwhile", "2016-01-08"));
    }
    try (Archive archive = AxonArchives.postgres(settings, listening())) {
      archive.record(imposed("after", "2016-01-09"));
      assertThat(next(2)).containsExactly("meanwhile", "after");
    }
    assertThat(heard).isEmpty();
  }

  @Test
  void one_of_two_archives_waits_until_the_other_closes() throws Exception {
    Archive one = AxonArchives.postgres(settings, listening());
    try (Archive other = AxonArchives.postgres(settings, listening())) {
      try (one) {
        one.record(opened());
        for (int i = 0; i < 10; i++) {
          one.record(imposed("one" + i, "2016-01-06"));
          other.record(imposed("other" + i, "2016-01-06"));
        }
        assertThat(next(20)).doesNotHaveDuplicates();
      }
      other.record(imposed("after", "2016-01-07"));
      assertThat(next(1)).containsExactly("after");
    }
    assertThat(heard).isEmpty();
  }

  @Test
  void two_archives_share_the_cases() throws Exception {
    BlockingQueue<String> others = new LinkedBlockingQueue<>();
    try (Archive one = AxonArchives.postgres(settings, half(heard));
        Archive other = AxonArchives.postgres(settings, half(others))) {
      int cases = 0;
      // Which case falls to whom is Axon's; both have got one in the end.
      while (heard.isEmpty() || others.isEmpty()) {
        String name = "case" + cases++;
        CaseOpened like = opened();
        one.record(
            CaseOpened.of(CaseEntry.of(name, "opened", "2015"), like.title(), like.dimensions())
                .baseline(like.baseline()));
        other.record(imposed(CaseEntry.of(name, "imposed", "2016-01-06")));
      }
      while (heard.size() + others.size() < cases) {
        Thread.onSpinWait();
      }
      assertThat(heard).doesNotHaveDuplicates().doesNotContainAnyElementsOf(others);
      assertThat(others).doesNotHaveDuplicates();
    }
  }

  private static Consumer<EventSourcingConfigurer> half(BlockingQueue<String> heard) {
    return Listener.hearing(
        c -> event -> heard.add(event.entry().caseId().value()),
        processor -> processor.initialSegmentCount(2).maxClaimedSegments(1));
  }

  @Test
  void another_process_goes_on_for_one_that_is_killed() throws Exception {
    try (PostgresNode doomed = PostgresNode.listener(settings)) {
      assertThat(doomed.next()).isEqualTo("ready");
      try (Archive archive = AxonArchives.postgres(settings, listening())) {
        archive.record(opened());
        archive.record(imposed("a", "2016-01-06"));
        archive.record(imposed("b", "2016-01-07"));
        assertThat(doomed.next()).isEqualTo("a");
        assertThat(doomed.next()).isEqualTo("b");
        assertThat(heard).isEmpty();

        doomed.kill();

        archive.record(imposed("c", "2016-01-08"));
        // The last that it handled may come once more: it died before or after it noted it.
        List<String> after = new ArrayList<>(next(1));
        while (!after.getLast().equals("c")) {
          after.addAll(next(1));
        }
        assertThat(List.of("b", "c")).endsWith(after.toArray(String[]::new));
      }
    }
  }

  @Test
  void handlers_do_not_wait_for_the_turn_to_append() throws Exception {
    try (Archive archive = Archive.postgres(settings)) {
      archive.record(opened());
      archive.record(imposed("a", "2016-01-06"));
      archive.record(imposed("b", "2016-01-07"));
    }
    try (Connection turn = postgres.connect(settings.schema());
        Statement statement = turn.createStatement()) {
      statement.execute(
          "SELECT pg_advisory_xact_lock('aggregate_event_entry'::regclass::oid::bigint)");
      try (Archive archive = AxonArchives.postgres(settings, listening())) {
        assertThat(next(2)).containsExactly("a", "b");
        assertThat(archive.recorded(CASE)).hasSize(3);
      }
      assertThat(
              postgres.ask(
                  settings.schema(),
                  "SELECT convert_from(token, 'UTF8')::jsonb || jsonb_build_object('owner', owner)"
                      + " FROM token_entry"))
          .contains("\"index\": 3")
          .contains("\"owner\": null");
    }
  }

  @Test
  void a_handler_may_record_even_over_a_single_connection() throws Exception {
    Consumer<EventSourcingConfigurer> answering =
        Listener.hearing(
            c -> event -> confirm(AxonArchives.find(c), event),
            processor -> processor.initialSegmentCount(1));
    try (Archive archive = AxonArchives.postgres(settings.poolSize(1), answering)) {
      archive.record(opened());
      archive.record(imposed("a", "2016-01-06"));
      archive.record(imposed("b", "2016-01-07"));
      next(2);
      assertThat(archive.recorded(CASE))
          .extracting(each -> each.id().value())
          .containsExactlyInAnyOrder("opened", "a", "b", "on-a", "on-b");
    }
  }

  private void confirm(Archive archive, BlockingImposed event) {
    String id = event.id().value();
    archive.record(stated(entry("on-" + id, "2016-01-10"), id));
    heard.add(id);
  }

  @Test
  void an_event_whose_handler_fails_comes_again() throws Exception {
    Consumer<EventSourcingConfigurer> failing =
        Listener.hearing(
            event -> {
              heard.add(event.id().value());
              if (heard.size() == 1) {
                throw new IllegalStateException("the mail server is away");
              }
            });
    try (Archive archive = AxonArchives.postgres(settings, failing)) {
      archive.record(opened());
      archive.record(imposed("a", "2016-01-06"));
      while (heard.size() < 2) {
        Thread.onSpinWait();
      }
      archive.record(imposed("b", "2016-01-07"));
      assertThat(next(3)).containsExactly("a", "a", "b");
    }
  }

  @Test
  void closing_ends_the_threads_and_lets_a_handler_finish() throws Exception {
    BlockingQueue<String> begun = new LinkedBlockingQueue<>();
    BlockingQueue<String> goOn = new LinkedBlockingQueue<>();
    Consumer<EventSourcingConfigurer> slow =
        Listener.hearing(
            event -> {
              begun.add(event.id().value());
              try {
                heard.add(goOn.take());
              } catch (InterruptedException e) {
                heard.add("interrupted");
              }
            });
    Archive archive = AxonArchives.postgres(settings, slow);
    archive.record(opened());
    archive.record(imposed("a", "2016-01-06"));
    assertThat(begun.take()).isEqualTo("a");
    assertThat(threads()).isNotEmpty();

    Thread closing = Thread.ofVirtual().start(archive::close);
    goOn.add("finished");
    closing.join();

    assertThat(heard).containsExactly("finished");
    assertThat(threads()).isEmpty();
  }

  private static List<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.contains("[listener]"))
        .toList();
  }

  @Test
  void without_handlers_there_is_no_thread_and_no_token() throws Exception {
    try (Archive archive = Archive.postgres(settings)) {
      archive.record(opened());
      assertThat(threads()).isEmpty();
    }
    assertThat(postgres.ask(settings.schema(), "SELECT count(*) FROM token_entry")).isEqualTo("0");
  }

  @Test
  void connections_are_closed_when_the_configuration_fails() throws Exception {
    assertThatThrownBy(
            () ->
                AxonArchives.postgres(
                    settings,
                    configurer -> {
                      throw new IllegalArgumentException("no mail server is configured");
                    }))
        .hasMessage("no mail server is configured");
    // The server notices that a session has ended a moment later.
    while (!sessions().equals("0")) {
      Thread.onSpinWait();
    }
  }

  private static String sessions() throws SQLException {
    return postgres.ask(
        "public", "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'sijill'");
  }
}

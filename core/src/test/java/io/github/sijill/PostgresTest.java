package io.github.sijill;

import static io.github.sijill.testing.SmallCase.CASE;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testing.SmallCase.restored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sijill.axon.postgres.PostgresSettings;
import io.github.sijill.casefile.EntryRefusedException;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.journal.ArchiveUnavailableException;
import io.github.sijill.json.EventCodec;
import io.github.sijill.testing.Postgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** An archive in a real PostgreSQL; each test has a schema of its own. */
class PostgresTest {

  private static final Pattern HTTP =
      Pattern.compile(
          " (java\\.net\\.http\\.|\\S*\\.HttpURLConnection |sun\\.net\\.www\\.http\\.)");

  /** How many entries each process records. */
  private static final int ENTRIES = Integer.getInteger("sijill.rounds", 200);

  private static final LocalDate DAY = LocalDate.of(2016, 1, 10);

  @RegisterExtension private static final Postgres postgres = Postgres.ofClass();

  private final PostgresSettings settings;

  PostgresTest(TestInfo test) {
    settings = postgres.settings(test.getTestMethod().orElseThrow().getName());
  }

  private static List<String> ids(Archive archive) {
    return archive.recorded(CASE).stream().map(each -> each.id().value()).toList();
  }

  @Test
  void what_was_recorded_is_there_when_it_is_opened_again() {
    List<Recorded> before;
    try (Archive archive = Archive.postgres(settings)) {
      archive.record(opened());
      archive.record(imposed("a", "2016-01-06"));
      assertThatThrownBy(() -> archive.record(restored("r", "2016-01-01")))
          .isInstanceOf(EntryRefusedException.class);
      before = archive.recorded(CASE);
    }

    try (Archive archive = Archive.postgres(settings)) {
      assertThat(archive.recorded(CASE)).isEqualTo(before).hasSize(2);
      assertThat(archive.status().on(DAY).summary()).isEqualTo("BLOCKED");
      assertThat(archive.record(imposed("a", "2016-01-06")).isNew()).isFalse();
      archive.replay();
      assertThat(archive.recorded(CASE)).isEqualTo(before);
    }
  }

  @Test
  void the_rows_are_readable_with_sql_alone() throws Exception {
    try (Archive archive = Archive.postgres(settings)) {
      archive.record(opened());
      Recorded recorded = archive.record(imposed("a", "2016-01-06")).recorded();
      String row =
          " FROM aggregate_event_entry WHERE aggregate_type = 'sijill.case'"
              + " AND aggregate_identifier = 'small' AND aggregate_sequence_number = 2";

      assertThat(postgres.ask(settings.schema(), "SELECT type || ' ' || version" + row))
          .isEqualTo("sijill.BlockingImposed 2");
      assertThat(postgres.ask(settings.schema(), "SELECT convert_from(payload, 'UTF8')" + row))
          .isEqualTo(EventCodec.writeText(recorded.event()));
      assertThat(
              postgres.ask(
                  settings.schema(),
                  "SELECT convert_from(metadata, 'UTF8')::jsonb ->> 'sijill.recorded'" + row))
          .isEqualTo(recorded.recordedAt().toString());
    }
  }

  @Test
  void two_processes_record_on_one_case_and_see_the_same() throws Exception {
    try (Archive archive = Archive.postgres(settings);
        PostgresNode one = PostgresNode.recorder(settings, "one", ENTRIES);
        PostgresNode other = PostgresNode.recorder(settings, "other", ENTRIES)) {
      archive.record(opened());
      for (String line : List.of("ready", "done")) {
        assertThat(one.next()).isEqualTo(line);
        assertThat(other.next()).isEqualTo(line);
      }
      one.goOn();
      other.goOn();

      int shared = (ENTRIES / 2 + 9) / 10;
      assertThat(ids(archive)).hasSize(1 + shared + 2 * ENTRIES).doesNotHaveDuplicates();
      assertThat(archive.recorded(CASE)).extracting(Recorded::recordedAt).isSorted();
      assertThat(postgres.ask(settings.schema(), "SELECT count(*) FROM aggregate_event_entry"))
          .isEqualTo(String.valueOf(ids(archive).size()));
      String seen = PostgresNode.seenBy(archive);
      assertThat(one.next()).isEqualTo(seen);
      assertThat(other.next()).isEqualTo(seen);
      archive.replay();
      assertThat(PostgresNode.seenBy(archive)).isEqualTo(seen);
    }
  }

  @Test
  void a_process_that_is_killed_leaves_the_other_recording() throws Exception {
    try (Archive archive = Archive.postgres(settings);
        PostgresNode doomed = PostgresNode.recorder(settings, "doomed", 1_000_000);
        PostgresNode other = PostgresNode.recorder(settings, "other", ENTRIES)) {
      archive.record(opened());
      assertThat(doomed.next()).isEqualTo("ready");
      while (ids(archive).stream().filter(id -> id.startsWith("doomed")).count() < 20) {
        Thread.onSpinWait();
      }
      doomed.kill();
      assertThat(other.next()).isEqualTo("ready");
      assertThat(other.next()).isEqualTo("done");

      List<String> ids = ids(archive);
      assertThat(ids).doesNotHaveDuplicates();
      assertThat(ids.stream().filter(id -> id.startsWith("other"))).hasSize(ENTRIES);
      assertThat(archive.record(imposed("after", "2016-01-06")).isNew()).isTrue();
      assertThat(postgres.ask(settings.schema(), "SELECT count(*) FROM aggregate_event_entry"))
          .isEqualTo(String.valueOf(ids.size() + 1));
    }
  }

  @Test
  void a_process_that_dies_in_its_commit_leaves_nothing_blocked() throws Exception {
    try (Archive archive = Archive.postgres(settings)) {
      archive.record(opened());
      try (PostgresNode holder = PostgresNode.holder(settings)) {
        assertThat(holder.next()).isEqualTo("ready");
        CompletableFuture<Recording> waiting =
            CompletableFuture.supplyAsync(() -> archive.record(imposed("a", "2016-01-06")));
        awaitOneThatWaits();
        assertThat(waiting).isNotDone();

        holder.kill();

        assertThat(waiting.join().isNew()).isTrue();
      }
    }
  }

  private static void awaitOneThatWaits() throws Exception {
    while (postgres.ask("public", "SELECT count(*) FROM pg_locks WHERE NOT granted").equals("0")) {
      Thread.onSpinWait();
    }
  }

  @Test
  void an_event_that_is_committed_late_is_not_skipped() throws Exception {
    SagaEvent late = openedAs("late");
    try (Archive one = Archive.postgres(settings);
        Archive other = Archive.postgres(settings);
        Connection slow = postgres.connect(settings.schema());
        Statement statement = slow.createStatement()) {
      one.record(opened());
      // As the engine appends: the turn, the next place, the row; and then it takes its time.
      statement.execute(
          "SELECT pg_advisory_xact_lock('aggregate_event_entry'::regclass::oid::bigint)");
      statement.execute(
          """
          INSERT INTO aggregate_event_entry VALUES (
            nextval('"aggregate-event-global-index-sequence"'), 'sijill.case', 'late', 1,
            'sijill.CaseOpened', '1', '2017-01-01T00:00:00.000Z', convert_to('%s', 'UTF8'),
            convert_to('{}', 'UTF8'), gen_random_uuid())
          """
              .formatted(EventCodec.writeText(late)));
      CompletableFuture<Recording> quick =
          CompletableFuture.supplyAsync(() -> one.record(openedAs("quick")));
      awaitOneThatWaits();
      assertThat(other.cases()).extracting(CaseId::value).containsExactly("small");

      slow.commit();

      assertThat(quick.join().recorded().sequence()).isEqualTo(3);
      for (Archive each : List.of(one, other)) {
        assertThat(each.cases())
            .extracting(CaseId::value)
            .containsExactly("late", "quick", "small");
        assertThat(each.recorded(new CaseId("late")))
            .extracting(Recorded::sequence)
            .containsExactly(2L);
      }
    }
  }

  private static SagaEvent openedAs(String caseId) {
    CaseOpened like = opened();
    CaseEntry entry = CaseEntry.of(caseId, "opened", "2015");
    return CaseOpened.of(entry, like.title(), like.dimensions()).baseline(like.baseline());
  }

  @Test
  void a_database_that_goes_away_and_comes_back_is_survived(@TempDir Path data) {
    try (Postgres restarted = Postgres.start(data.resolve("data"));
        Archive archive =
            Archive.postgres(restarted.settings("sijill").patience(Duration.ofSeconds(2)))) {
      archive.record(opened());
      restarted.stop();
      assertThatThrownBy(() -> archive.record(imposed("a", "2016-01-06")))
          .isInstanceOf(ArchiveUnavailableException.class)
          .hasMessageStartingWith("schema 'sijill' of jdbc:postgresql://localhost:")
          .hasMessageEndingWith("; check the address, or try again when the server is up");
      assertThatThrownBy(archive::cases).isInstanceOf(ArchiveUnavailableException.class);
      assertThatThrownBy(archive::head).isInstanceOf(ArchiveUnavailableException.class);
      assertThatThrownBy(archive::behind).isInstanceOf(ArchiveUnavailableException.class);
      assertThatThrownBy(archive::replay).isInstanceOf(ArchiveUnavailableException.class);

      restarted.startAgain();

      archive.record(imposed("a", "2016-01-06"));
      assertThat(ids(archive)).containsExactly("opened", "a");
      assertThat(archive.status().on(DAY).summary()).isEqualTo("BLOCKED");
    }
  }

  @Test
  void nobody_is_called_but_the_database(@TempDir Path own) throws Exception {
    Path home = Files.createDirectory(own.resolve("home"));
    Path loaded = own.resolve("loaded.txt");
    try (Archive archive = Archive.postgres(settings);
        PostgresNode node =
            PostgresNode.recorder(
                settings, "node", 2, "-Duser.home=" + home, "-Xlog:class+load:file=" + loaded)) {
      archive.record(opened());
      assertThat(node.next()).isEqualTo("ready");
      assertThat(node.next()).isEqualTo("done");
    }

    assertThat(home).isEmptyDirectory();
    List<String> classes = Files.readAllLines(loaded);
    assertThat(classes.stream().anyMatch(line -> line.contains(" org.flywaydb.core.Flyway ")))
        .isTrue();
    assertThat(classes.stream().filter(line -> HTTP.matcher(line).find())).isEmpty();
  }

  @Test
  void once_there_are_tables_a_user_who_may_only_add_rows_is_enough() throws Exception {
    String schema = settings.schema();
    try (Archive archive = Archive.postgres(settings)) {
      archive.record(opened());
    }
    try (Connection connection = postgres.connect(schema);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE ROLE clerk LOGIN");
      statement.execute("GRANT USAGE ON SCHEMA " + schema + " TO clerk");
      statement.execute("GRANT SELECT, INSERT ON aggregate_event_entry TO clerk");
      statement.execute("GRANT USAGE ON \"aggregate-event-global-index-sequence\" TO clerk");
      statement.execute("GRANT SELECT ON sijill_schema_history TO clerk");
      connection.commit();
    }

    try (Archive archive =
        Archive.postgres(
            PostgresSettings.of(postgres.url().replace("user=postgres", ""), "clerk", "")
                .schema(schema))) {
      archive.record(imposed("a", "2016-01-06"));
      assertThat(ids(archive)).containsExactly("opened", "a");
    }
  }

  @Test
  void two_that_open_an_empty_database_at_once_both_find_their_tables() {
    CompletableFuture<Archive> one =
        CompletableFuture.supplyAsync(() -> Archive.postgres(settings));
    CompletableFuture<Archive> other =
        CompletableFuture.supplyAsync(() -> Archive.postgres(settings));
    try (Archive first = one.join();
        Archive second = other.join()) {
      first.record(opened());
      assertThat(ids(second)).containsExactly("opened");
    }
  }
}

package io.github.sijill.axon.postgres;

import static io.github.sijill.testing.SmallCase.CASE;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.github.sijill.Archive;
import io.github.sijill.json.EventCodec;
import io.github.sijill.json.FormatException;
import io.github.sijill.testing.Postgres;
import java.sql.SQLException;
import java.time.LocalDate;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a schema may hold when an archive is opened in it: nothing, an archive, or something else.
 */
class PostgresSchemaTest {

  @RegisterExtension private static final Postgres postgres = Postgres.ofClass();

  private final PostgresSettings settings;
  private final String schema;

  PostgresSchemaTest(TestInfo test) {
    settings = postgres.settings(test.getTestMethod().orElseThrow().getName());
    schema = settings.schema();
  }

  @Test
  void an_archive_of_the_first_release_is_upgraded_and_goes_on() throws SQLException {
    firstRelease();

    try (Archive archive = Archive.postgres(settings)) {
      assertThat(archive.recorded(CASE))
          .extracting(each -> each.id().value(), each -> each.recordedAt().toString())
          .containsExactly(
              tuple("opened", "2017-01-01T00:00:00.000001Z"),
              tuple("a", "2017-01-02T00:00:00.000002Z"));
      assertThat(archive.status().on(LocalDate.of(2016, 1, 10)).summary()).isEqualTo("BLOCKED");
      assertThat(archive.record(imposed("b", "2016-02-06")).recorded().sequence()).isEqualTo(6);
      assertThat(archive.record(imposed("a", "2016-01-06")).isNew()).isFalse();
    }
    assertThat(postgres.ask(schema, "SELECT max(version) FROM sijill_schema_history"))
        .isEqualTo("2");
    assertThat(
            postgres.ask(
                schema,
                "SELECT string_agg(aggregate_sequence_number::text, ' ' ORDER BY global_index)"
                    + " FROM aggregate_event_entry"))
        .isEqualTo("1 2 3");
  }

  @Test
  void an_older_archive_is_upgraded_only_to_record() throws SQLException {
    firstRelease();

    assertThatThrownBy(() -> Archive.postgres(settings.existing()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            settings.place()
                + " holds an archive of an older release of Sijill (version 1); open it once for"
                + " recording, which upgrades it");
    assertThat(postgres.ask(schema, "SELECT max(version) FROM sijill_schema_history"))
        .isEqualTo("1");
  }

  /** The tables of the first release, with two entries and a gap, as that wrote them. */
  private void firstRelease() throws SQLException {
    Flyway.configure()
        .dataSource(postgres.url(), "postgres", "")
        .schemas(schema)
        .table("sijill_schema_history")
        .locations("classpath:io/github/sijill/axon/postgresql")
        .target("1")
        .load()
        .migrate();
    String row =
        "INSERT INTO "
            + schema
            + ".aggregate_event_entry VALUES (%s, 'sijill.case', 'small', %s, 'sijill.%s', '1',"
            + " '%s', convert_to('%s', 'UTF8'), convert_to('{\"sijill.recorded\":\"%s\"}', 'UTF8'),"
            + " 'small/%s')";
    postgres.execute(
        row.formatted(
            1,
            1,
            "CaseOpened",
            "2017-01-01T00:00:00.000Z",
            EventCodec.writeText(opened()),
            "2017-01-01T00:00:00.000001Z",
            "opened"),
        row.formatted(
            5,
            2,
            "BlockingImposed",
            "2017-01-02T00:00:00.000Z",
            EventCodec.writeText(imposed("a", "2016-01-06")),
            "2017-01-02T00:00:00.000002Z",
            "a"),
        "SELECT setval('%s.\"aggregate-event-global-index-sequence\"', 5)".formatted(schema));
  }

  @Test
  void an_archive_of_a_newer_release_is_neither_read_nor_written() throws SQLException {
    try (Archive archive = Archive.postgres(settings)) {
      archive.record(opened());
    }
    postgres.execute(
        "INSERT INTO %s.sijill_schema_history VALUES (99, '99', 'claims', 'SQL', 'V99__claims.sql', 0, 'postgres', now(), 1, true)"
            .formatted(schema));
    String before = everything();

    for (PostgresSettings each : new PostgresSettings[] {settings, settings.existing()}) {
      assertThatThrownBy(() -> Archive.postgres(each))
          .isInstanceOf(FormatException.class)
          .hasMessage(
              settings.place()
                  + ": a newer release of Sijill has upgraded it (version 99, 'claims'), and this"
                  + " one does not know what that means; use that release or a later one");
    }
    assertThat(everything()).isEqualTo(before);
  }

  private String everything() throws SQLException {
    return postgres.ask(schema, "SELECT schema_to_xml('%s', true, false, '')".formatted(schema));
  }

  @Test
  void nothing_is_put_beside_tables_of_others() throws SQLException {
    postgres.execute(
        "CREATE SCHEMA " + schema,
        "CREATE TABLE %s.customers ()".formatted(schema),
        "CREATE TABLE %s.orders ()".formatted(schema),
        "CREATE VIEW %s.aggregate_event_entry AS SELECT 1".formatted(schema),
        "CREATE SEQUENCE %s.numbers".formatted(schema));
    String before = everything();

    for (PostgresSettings each : new PostgresSettings[] {settings, settings.existing()}) {
      assertThatThrownBy(() -> Archive.postgres(each))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              settings.place()
                  + " holds something else (aggregate_event_entry, customers, numbers, …), and no"
                  + " archive is put beside it; name a schema that is empty or does not exist yet");
    }
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void a_schema_that_is_empty_becomes_an_archive() throws SQLException {
    postgres.execute("CREATE SCHEMA " + schema);

    try (Archive archive = Archive.postgres(settings)) {
      archive.record(opened());
    }
    try (Archive archive = Archive.postgres(settings.existing())) {
      assertThat(archive.recorded(CASE)).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EXCLUDE, names = "CREATE")
  void where_none_is_to_be_created_none_is(PostgresSettings.Preparation preparation)
      throws SQLException {
    PostgresSettings existing =
        preparation == PostgresSettings.Preparation.NONE
            ? settings.existing()
            : settings.upgrading();

    assertThat(existing.preparation()).isEqualTo(preparation);
    assertThatThrownBy(() -> Archive.postgres(existing))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            settings.place()
                + " holds no archive; check the name, or create one first, for example with 'sijill"
                + " open'");
    assertThat(
            postgres.ask(
                "public", "SELECT count(*) FROM pg_namespace WHERE nspname = '" + schema + "'"))
        .isEqualTo("0");
  }
}

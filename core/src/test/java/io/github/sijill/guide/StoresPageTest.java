package io.github.sijill.guide;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.Archive;
import io.github.sijill.Archives;
import io.github.sijill.axon.postgres.PostgresSettings;
import io.github.sijill.event.CaseId;
import io.github.sijill.testing.Postgres;
import io.github.sijill.testing.SmallCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The SQL of docs/stores.md runs on an archive in PostgreSQL, and gives what the page shows. */
class StoresPageTest {

  private static final Path DOCS = Path.of("../docs");
  private static final Pattern SQL =
      Pattern.compile("(?s)``` *sql\n(.*?)```(?:\n\n```text\n(.*?)```)?");

  private static Postgres postgres;

  @BeforeAll
  static void filled(@TempDir Path folder) throws SQLException {
    postgres = Postgres.start(folder.resolve("data"));
    for (String schema : List.of("sijill", "granted")) {
      try (Archive archive = Archive.postgres(postgres.settings(schema));
          Archive morocco = Archives.morocco2016()) {
        morocco.copyTo(archive, copied -> {});
      }
    }
    postgres.execute("CREATE ROLE reader LOGIN", "CREATE ROLE clerk LOGIN");
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  private static List<MatchResult> examples(Path page) throws IOException {
    return SQL.matcher(Files.readString(page)).results().toList();
  }

  @Test
  void every_query_gives_the_rows_that_the_page_shows() throws Exception {
    List<MatchResult> examples = examples(DOCS.resolve("stores.md"));
    assertThat(examples).filteredOn(example -> example.group(2) != null).hasSize(3);
    try (Connection holder = postgres.connect("sijill");
        Statement turn = holder.createStatement();
        Connection connection = postgres.connect("public");
        Statement statement = connection.createStatement()) {
      holder.setClientInfo("ApplicationName", "sijill");
      turn.execute("SELECT pg_advisory_xact_lock('aggregate_event_entry'::regclass::oid::bigint)");
      for (MatchResult example : examples) {
        if (statement.execute(example.group(1))) {
          assertThat(example.group(2)).as("the result of %s", example.group(1)).isNotNull();
          assertThat(rows(statement.getResultSet()))
              .as(example.group(1))
              .isEqualTo(example.group(2).lines().map(StoresPageTest::row).toList());
        }
      }
      connection.commit();
    }
  }

  private static String row(String line) {
    return Stream.of(line.split("\\|")).map(String::strip).collect(joining(" | "));
  }

  private static List<String> rows(ResultSet result) throws SQLException {
    ResultSetMetaData columns = result.getMetaData();
    List<String> rows = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int column = 1; column <= columns.getColumnCount(); column++) {
      names.add(columns.getColumnLabel(column));
    }
    rows.add(String.join(" | ", names));
    while (result.next()) {
      List<String> values = new ArrayList<>();
      for (int column = 1; column <= columns.getColumnCount(); column++) {
        values.add(String.valueOf(result.getString(column)));
      }
      rows.add(String.join(" | ", values));
    }
    return rows;
  }

  @Test
  void the_rights_that_the_page_gives_are_enough() throws Exception {
    for (MatchResult example : examples(DOCS.resolve("stores.md"))) {
      if (example.group(1).startsWith("GRANT")) {
        String granted =
            example
                .group(1)
                .replace(" sijill.", " granted.")
                .replace("SCHEMA sijill", "SCHEMA granted");
        postgres.execute(granted.split(";\\s*"));
      }
    }
    String address = postgres.url().replaceFirst("\\?.*", "");

    try (Archive archive =
        Archive.postgres(PostgresSettings.of(address, "reader", "").schema("granted").existing())) {
      assertThat(archive.cases()).contains(new CaseId("voip-maroc-2016"));
    }
    try (Archive archive =
        Archive.postgres(PostgresSettings.of(address, "clerk", "").schema("granted"))) {
      assertThat(archive.record(SmallCase.opened()).isNew()).isTrue();
    }
  }

  @Test
  void no_other_page_has_sql_that_is_not_run() throws IOException {
    try (Stream<Path> pages = Files.walk(DOCS)) {
      for (Path page : pages.filter(each -> each.toString().endsWith(".md")).toList()) {
        if (!page.endsWith("stores.md")) {
          assertThat(examples(page)).as(page.toString()).isEmpty();
        }
      }
    }
  }
}

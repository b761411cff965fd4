package io.github.sijill.axon.postgres;

import io.github.sijill.json.FormatException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;

/**
 * The schema that holds an archive, and what has to be done to it before it is used: nothing, an
 * upgrade, or a refusal that says what is there instead.
 */
final class PostgresSchema {

  /**
   * What stands in a schema that has no history of ours; a few names are enough to recognize it by.
   * It may have got one just now, from a process that opens the archive too.
   */
  private static final String TABLES =
      """
      SELECT c.relname FROM pg_catalog.pg_class c
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = ? AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
         AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_class h
                          WHERE h.relnamespace = n.oid AND h.relname = 'sijill_schema_history')
       ORDER BY c.relname LIMIT 4
      """;

  private final PostgresSettings settings;
  private final DriverSettings driver;

  private PostgresSchema(PostgresSettings settings) {
    this.settings = settings;
    this.driver = DriverSettings.of(settings);
  }

  /**
   * Creates or upgrades the schema, if the settings allow it.
   *
   * @throws IllegalArgumentException if it holds no archive, or one of an older release, and is to
   *     stay so; or if it holds something else
   * @throws FormatException if a newer release has upgraded it
   */
  static void prepare(PostgresSettings settings) {
    PostgresSchema schema = new PostgresSchema(settings);
    Flyway flyway = schema.flyway();
    schema.prepare(flyway, flyway.info());
  }

  private Flyway flyway() {
    return Flyway.configure(PostgresSchema.class.getClassLoader())
        .dataSource(driver.url(), driver.user(), driver.password())
        .jdbcProperties(driver.properties())
        .schemas(settings.schema())
        .table("sijill_schema_history")
        .locations("classpath:io/github/sijill/axon/postgresql")
        // Processes that open it at once wait for one of them, a second each time.
        .lockRetryCount(Math.toIntExact(Math.max(1, settings.patience().toSeconds())))
        .load();
  }

  private void prepare(Flyway flyway, MigrationInfoService info) {
    Optional<MigrationInfo> newer =
        Arrays.stream(info.all())
            .filter(each -> each.getState().isApplied() && !each.getState().isResolved())
            .findFirst();
    if (newer.isPresent()) {
      throw new FormatException(
          settings.place(),
          "a newer release of Sijill has upgraded it (version %s, '%s'), and this one does not know what that means; use that release or a later one"
              .formatted(newer.get().getVersion(), newer.get().getDescription()));
    }
    if (info.current() == null) {
      refuseOthers();
    } else if (info.pending().length == 0) {
      return;
    }
    boolean isAllowed =
        switch (settings.preparation()) {
          case NONE -> false;
          case UPGRADE -> info.current() != null;
          case CREATE -> true;
        };
    if (!isAllowed) {
      throw new IllegalArgumentException(
          info.current() == null
              ? "%s holds no archive; check the name, or create one first, for example with 'sijill open'"
                  .formatted(settings.place())
              : "%s holds an archive of an older release of Sijill (version %s); open it once for recording, which upgrades it"
                  .formatted(settings.place(), info.current().getVersion()));
    }
    flyway.migrate();
  }

  private void refuseOthers() {
    List<String> tables = tables();
    if (!tables.isEmpty()) {
      throw new IllegalArgumentException(
          "%s holds something else (%s%s), and no archive is put beside it; name a schema that is empty or does not exist yet"
              .formatted(
                  settings.place(),
                  String.join(", ", tables.subList(0, Math.min(3, tables.size()))),
                  tables.size() > 3 ? ", …" : ""));
    }
  }

  private List<String> tables() {
    Properties properties = new Properties();
    properties.putAll(driver.properties());
    properties.put("user", driver.user());
    properties.put("password", driver.password());
    try (Connection connection = DriverManager.getConnection(driver.url(), properties);
        PreparedStatement statement = connection.prepareStatement(TABLES)) {
      statement.setString(1, settings.schema());
      List<String> tables = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          tables.add(rows.getString(1));
        }
      }
      return tables;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}

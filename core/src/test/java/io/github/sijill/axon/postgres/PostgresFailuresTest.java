package io.github.sijill.axon.postgres;

import static io.github.sijill.testing.SmallCase.CASE;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.opened;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.sijill.Archive;
import io.github.sijill.journal.ArchiveUnavailableException;
import io.github.sijill.testing.Postgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.commandhandling.CommandHandler;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said when a PostgreSQL cannot be reached or used: one exception, whatever the cause. */
class PostgresFailuresTest {

  private static final String PASSWORD = "S3CRET";

  private static Postgres postgres;
  private static String host;

  private final String schema;

  PostgresFailuresTest(TestInfo test) {
    schema = test.getTestMethod().orElseThrow().getName().replaceFirst("(?<=.{50}).*", "");
  }

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException, SQLException {
    Path data = folder.resolve("data");
    postgres = Postgres.start(data);
    host = postgres.url().replaceFirst("/postgres\\?.*", "");
    postgres.execute(
        "CREATE ROLE guarded LOGIN PASSWORD 'other'",
        "CREATE ROLE reader LOGIN",
        "CREATE ROLE nobody LOGIN");
    Path access = data.resolve("pg_hba.conf");
    Files.writeString(access, "host all guarded all scram-sha-256\n" + Files.readString(access));
    postgres.execute("SELECT pg_reload_conf()");
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  private PostgresSettings as(String user) {
    return PostgresSettings.of(host + "/postgres", user, "").schema(schema);
  }

  private static AbstractThrowableAssert<?, ?> assertThatThrownBy(ThrowingCallable call) {
    Throwable thrown = catchThrowable(call);
    StringWriter all = new StringWriter();
    thrown.printStackTrace(new PrintWriter(all));
    assertThat(all.toString()).doesNotContain(PASSWORD);
    assertThat(Stream.iterate(thrown, each -> each != null, Throwable::getCause))
        .extracting(each -> each.getClass().getName())
        .noneMatch(name -> name.startsWith("org.hibernate") || name.startsWith("org.flywaydb"));
    assertThat(thrown).message().hasLineCount(1);
    return assertThat(thrown).isExactlyInstanceOf(ArchiveUnavailableException.class);
  }

  static Stream<Arguments> unreachable() {
    String parameters = "?user=amina&password=%s&sslpassword=%s".formatted(PASSWORD, PASSWORD);
    return Stream.of(
        Arguments.of(
            "jdbc:postgresql://localhost:1/archives" + parameters,
            "schema 'sijill' of jdbc:postgresql://localhost:1/archives cannot be reached:"
                + " Connection to localhost:1 refused. Check that the hostname and port are correct"
                + " and that the postmaster is accepting TCP/IP connections;"
                + " check the address, or try again when the server is up"),
        Arguments.of(
            "jdbc:postgresql://nowhere.invalid/archives" + parameters,
            "schema 'sijill' of jdbc:postgresql://nowhere.invalid/archives cannot be reached:"
                + " The connection attempt failed (UnknownHostException: nowhere.invalid);"
                + " check the address, or try again when the server is up"),
        Arguments.of(
            host + "/none" + parameters.replace("amina", "postgres"),
            "schema 'sijill' of "
                + host
                + "/none cannot be used: FATAL: database \"none\" does not"
                + " exist; create the database; opening an archive creates only a schema in it"),
        Arguments.of(
            host + "/postgres" + parameters.replace("amina", "guarded"),
            "schema 'sijill' of "
                + host
                + "/postgres cannot be used: FATAL: password"
                + " authentication failed for user \"guarded\"; check the user, 'guarded', and the"
                + " password"),
        Arguments.of(
            host + "/postgres" + parameters.replace("amina", "absent"),
            "schema 'sijill' of "
                + host
                + "/postgres cannot be used: FATAL: role \"absent\" does"
                + " not exist; check the user, 'absent', and the password"),
        Arguments.of(
            host + "/postgres" + parameters.replace("amina", "nobody"),
            "schema 'sijill' of "
                + host
                + "/postgres cannot be used: ERROR: permission denied for"
                + " database postgres; give user 'nobody' the rights that docs/stores.md lists, or"
                + " connect as another"),
        Arguments.of(
            host + "/postgres" + parameters.replace("amina", "postgres") + "&sslmode=require",
            "schema 'sijill' of "
                + host
                + "/postgres cannot be reached: The server does not support"
                + " SSL; check the address, or try again when the server is up"),
        Arguments.of(
            host + "/postgres?user=postgres&options=-c%20default_transaction_read_only=on",
            "schema 'sijill' of "
                + host
                + "/postgres cannot be used: ERROR: cannot execute CREATE"
                + " SCHEMA in a read-only transaction; to record, connect to a server, and as a"
                + " user, that may write"));
  }

  @ParameterizedTest
  @MethodSource("unreachable")
  void what_cannot_be_opened_says_where_why_and_what_to_do(String url, String message) {
    assertThatThrownBy(() -> Archive.postgres(PostgresSettings.of(url, "me", PASSWORD)).close())
        .hasMessage(message);
  }

  @Test
  void a_database_that_may_only_be_read_answers_and_refuses_to_record() {
    try (Archive archive = Archive.postgres(as("postgres"))) {
      archive.record(opened());
    }
    PostgresSettings readOnly =
        PostgresSettings.of(
                host + "/postgres?options=-c%20default_transaction_read_only=on", "postgres", "")
            .schema(schema);

    try (Archive archive = Archive.postgres(readOnly)) {
      assertThatThrownBy(() -> archive.record(imposed("a", "2016-01-06")))
          .hasMessage(
              "schema '%s' of %s/postgres cannot be used: ERROR: cannot execute nextval() in a read-only transaction; to record, connect to a server, and as a user, that may write"
                  .formatted(schema, host));
      assertThat(archive.recorded(CASE)).hasSize(1);
    }
  }

  @Test
  void a_user_who_may_only_read_gets_answers_and_may_not_record() throws SQLException {
    try (Archive archive = Archive.postgres(as("postgres"))) {
      archive.record(opened());
    }
    postgres.execute(
        "GRANT USAGE ON SCHEMA " + schema + " TO reader",
        "GRANT SELECT ON ALL TABLES IN SCHEMA " + schema + " TO reader");

    try (Archive archive = Archive.postgres(as("reader").existing())) {
      assertThatThrownBy(() -> archive.record(imposed("a", "2016-01-06")))
          .hasMessageContaining("ERROR: permission denied for sequence")
          .hasMessageEndingWith(
              "give user 'reader' the rights that docs/stores.md lists, or connect as another");
      assertThat(archive.recorded(CASE)).hasSize(1);
    }
  }

  @Test
  void a_table_that_is_gone_is_named() throws SQLException {
    try (Archive archive = Archive.postgres(as("postgres"))) {
      archive.record(opened());
      postgres.execute("DROP TABLE " + schema + ".aggregate_event_entry");

      assertThatThrownBy(() -> archive.record(imposed("a", "2016-01-06")))
          .hasMessageContaining("ERROR: relation \"aggregate_event_entry\" does not exist")
          .hasMessageEndingWith("a part of the archive is missing; restore it from a backup");
      assertThatThrownBy(archive::cases)
          .hasMessageContaining("ERROR: relation \"aggregate_event_entry\" does not exist");
    }
  }

  @Test
  void a_turn_that_another_session_keeps_is_waited_for_as_long_as_the_patience() throws Exception {
    Duration patience = Duration.ofMillis(700);
    try (Archive archive = Archive.postgres(as("postgres").patience(patience));
        Connection other = postgres.connect(schema)) {
      archive.record(opened());
      try (var statement = other.createStatement()) {
        statement.execute(
            "SELECT pg_advisory_xact_lock('aggregate_event_entry'::regclass::oid::bigint)");
      }
      long before = System.nanoTime();

      assertThatThrownBy(() -> archive.record(imposed("a", "2016-01-06")))
          .hasMessage(
              "schema '%s' of %s/postgres cannot be used: ERROR: canceling statement due to lock timeout; another session has held a lock for longer than 0.7 s, the patience of the settings; pg_locks shows which"
                  .formatted(schema, host));

      assertThat(Duration.ofNanos(System.nanoTime() - before))
          .isBetween(patience, Duration.ofSeconds(20));
      assertThat(archive.recorded(CASE)).hasSize(1);
      other.rollback();
      assertThat(archive.record(imposed("a", "2016-01-06")).isNew()).isTrue();
    }
  }

  @Test
  void a_free_connection_is_waited_for_as_long_as_the_patience() {
    PostgresSettings one = as("postgres").poolSize(1).patience(Duration.ofMillis(700));
    try (PostgresStore store = PostgresStore.open(one)) {
      var asked = new AtomicReference<CompletableFuture<TrackingToken>>();
      CompletableFuture<CommandResultMessage> command =
          store
              .takingTurns(
                  new CommandBus() {
                    @Override
                    public CompletableFuture<CommandResultMessage> dispatch(
                        CommandMessage command, @Nullable ProcessingContext context) {
                      asked.set(
                          CompletableFuture.runAsync(() -> {})
                              .thenComposeAsync(
                                  done -> store.explaining(store.engine()).latestToken(null)));
                      return requireNonNull(asked.get()).handle((token, failure) -> null);
                    }

                    @Override
                    public CommandBus subscribe(QualifiedName name, CommandHandler handler) {
                      return this;
                    }

                    @Override
                    public void describeTo(ComponentDescriptor descriptor) {}
                  })
              .dispatch(
                  new GenericCommandMessage(
                      new MessageType("a", "1"), "its turn has the connection"),
                  null);

      assertThat(command).isCompleted();
      assertThatThrownBy(() -> throwCause(requireNonNull(asked.get())))
          .hasMessageContaining("request timed out")
          .hasMessageEndingWith(
              "no connection was free within 0.7 s, the patience of the settings; if the server is"
                  + " up, give the archive a larger pool");
    }
  }

  private static void throwCause(CompletableFuture<?> failed) throws Throwable {
    throw failed.exceptionNow();
  }
}

package io.github.sijill.axon.postgres;

import static io.github.sijill.testing.SmallCase.CASE;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.opened;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sijill.Archive;
import io.github.sijill.AxonArchives;
import io.github.sijill.journal.ArchiveUnavailableException;
import io.github.sijill.testing.Postgres;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.commandhandling.CommandHandler;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * An {@link Error} ends a transaction as an exception does: what comes later is really committed.
 */
class PostgresErrorsTest {

  /** Nobody foresees it, and nobody but a {@code finally} catches it. */
  private static final class Unforeseen extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** A bus that fails now and then, before or after the command was handled. */
  private static final class FailingBus implements CommandBus {

    private final CommandBus bus;
    private boolean failsBefore;
    private boolean failsAfter;

    FailingBus(CommandBus bus) {
      this.bus = bus;
    }

    @Override
    public CompletableFuture<CommandResultMessage> dispatch(
        CommandMessage command, @Nullable ProcessingContext context) {
      if (failsBefore) {
        throw new Unforeseen();
      }
      CompletableFuture<CommandResultMessage> done = bus.dispatch(command, context);
      if (failsAfter) {
        throw new Unforeseen();
      }
      return done;
    }

    @Override
    public CommandBus subscribe(QualifiedName name, CommandHandler handler) {
      bus.subscribe(name, handler);
      return this;
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
      descriptor.describeWrapperOf(bus);
    }
  }

  @RegisterExtension private static final Postgres postgres = Postgres.ofClass();

  private final PostgresSettings settings;
  private final AtomicReference<FailingBus> bus = new AtomicReference<>();

  PostgresErrorsTest(TestInfo test) {
    // One connection: a session that stays with a thread leaves none.
    settings =
        postgres
            .settings(test.getTestMethod().orElseThrow().getName())
            .poolSize(1)
            .patience(Duration.ofSeconds(5));
  }

  private Archive open(Consumer<EventSourcingConfigurer> further) {
    return AxonArchives.postgres(
        settings,
        configurer -> {
          configurer.componentRegistry(
              registry ->
                  registry.registerDecorator(
                      CommandBus.class,
                      0,
                      (c, name, inner) -> {
                        bus.set(new FailingBus(inner));
                        return bus.get();
                      }));
          further.accept(configurer);
        });
  }

  private void assertThatOnlyTheseAreCommitted(Archive archive, String... ids) throws SQLException {
    assertThat(archive.recorded(CASE).stream().map(each -> each.id().value())).containsExactly(ids);
    assertThat(
            postgres.ask(
                settings.schema(),
                "SELECT coalesce(string_agg(identifier, ',' ORDER BY global_index), '')"
                    + " FROM aggregate_event_entry"))
        .isEqualTo("small/" + String.join(",small/", ids));
    assertThat(
            postgres.ask(
                settings.schema(),
                "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'sijill'"
                    + " AND state LIKE 'idle in transaction%'"))
        .isEqualTo("0");
  }

  @Test
  void an_error_before_a_command_is_handled_leaves_the_thread_free() throws Exception {
    try (Archive archive = open(further -> {})) {
      archive.record(opened());
      requireNonNull(bus.get()).failsBefore = true;
      assertThatThrownBy(() -> archive.record(imposed("lost", "2016-01-06")))
          .isInstanceOf(Unforeseen.class);
      requireNonNull(bus.get()).failsBefore = false;

      archive.record(imposed("a", "2016-01-06"));
      archive.record(imposed("b", "2016-01-06"));

      assertThatOnlyTheseAreCommitted(archive, "opened", "a", "b");
    }
  }

  @Test
  void an_error_after_a_command_was_handled_rolls_it_back() throws Exception {
    try (Archive archive = open(further -> {})) {
      archive.record(opened());
      requireNonNull(bus.get()).failsAfter = true;
      assertThatThrownBy(() -> archive.record(imposed("lost", "2016-01-06")))
          .isInstanceOf(Unforeseen.class);
      requireNonNull(bus.get()).failsAfter = false;

      archive.record(imposed("a", "2016-01-06"));

      assertThatOnlyTheseAreCommitted(archive, "opened", "a");
    }
  }

  @Test
  void an_error_while_an_event_is_handed_on_rolls_its_command_back() throws Exception {
    AtomicBoolean fails = new AtomicBoolean(true);
    AtomicReference<EventStore> store = new AtomicReference<>();
    try (Archive archive =
        open(
            configurer ->
                configurer.componentRegistry(
                    registry ->
                        registry.registerDecorator(
                            EventStore.class,
                            0,
                            (c, name, inner) -> {
                              store.set(inner);
                              return inner;
                            })))) {
      archive.record(opened());
      requireNonNull(store.get())
          .subscribe(
              (events, context) -> {
                if (fails.get()) {
                  throw new Unforeseen();
                }
                return CompletableFuture.completedFuture(null);
              });
      assertThatThrownBy(() -> archive.record(imposed("lost", "2016-01-06"))).isNotNull();
      fails.set(false);

      archive.record(imposed("a", "2016-01-06"));

      assertThatOnlyTheseAreCommitted(archive, "opened", "a");
    }
  }

  @Test
  void a_token_that_cannot_be_stored_gives_its_connection_back() throws Exception {
    try (PostgresStore store = PostgresStore.open(settings)) {
      postgres.execute("DROP TABLE " + settings.schema() + ".token_entry");
      TokenStore tokens = store.tokens();
      for (int attempt = 0; attempt < 3; attempt++) {
        assertThat(
                tokens
                    .storeToken(new GlobalSequenceTrackingToken(1), "mails", 0, null)
                    .exceptionNow())
            .isInstanceOf(ArchiveUnavailableException.class)
            .hasMessageContaining("relation \"token_entry\" does not exist");
      }
      assertThat(store.explaining(store.engine()).latestToken(null)).isCompleted();
    }
  }

  @Test
  void a_reading_that_ends_in_an_error_gives_its_connection_back() throws Exception {
    try (PostgresStore store = PostgresStore.open(settings)) {
      PostgresTransactions transactions = store.transactions();
      for (int attempt = 0; attempt < 3; attempt++) {
        assertThatThrownBy(
                () ->
                    transactions.fetchInTransaction(
                        () -> {
                          throw new Unforeseen();
                        }))
            .isInstanceOf(Unforeseen.class);
      }
      assertThat(store.explaining(store.engine()).latestToken(null)).isCompleted();
    }
  }
}

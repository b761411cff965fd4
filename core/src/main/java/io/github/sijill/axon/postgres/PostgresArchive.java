package io.github.sijill.axon.postgres;

import io.github.sijill.axon.OpenedArchive;
import io.github.sijill.axon.SijillModule;
import io.github.sijill.axon.StoreRows;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;

/**
 * Opens archives whose events are in a PostgreSQL.
 *
 * <p>For other rooms of this library.
 */
public final class PostgresArchive {

  /** A class of each library that is needed, and where that comes from. */
  private static final Map<String, String> LIBRARIES =
      new TreeMap<>(
          Map.of(
              "com.zaxxer.hikari.HikariDataSource", "com.zaxxer:HikariCP",
              "org.flywaydb.core.Flyway", "org.flywaydb:flyway-core",
              "org.flywaydb.database.postgresql.PostgreSQLDatabaseType",
                  "org.flywaydb:flyway-database-postgresql",
              "org.hibernate.jpa.HibernatePersistenceConfiguration",
                  "org.hibernate.orm:hibernate-core",
              "org.postgresql.Driver", "org.postgresql:postgresql"));

  private PostgresArchive() {}

  /**
   * Opens one.
   *
   * @param further gets the configuration before it is started
   * @throws IllegalStateException if a library is missing that this needs and others do not
   */
  public static OpenedArchive open(
      PostgresSettings settings, InstantSource clock, Consumer<EventSourcingConfigurer> further) {
    List<String> missing =
        LIBRARIES.entrySet().stream()
            .filter(library -> !SijillModule.isPresent(library.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    if (!missing.isEmpty()) {
      throw new IllegalStateException(
          "an archive in PostgreSQL needs libraries that are not on the class path: %s; add them as dependencies"
              .formatted(String.join(", ", missing)));
    }
    return Connected.open(settings, clock, further);
  }

  /** Apart, so that no class of these libraries is looked for before the check. */
  private static final class Connected {
    static OpenedArchive open(
        PostgresSettings settings, InstantSource clock, Consumer<EventSourcingConfigurer> further) {
      PostgresStore store = connected(settings);
      boolean isOpen = false;
      try {
        OpenedArchive opened =
            OpenedArchive.start(
                "in schema %s of %s".formatted(settings.schema(), settings.address()),
                configurer(store, clock, further),
                store::close);
        isOpen = true;
        return opened;
      } finally {
        if (!isOpen) {
          store.close();
        }
      }
    }

    private static PostgresStore connected(PostgresSettings settings) {
      try {
        return PostgresStore.open(settings);
      } catch (RuntimeException e) {
        throw new StoreFailures(settings).explained(e) instanceof RuntimeException ours ? ours : e;
      }
    }

    private static EventSourcingConfigurer configurer(
        PostgresStore store, InstantSource clock, Consumer<EventSourcingConfigurer> further) {
      EventSourcingConfigurer configurer = SijillModule.over(store.engine(), clock);
      configurer.componentRegistry(
          registry -> {
            registry.registerComponent(TokenStore.class, c -> store.tokens());
            registry.registerComponent(StoreRows.class, c -> store.rows());
            registry.registerDecorator(
                CommandBus.class, Integer.MAX_VALUE, (c, name, bus) -> store.takingTurns(bus));
            registry.registerDecorator(
                EventStorageEngine.class,
                Integer.MAX_VALUE,
                (c, name, engine) -> store.explaining(engine));
          });
      further.accept(configurer);
      return configurer;
    }
  }
}

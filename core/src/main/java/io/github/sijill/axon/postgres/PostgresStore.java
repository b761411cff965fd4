package io.github.sijill.axon.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import javax.sql.DataSource;
import org.axonframework.conversion.json.JacksonConverter;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.AggregateBasedJpaEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.AggregateEventEntry;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.jpa.TokenEntry;
import org.flywaydb.core.Flyway;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

/** A schema of a PostgreSQL as Axon's JPA engine uses it, and the connections to it. */
final class PostgresStore implements AutoCloseable {

  private static final int PAGE = 1_000;

  /**
   * A session that holds a transaction open and does nothing is ended by the server after 30 s: its
   * node is frozen or cut off, and others wait for its lock. A connection to a server that is gone
   * is given up after a minute.
   */
  private static final String SESSION = "-c idle_in_transaction_session_timeout=30s";

  private static final int SOCKET_TIMEOUT_IN_SECONDS = 60;

  private final HikariDataSource pool;
  private final EntityManagerFactory factory;
  private final PostgresTransactions transactions;

  private PostgresStore(HikariDataSource pool, EntityManagerFactory factory) {
    this.pool = pool;
    this.factory = factory;
    this.transactions = new PostgresTransactions(factory);
  }

  /** Brings the schema up to this release's, then connects. */
  static PostgresStore open(PostgresSettings settings) {
    migrate(settings);
    HikariDataSource pool = pool(settings);
    try {
      return new PostgresStore(pool, factory(pool));
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  private static void migrate(PostgresSettings settings) {
    Flyway flyway =
        Flyway.configure(PostgresStore.class.getClassLoader())
            .dataSource(settings.url(), settings.user(), settings.password())
            .schemas(settings.schema())
            .table("sijill_schema_history")
            .locations("classpath:io/github/sijill/axon/postgresql")
            .load();
    if (settings.makes()) {
      flyway.migrate();
    } else if (flyway.info().current() == null || flyway.info().pending().length > 0) {
      throw new IllegalArgumentException(
          "schema '%s' of %s holds no archive, or one of an older release; recording in it makes one, or brings it up to date"
              .formatted(settings.schema(), settings.address()));
    }
  }

  private static HikariDataSource pool(PostgresSettings settings) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("sijill");
    config.setJdbcUrl(settings.url());
    config.setUsername(settings.user());
    config.setPassword(settings.password());
    config.addDataSourceProperty("currentSchema", settings.schema());
    config.setMaximumPoolSize(settings.poolSize());
    config.setConnectionTimeout(settings.patience().toMillis());
    config.setAutoCommit(false);
    config.addDataSourceProperty("options", SESSION);
    config.addDataSourceProperty("ApplicationName", "sijill");
    config.addDataSourceProperty("tcpKeepAlive", true);
    config.addDataSourceProperty("socketTimeout", SOCKET_TIMEOUT_IN_SECONDS);
    return new LivePool(config);
  }

  private static EntityManagerFactory factory(DataSource pool) {
    PersistenceConfiguration configuration =
        new HibernatePersistenceConfiguration("sijill")
            .managedClass(AggregateEventEntry.class)
            .managedClass(TokenEntry.class)
            .property(JdbcSettings.JAKARTA_NON_JTA_DATASOURCE, pool)
            .property(JdbcSettings.DIALECT, ByteaDialect.class.getName())
            .property(JdbcSettings.CONNECTION_PROVIDER_DISABLES_AUTOCOMMIT, true)
            .property(
                MappingSettings.PHYSICAL_NAMING_STRATEGY,
                PhysicalNamingStrategySnakeCaseImpl.class.getName());
    return configuration.createEntityManagerFactory();
  }

  /** A command bus whose commands come one after the other, over all processes. */
  CommandBus takingTurns(CommandBus bus) {
    return new TurnTakingCommandBus(bus, transactions);
  }

  /**
   * The engine. Appends come one after the other, so a gap in the log stays one: readers need not
   * look into it again. Of our events it converts the metadata only.
   */
  EventStorageEngine engine() {
    return new AggregateBasedJpaEventStorageEngine(
        transactions,
        transactions,
        new DelegatingEventConverter(new JacksonConverter()),
        engine ->
            engine
                .persistenceExceptionResolver(new SQLStateResolver())
                .batchSize(PAGE)
                .finalBatchPredicate(batch -> batch.size() < PAGE)
                .maxGapOffset(0)
                .eventCoordinator(transactions));
  }

  /** Where event processors of an application note how far they are. */
  TokenStore tokens() {
    return new PostgresTokenStore(factory);
  }

  @Override
  public void close() {
    factory.close();
    pool.close();
  }
}

package io.github.sijill.axon.postgres;

import com.zaxxer.hikari.HikariConfig;
import io.github.sijill.axon.StoreRows;
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
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

/** A schema of a PostgreSQL as Axon's JPA engine uses it, and the connections to it. */
final class PostgresStore implements AutoCloseable {

  private static final int PAGE = 1_000;

  private final LivePool pool;
  private final EntityManagerFactory factory;
  private final PostgresTransactions transactions;
  private final StoreFailures failures;
  private final StoredRows rows;
  private final RowsOnDisk disk;

  private PostgresStore(PostgresSettings settings, LivePool pool, EntityManagerFactory factory) {
    this.pool = pool;
    this.factory = factory;
    this.disk = new RowsOnDisk(pool);
    this.transactions = new PostgresTransactions(factory, disk);
    this.failures = new StoreFailures(settings);
    this.rows = new StoredRows(pool, settings, failures);
  }

  /** Brings the schema up to this release's, then connects. */
  static PostgresStore open(PostgresSettings settings) {
    PostgresSchema.prepare(settings);
    LivePool pool = pool(settings);
    boolean isOpen = false;
    try {
      PostgresStore store = new PostgresStore(settings, pool, factory(pool));
      isOpen = true;
      return store;
    } finally {
      if (!isOpen) {
        pool.close();
      }
    }
  }

  private static LivePool pool(PostgresSettings settings) {
    DriverSettings driver = DriverSettings.of(settings);
    HikariConfig config = new HikariConfig();
    config.setPoolName("sijill");
    config.setJdbcUrl(driver.url());
    config.setUsername(driver.user());
    config.setPassword(driver.password());
    driver.properties().forEach(config::addDataSourceProperty);
    config.setMaximumPoolSize(settings.poolSize());
    // Connections are made when a call waits for one. To keep a number of them ready, HikariCP
    // would
    // try again every 5 s at most while a server is away: calls of less patience would fail for so
    // long after it is back.
    config.setMinimumIdle(0);
    config.setConnectionTimeout(settings.patience().toMillis());
    config.setAutoCommit(false);
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
    return new TurnTakingCommandBus(bus, transactions, failures);
  }

  /** What is to be the outermost layer of the engine. */
  EventStorageEngine explaining(EventStorageEngine engine) {
    return new PostgresEngine(engine, transactions, failures, rows, disk);
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

  /** The transactions of the engine. */
  PostgresTransactions transactions() {
    return transactions;
  }

  /** The rows of the events. */
  StoreRows rows() {
    return rows;
  }

  /** Where event processors of an application note how far they are. */
  TokenStore tokens() {
    return new PostgresTokenStore(factory, failures);
  }

  @Override
  public void close() {
    try (pool) {
      if (factory.isOpen()) {
        factory.close();
      }
    }
  }
}

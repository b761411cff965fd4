package io.github.sijill.axon;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.axonframework.common.jpa.EntityManagerProvider;
import org.axonframework.conversion.Converter;
import org.axonframework.conversion.json.JacksonConverter;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.AggregateBasedJpaEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.AggregateBasedJpaEventStorageEngineConfiguration;
import org.axonframework.eventsourcing.eventstore.jpa.AggregateEventEntry;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.messaging.core.unitofwork.transaction.Transaction;
import org.axonframework.messaging.core.unitofwork.transaction.TransactionManager;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.jpa.JpaTokenStore;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.jpa.JpaTokenStoreConfiguration;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.jpa.TokenEntry;
import org.hibernate.SessionFactory;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.hibernate.tool.schema.Action;

/**
 * The database of an application that keeps articles, and its events in Axon's JPA engine: one
 * transaction and one entity manager a thread, which inner transactions join.
 */
final class HostDatabase implements AutoCloseable {

  /** A row of the host's own. */
  @Entity(name = "Article")
  static class Article {
    @Id private String id = "";
    private String headline = "";

    protected Article() {}

    Article(String id, String headline) {
      this.id = id;
      this.headline = headline;
    }

    String headline() {
      return headline;
    }
  }

  private final EntityManagerFactory factory;

  @SuppressWarnings("ThreadLocalUsage") // one a database
  private final ThreadLocal<EntityManager> bound = new ThreadLocal<>();

  HostDatabase(Path folder) {
    factory =
        new HibernatePersistenceConfiguration("newsroom")
            .managedClasses(AggregateEventEntry.class, TokenEntry.class, Article.class)
            .jdbcUrl("jdbc:h2:file:" + folder.resolve("newsroom"))
            .jdbcCredentials("sa", "")
            .jdbcPoolSize(20)
            .property("hibernate.generate_statistics", true)
            .schemaToolingAction(Action.UPDATE)
            .createEntityManagerFactory();
  }

  /** Registers the store, the token store and the transactions in the host's configuration. */
  EventSourcingConfigurer register(
      EventSourcingConfigurer configurer,
      UnaryOperator<AggregateBasedJpaEventStorageEngineConfiguration> settings) {
    configurer.componentRegistry(
        registry ->
            registry
                .registerComponent(TransactionManager.class, c -> transactions())
                .registerComponent(EntityManagerProvider.class, c -> this::current)
                .registerComponent(
                    TokenStore.class,
                    c ->
                        new JpaTokenStore(
                            this::current,
                            c.getComponent(Converter.class),
                            JpaTokenStoreConfiguration.DEFAULT)));
    return configurer.registerEventStorageEngine(
        c ->
            new AggregateBasedJpaEventStorageEngine(
                this::current, transactions(), c.getComponent(EventConverter.class), settings));
  }

  /** An engine over this database, which needs no configuration around it. */
  EventStorageEngine engine() {
    return new AggregateBasedJpaEventStorageEngine(
        this::current,
        transactions(),
        new DelegatingEventConverter(new JacksonConverter()),
        settings -> settings.persistenceExceptionResolver(new SQLStateResolver()));
  }

  /** Does work in a transaction of its own, or in the thread's if there is one. */
  <T> T inTransaction(Function<EntityManager, T> work) {
    return transactions().fetchInTransaction(() -> work.apply(current()));
  }

  /** A manager of its own, as that of another process. */
  EntityManager manager() {
    return factory.createEntityManager();
  }

  /** How many events the engine has read so far. */
  long eventsRead() {
    return factory
        .unwrap(SessionFactory.class)
        .getStatistics()
        .getEntityStatistics(AggregateEventEntry.class.getName())
        .getLoadCount();
  }

  private TransactionManager transactions() {
    return this::begin;
  }

  private Transaction begin() {
    if (bound.get() != null) {
      return new Joined();
    }
    EntityManager manager = factory.createEntityManager();
    manager.getTransaction().begin();
    bound.set(manager);
    return new Owned(manager);
  }

  private record Joined() implements Transaction {
    @Override
    public void commit() {}

    @Override
    public void rollback() {}
  }

  private final class Owned implements Transaction {
    private final EntityManager manager;

    Owned(EntityManager manager) {
      this.manager = manager;
    }

    @Override
    public void commit() {
      try {
        if (manager.getTransaction().getRollbackOnly()) {
          manager.getTransaction().rollback();
        } else {
          manager.getTransaction().commit();
        }
      } finally {
        release();
      }
    }

    @Override
    public void rollback() {
      if (manager.isOpen() && manager.getTransaction().isActive()) {
        manager.getTransaction().rollback();
      }
      release();
    }

    private void release() {
      bound.remove();
      if (manager.isOpen()) {
        manager.close();
      }
    }
  }

  private EntityManager current() {
    EntityManager manager = bound.get();
    return manager == null ? factory.createEntityManager() : keptOpen(manager);
  }

  /** The engine closes what it gets; the thread's manager has to outlive that. */
  private static EntityManager keptOpen(EntityManager manager) {
    return (EntityManager)
        Proxy.newProxyInstance(
            EntityManager.class.getClassLoader(),
            new Class<?>[] {EntityManager.class},
            (proxy, method, arguments) -> {
              try {
                return method.getName().equals("close") ? null : method.invoke(manager, arguments);
              } catch (InvocationTargetException e) {
                throw e.getTargetException();
              }
            });
  }

  @Override
  public void close() {
    factory.close();
  }
}

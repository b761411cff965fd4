package io.github.sijill.axon.postgres;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.axonframework.common.jpa.EntityManagerProvider;
import org.axonframework.eventsourcing.eventstore.EventCoordinator;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.unitofwork.transaction.Transaction;
import org.axonframework.messaging.core.unitofwork.transaction.TransactionManager;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The transactions of Axon's engine. Whoever may append takes turns with all others, over all
 * processes, by a lock that the database frees when the transaction or its session ends. So the
 * place in the log that an event gets is also its place in the order of commits, and who has read
 * up to a place has missed nothing before it, whatever the clocks say.
 */
final class PostgresTransactions
    implements TransactionManager, EntityManagerProvider, EventCoordinator {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresTransactions.class);

  private static final String TAKE_TURN =
      "SELECT pg_advisory_xact_lock('aggregate_event_entry'::regclass::oid::bigint)";

  private final EntityManagerFactory factory;

  @SuppressWarnings("ThreadLocalUsage") // one a store
  private final ThreadLocal<@Nullable EntityManager> current = new ThreadLocal<>();

  private volatile Runnable afterTurn = () -> {};

  PostgresTransactions(EntityManagerFactory factory) {
    this.factory = factory;
  }

  /**
   * Does work in one transaction that has its turn; it is committed if the work succeeds, and
   * rolled back whatever else happens. Work within such work is part of its transaction.
   */
  <T> CompletableFuture<T> inTurn(Supplier<CompletableFuture<T>> work) {
    Transaction turn = startTransaction();
    boolean isCommitted = false;
    CompletableFuture<T> done;
    try {
      done = work.get();
      if (hasSucceeded(done)) {
        turn.commit();
        isCommitted = true;
      }
    } finally {
      // Also after an Error: what stays bound to this thread would swallow the thread's later work.
      if (!isCommitted) {
        turn.rollback();
      }
    }
    if (isCommitted && turn instanceof Open) {
      afterTurn.run();
    }
    return done;
  }

  private static boolean hasSucceeded(CompletableFuture<?> done) {
    return done.handle((result, failure) -> failure == null).join();
  }

  /**
   * Readers that wait are woken when the turn is committed: the engine, which knows of its own part
   * only, would do so before, and they would find nothing.
   */
  @Override
  public Handle startCoordination(Runnable wakeReaders) {
    afterTurn = wakeReaders;
    return new Handle() {
      @Override
      public void onEventsAppended(List<TaggedEventMessage<?>> events) {}

      @Override
      public void terminate() {
        afterTurn = () -> {};
      }
    };
  }

  /** The engine starts one by itself only to append. */
  @Override
  public Transaction startTransaction() {
    EntityManager running = current.get();
    if (running != null) {
      return new Joined(running);
    }
    Open append = begin();
    boolean hasTurn = false;
    try {
      append.manager.unwrap(Session.class).doWork(PostgresTransactions::takeTurn);
      hasTurn = true;
    } finally {
      if (!hasTurn) {
        append.rollback();
      }
    }
    return append;
  }

  private static void takeTurn(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(TAKE_TURN);
    }
  }

  @Override
  public <T> T fetchInTransaction(Supplier<T> reading) {
    if (current.get() != null) {
      return reading.get();
    }
    Open read = begin();
    boolean isCommitted = false;
    try {
      T result = reading.get();
      read.commit();
      isCommitted = true;
      return result;
    } finally {
      if (!isCommitted) {
        read.rollback();
      }
    }
  }

  private Open begin() {
    EntityManager manager = factory.createEntityManager();
    Open transaction = new Open(manager);
    boolean hasBegun = false;
    try {
      manager.unwrap(Session.class).setDefaultReadOnly(true);
      manager.getTransaction().begin();
      current.set(manager);
      hasBegun = true;
    } finally {
      if (!hasBegun) {
        transaction.rollback();
      }
    }
    return transaction;
  }

  @Override
  public EntityManager getEntityManager() {
    EntityManager manager = current.get();
    return manager == null ? factory.createEntityManager() : keptOpen(manager);
  }

  /** The engine closes what it gets, before the transaction ends. */
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

  /**
   * Part of a transaction that ends later. It is flushed at its own end, so that a key that is
   * taken shows there.
   */
  private record Joined(EntityManager manager) implements Transaction {

    @Override
    public void commit() {
      manager.flush();
    }

    @Override
    public void rollback() {
      manager.getTransaction().setRollbackOnly();
    }
  }

  private final class Open implements Transaction {

    private final EntityManager manager;

    Open(EntityManager manager) {
      this.manager = manager;
    }

    @Override
    public void commit() {
      manager.getTransaction().commit();
      release();
    }

    @Override
    public void rollback() {
      try {
        if (manager.isOpen() && manager.getTransaction().isActive()) {
          manager.getTransaction().rollback();
        }
      } catch (RuntimeException e) {
        LOG.debug("a transaction went with its connection", e);
      } finally {
        release();
      }
    }

    private void release() {
      current.remove();
      if (manager.isOpen()) {
        manager.close();
      }
    }
  }
}

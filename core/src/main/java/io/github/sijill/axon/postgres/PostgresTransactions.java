package io.github.sijill.axon.postgres;

import io.github.sijill.event.CaseId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
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
 * The transactions of Axon's engine, and the turns in them, over all processes, by locks that the
 * database frees when a transaction or its session ends.
 *
 * <p>Whoever records in a case has the turn of the case: what it reads there is still current when
 * it appends. Whoever appends has the turn of the log too, from before its events get their places
 * until they are committed. So the place in the log that an event gets is also its place in the
 * order of commits, and who has read up to a place has missed nothing before it, whatever the
 * clocks say. In the turn of the log there is time for the rows only: the case was read before it,
 * and the disk is waited for after it, see {@link RowsOnDisk}.
 *
 * <p>The turn of a case is taken first, never after that of the log, so nobody waits in a circle.
 */
final class PostgresTransactions
    implements TransactionManager, EntityManagerProvider, EventCoordinator {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresTransactions.class);

  /** The turn of a case, by a hash of its id; two cases of one hash take turns with each other. */
  private static final String TAKE_TURN_OF_CASE =
      "SELECT pg_advisory_xact_lock(hashtextextended(?,"
          + " 'aggregate_event_entry'::regclass::oid::bigint))";

  private static final String TAKE_TURN_OF_LOG =
      "SELECT pg_advisory_xact_lock('aggregate_event_entry'::regclass::oid::bigint),"
          + " set_config('synchronous_commit', 'off', true)";

  private final EntityManagerFactory factory;
  private final RowsOnDisk disk;

  @SuppressWarnings("ThreadLocalUsage") // one a store
  private final ThreadLocal<@Nullable Open> current = new ThreadLocal<>();

  private volatile Runnable afterTurn = () -> {};

  PostgresTransactions(EntityManagerFactory factory, RowsOnDisk disk) {
    this.factory = factory;
    this.disk = disk;
  }

  /**
   * Does work in one transaction, in which nobody else records in a case; the turn of the log is
   * taken when something is appended. Else as {@link #inTurnOfLog}.
   */
  <T> CompletableFuture<T> inTurnOf(CaseId caseId, Supplier<CompletableFuture<T>> work) {
    return in(current.get() == null ? beginTurnOf(caseId) : startTransaction(), work);
  }

  /**
   * Does work in one transaction, in which nobody else appends; it is committed if the work
   * succeeds, and rolled back whatever else happens. It returns when what was appended is on the
   * disk, and what was read: also of work that was refused, which is told for a reason. Work within
   * such work is part of its transaction.
   */
  <T> CompletableFuture<T> inTurnOfLog(Supplier<CompletableFuture<T>> work) {
    return in(startTransaction(), work);
  }

  private <T> CompletableFuture<T> in(Transaction turn, Supplier<CompletableFuture<T>> work) {
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
    if (turn instanceof Open) {
      disk.awaitAll();
      if (isCommitted) {
        afterTurn.run();
      }
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

  /** To append: it has the turn of the log. */
  @Override
  public Transaction startTransaction() {
    Open running = current.get();
    if (running != null) {
      running.takeTurnOfLog();
      return new Joined(running.manager);
    }
    return begun(Open::takeTurnOfLog);
  }

  private Open beginTurnOf(CaseId caseId) {
    return begun(open -> open.take(TAKE_TURN_OF_CASE, caseId.value()));
  }

  /** A transaction that has its turn. */
  private Open begun(Consumer<Open> takingTurn) {
    Open turn = begin();
    boolean hasTurn = false;
    try {
      takingTurn.accept(turn);
      hasTurn = true;
    } finally {
      if (!hasTurn) {
        turn.rollback();
      }
    }
    return turn;
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
      current.set(transaction);
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
    Open running = current.get();
    return running == null ? factory.createEntityManager() : keptOpen(running.manager);
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
    private boolean hasTurnOfLog;

    Open(EntityManager manager) {
      this.manager = manager;
    }

    void takeTurnOfLog() {
      if (!hasTurnOfLog) {
        take(TAKE_TURN_OF_LOG);
        hasTurnOfLog = true;
      }
    }

    void take(String turn, String... parameters) {
      manager
          .unwrap(Session.class)
          .doWork(
              connection -> {
                try (PreparedStatement statement = connection.prepareStatement(turn)) {
                  for (int i = 0; i < parameters.length; i++) {
                    statement.setString(i + 1, parameters[i]);
                  }
                  statement.execute();
                }
              });
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

package io.github.sijill.axon;

import io.github.sijill.axon.engine.EventMessages;
import io.github.sijill.axon.engine.SharedForce;
import io.github.sijill.casefile.Admission;
import io.github.sijill.casefile.Casefile;
import io.github.sijill.casefile.EntryRefusedException;
import io.github.sijill.casefile.RecordCheck;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.json.FormatException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.axonframework.eventsourcing.eventstore.AggregateSequenceNumberPosition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexPosition;
import org.axonframework.eventsourcing.eventstore.Position;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;

/**
 * The event-sourced entity of each case. Its state is sourced from the case's events through Axon's
 * transaction, whose append condition then finds every conflict; but the state of the last known
 * position is kept, so that a command reads only what came after. What a command has appended
 * itself is added to that state, and not read back: once it is committed, or already when it is
 * written, so that the commands of a case can share a force (see {@link SharedForce}). A kept state
 * is a cache of the log and nothing else. Thread-safe.
 */
final class CaseEntity {

  /**
   * A case as sourced up to a position.
   *
   * @param lastRead which message the last one was; empty if there is none
   */
  private record State(
      Casefile casefile, Position position, Instant lastRecorded, String lastRead) {

    static State empty(CaseId caseId) {
      return new State(Casefile.empty(caseId), Position.START, Instant.MIN, "");
    }

    /**
     * Whether what was read from this position on continues this state. Where a position is that of
     * the case's last event, reading begins with that event; if it does not, the event was seen in
     * a transaction that was rolled back later, or the database was restored.
     */
    boolean isContinuedBy(List<EventMessage> read) {
      return !(position instanceof AggregateSequenceNumberPosition)
          || (!read.isEmpty() && name(read.getFirst()).equals(lastRead));
    }

    /**
     * Whether this has events that the store does not have: they were written, and the disk failed
     * before they were on it.
     */
    boolean isAheadOf(Position sourcedUpTo) {
      return position instanceof GlobalIndexPosition
          && sourcedUpTo instanceof GlobalIndexPosition
          && GlobalIndexPosition.toIndex(position) > GlobalIndexPosition.toIndex(sourcedUpTo) + 1;
    }

    /**
     * A message and no other: its identifier names the entry only, and another event of that id may
     * have been recorded instead.
     */
    private static String name(EventMessage message) {
      return message.identifier() + " " + message.timestamp();
    }

    /** The state after this event, the next of the case. */
    State with(EventMessage message, SagaEvent event, Position committedAt) {
      Recorded fresh = Recorded.of(event, 0, message.timestamp());
      return new State(
          casefile.with(List.of(fresh)), committedAt, message.timestamp(), name(message));
    }

    State with(List<EventMessage> further, Position sourcedUpTo) {
      Casefile next = casefile;
      Instant last = lastRecorded;
      for (EventMessage message : further) {
        Optional<SagaEvent> event = EventMessages.event(message);
        if (event.isPresent() && !next.holds(event.get().id())) {
          check(next, event.get(), message.timestamp());
          next = next.with(List.of(Recorded.of(event.get(), 0, message.timestamp())));
          last = message.timestamp();
        }
      }
      return new State(
          next, sourcedUpTo, last, further.isEmpty() ? lastRead : name(further.getLast()));
    }
  }

  /**
   * Others may have written an event past this library; nothing is decided on one that breaks a
   * rule.
   */
  private static void check(Casefile casefile, SagaEvent event, Instant recorded) {
    try {
      casefile.check(event, recorded);
    } catch (EntryRefusedException e) {
      RecordCheck.Broken broken =
          new RecordCheck.Broken(0, event.entry().caseId(), event.id(), e.refusal());
      throw new FormatException("an event recorded at " + recorded, broken.fault(), e);
    }
  }

  /** How many cases have their state kept: those in which something was recorded last. */
  static final int KEPT_CASES = 1_000;

  private final EventStore store;
  private final CaseTurns turns;
  private final InstantSource clock;
  private final KeptStates<State> kept = new KeptStates<>(KEPT_CASES);

  CaseEntity(EventStore store, CaseTurns turns, InstantSource clock) {
    this.store = store;
    this.turns = turns;
    this.clock = clock;
  }

  /** Admits the event to its case and appends it, all in the transaction of {@code context}. */
  CompletableFuture<RecordEntry.Result> handle(RecordEntry command, ProcessingContext context) {
    return handle(command.event(), this::nextInstant, context);
  }

  /** Admits and appends the event at the instant at which another store has recorded it. */
  CompletableFuture<RecordEntry.Result> handle(CopyEntry command, ProcessingContext context) {
    return handle(command.event(), state -> copiedInstant(command, state), context);
  }

  private CompletableFuture<RecordEntry.Result> handle(
      SagaEvent event, Function<State, Instant> instant, ProcessingContext context) {
    SharedForce force = SharedForce.placedIn(context);
    EventStoreTransaction transaction = store.transaction(context);
    return source(event.entry().caseId(), transaction)
        .thenCompose(
            state -> {
              Instant now = instant.apply(state);
              return switch (state.casefile().admit(event, now)) {
                case Admission.AlreadyRecorded(SagaEvent held, Optional<EntryId> retraction) ->
                    CompletableFuture.completedFuture(
                        new RecordEntry.Result(held, false, retraction));
                case Admission.Admitted(SagaEvent admitted) -> {
                  EventMessage message = EventMessages.of(admitted, now);
                  keep(new Appended(state, message, admitted), force, transaction, context);
                  yield store
                      .publish(context, List.of(message))
                      .thenApply(
                          published -> new RecordEntry.Result(admitted, true, Optional.empty()));
                }
              };
            })
        .handle(
            (result, failure) -> {
              boolean isAppended = result != null && result.isNew();
              if (!isAppended && (failure == null || !LostRace.explains(failure))) {
                turns.end(event.entry().caseId());
                force.await();
              }
              if (failure != null) {
                throw failure instanceof CompletionException wrapped
                    ? wrapped
                    : new CompletionException(failure);
              }
              return result;
            });
  }

  /** An event that is appended, and the state of its case that it was admitted to. */
  private record Appended(State sourced, EventMessage message, SagaEvent event) {

    State at(Position position) {
      return sourced.with(message, event, position);
    }
  }

  /**
   * Keeps the state with the event. The append was accepted, so the case got no other event since
   * it was sourced. Where the engine says so, that is once it is written, and the next command of
   * the case may begin, while this one waits for the disk; else once it is committed. A transaction
   * around this one may still be rolled back; then the next command finds another event at that
   * position, or none, see {@link State#isContinuedBy}.
   */
  private void keep(
      Appended appended,
      SharedForce force,
      EventStoreTransaction transaction,
      ProcessingContext context) {
    CaseId caseId = appended.event().entry().caseId();
    force.onWritten(
        after -> {
          kept.put(caseId, appended.at(after));
          turns.end(caseId);
        });
    context.whenComplete(
        done -> {
          if (!force.isWritten()) {
            kept.put(caseId, appended.at(ofLast(transaction.appendPosition().position())));
          }
        });
  }

  /**
   * The position of the last event, as sourcing gives it. An append gives the one after it; reading
   * from there, Axon's engine in memory would wait for ever.
   */
  private static Position ofLast(Position appended) {
    return appended instanceof GlobalIndexPosition
        ? new GlobalIndexConsistencyMarker(GlobalIndexPosition.toIndex(appended) - 1).position()
        : appended;
  }

  private CompletableFuture<State> source(CaseId caseId, EventStoreTransaction transaction) {
    State known = kept.of(caseId).orElseGet(() -> State.empty(caseId));
    return transaction
        .source(SourcingCondition.conditionFor(known.position(), EventMessages.criteria(caseId)))
        .reduce(
            new ArrayList<EventMessage>(),
            (read, entry) -> {
              read.add(entry.message());
              return read;
            })
        .thenApply(
            read -> {
              ConsistencyMarker marker = transaction.appendPosition();
              if (!known.isContinuedBy(read) || known.isAheadOf(marker.position())) {
                kept.remove(caseId, known);
                throw AppendEventsTransactionRejectedException.conflictingEventsDetected(marker);
              }
              if (read.isEmpty()) {
                return known;
              }
              State sourced = known.with(read, marker.position());
              if (sourced.casefile().size() > 0) {
                kept.put(caseId, sourced);
              }
              return sourced;
            });
  }

  /**
   * Now, in microseconds, which every store keeps; or just after the last entry of the case, if the
   * clock shows no later time.
   */
  private Instant nextInstant(State state) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return now.isAfter(state.lastRecorded())
        ? now
        : state.lastRecorded().plus(1, ChronoUnit.MICROS);
  }

  private static Instant copiedInstant(CopyEntry command, State state) {
    if (!command.recorded().isAfter(state.lastRecorded())) {
      throw new IllegalArgumentException(
          "%s was recorded at %s, but the case holds an entry of %s; a copy takes them in the order of recording"
              .formatted(command.event().id(), command.recorded(), state.lastRecorded()));
    }
    return command.recorded();
  }
}

package io.github.sijill.axon.postgres;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AggregateSequenceNumberPosition;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.LegacyResources;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The outermost layer of the engine: appends take turns, and failures of the layers below become
 * our own exceptions.
 */
final class PostgresEngine implements EventStorageEngine {

  private final EventStorageEngine engine;
  private final PostgresTransactions transactions;
  private final StoreFailures failures;
  private final StoredRows rows;
  private final RowsOnDisk disk;

  PostgresEngine(
      EventStorageEngine engine,
      PostgresTransactions transactions,
      StoreFailures failures,
      StoredRows rows,
      RowsOnDisk disk) {
    this.engine = engine;
    this.transactions = transactions;
    this.failures = failures;
    this.rows = rows;
    this.disk = disk;
  }

  @Override
  public CompletableFuture<AppendTransaction<?>> appendEvents(
      AppendCondition condition,
      @Nullable ProcessingContext context,
      List<TaggedEventMessage<?>> events) {
    return failures
        .explaining(() -> engine.appendEvents(condition, context, events))
        .thenApply(append -> new Append<>(append));
  }

  /** Begins its own turn where no command has begun one. */
  private final class Append<R> implements AppendTransaction<R> {

    private final AppendTransaction<R> append;

    Append(AppendTransaction<R> append) {
      this.append = append;
    }

    @Override
    public CompletableFuture<R> commit(@Nullable ProcessingContext context) {
      return failures.explaining(() -> transactions.inTurnOfLog(() -> append.commit(context)));
    }

    @Override
    public void rollback(@Nullable ProcessingContext context) {
      append.rollback(context);
    }

    @Override
    public CompletableFuture<ConsistencyMarker> afterCommit(
        R result, @Nullable ProcessingContext context) {
      return append.afterCommit(result, context);
    }
  }

  @Override
  public MessageStream<EventMessage> source(
      SourcingCondition condition, @Nullable ProcessingContext context) {
    String caseId =
        condition.criteria().flatten().stream()
            .flatMap(criterion -> criterion.tags().stream())
            .map(Tag::value)
            .findFirst()
            .orElse("");
    long start = AggregateSequenceNumberPosition.toSequenceNumber(condition.start());
    return new RowStream(
        engine.source(condition, context),
        failures,
        rows,
        entry -> {}, // the turn in which it is read waits for the disk
        last ->
            rows.afterEventOfCase(
                caseId,
                last.map(each -> each.getResource(LegacyResources.AGGREGATE_SEQUENCE_NUMBER_KEY))
                    .orElse(start - 1)));
  }

  @Override
  public MessageStream<EventMessage> stream(
      StreamingCondition condition, @Nullable ProcessingContext context) {
    Optional<TrackingToken> start = Optional.ofNullable(condition.position());
    return new RowStream(
        engine.stream(condition, context),
        failures,
        rows,
        entry -> disk.await(index(TrackingToken.fromContext(entry))),
        last -> rows.after(index(last.flatMap(TrackingToken::fromContext).or(() -> start))));
  }

  private static long index(Optional<TrackingToken> token) {
    return token.map(each -> each.position().orElse(-1)).orElse(-1L);
  }

  @Override
  public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
    return failures.explaining(() -> engine.firstToken(context));
  }

  @Override
  public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
    return failures.explaining(() -> engine.latestToken(context));
  }

  @Override
  public CompletableFuture<TrackingToken> tokenAt(Instant at, @Nullable ProcessingContext context) {
    return failures.explaining(() -> engine.tokenAt(at, context));
  }

  @Override
  public void describeTo(ComponentDescriptor descriptor) {
    descriptor.describeWrapperOf(engine);
  }
}

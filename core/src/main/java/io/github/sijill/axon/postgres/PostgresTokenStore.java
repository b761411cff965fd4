package io.github.sijill.axon.postgres;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.axonframework.conversion.Converter;
import org.axonframework.conversion.json.JacksonConverter;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.processing.streaming.segmenting.Segment;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.jpa.JpaTokenStore;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.jpa.JpaTokenStoreConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Axon's JPA token store, each call in a short transaction of its own. A transaction manager in the
 * configuration would do for the tokens, but it would also open the transactions of all commands,
 * and those of the archive take turns; tokens need none.
 */
final class PostgresTokenStore implements TokenStore {

  private final EntityManagerFactory factory;
  private final StoreFailures failures;
  private final Converter converter = new JacksonConverter();

  /** Axon's own name of a node is the process; two archives in one process are two nodes. */
  private final JpaTokenStoreConfiguration configuration =
      JpaTokenStoreConfiguration.DEFAULT.nodeId(
          JpaTokenStoreConfiguration.DEFAULT.nodeId() + "/" + UUID.randomUUID());

  PostgresTokenStore(EntityManagerFactory factory, StoreFailures failures) {
    this.factory = factory;
    this.failures = failures;
  }

  private <T> CompletableFuture<T> apart(Function<TokenStore, CompletableFuture<T>> call) {
    return failures.explaining(() -> inTransaction(call));
  }

  private <T> CompletableFuture<T> inTransaction(Function<TokenStore, CompletableFuture<T>> call) {
    try (EntityManager manager = factory.createEntityManager()) {
      EntityTransaction transaction = manager.getTransaction();
      transaction.begin();
      try {
        CompletableFuture<T> done =
            call.apply(new JpaTokenStore(() -> manager, converter, configuration));
        if (!done.isCompletedExceptionally()) {
          transaction.commit();
        }
        return done;
      } finally {
        if (transaction.isActive()) {
          transaction.rollback();
        }
      }
    }
  }

  @Override
  public CompletableFuture<List<Segment>> initializeTokenSegments(
      String processor,
      int segments,
      @Nullable TrackingToken first,
      @Nullable ProcessingContext context) {
    return apart(store -> store.initializeTokenSegments(processor, segments, first, context));
  }

  @Override
  public CompletableFuture<Void> initializeSegment(
      @Nullable TrackingToken token,
      String processor,
      Segment segment,
      @Nullable ProcessingContext context) {
    return apart(store -> store.initializeSegment(token, processor, segment, context));
  }

  @Override
  public CompletableFuture<Void> storeToken(
      @Nullable TrackingToken token,
      String processor,
      int segment,
      @Nullable ProcessingContext context) {
    return apart(store -> store.storeToken(token, processor, segment, context));
  }

  @Override
  public CompletableFuture<TrackingToken> fetchToken(
      String processor, int segment, @Nullable ProcessingContext context) {
    return apart(store -> store.fetchToken(processor, segment, context));
  }

  @Override
  public CompletableFuture<TrackingToken> fetchToken(
      String processor, Segment segment, @Nullable ProcessingContext context) {
    return apart(store -> store.fetchToken(processor, segment, context));
  }

  @Override
  public CompletableFuture<Void> extendClaim(
      String processor, int segment, @Nullable ProcessingContext context) {
    return apart(store -> store.extendClaim(processor, segment, context));
  }

  @Override
  public CompletableFuture<Void> releaseClaim(
      String processor, int segment, @Nullable ProcessingContext context) {
    return apart(store -> store.releaseClaim(processor, segment, context));
  }

  @Override
  public CompletableFuture<Void> deleteToken(
      String processor, int segment, @Nullable ProcessingContext context) {
    return apart(store -> store.deleteToken(processor, segment, context));
  }

  @Override
  public CompletableFuture<Segment> fetchSegment(
      String processor, int segment, @Nullable ProcessingContext context) {
    return apart(store -> store.fetchSegment(processor, segment, context));
  }

  @Override
  public CompletableFuture<List<Segment>> fetchSegments(
      String processor, @Nullable ProcessingContext context) {
    return apart(store -> store.fetchSegments(processor, context));
  }

  @Override
  public CompletableFuture<List<Segment>> fetchAvailableSegments(
      String processor, @Nullable ProcessingContext context) {
    return apart(store -> store.fetchAvailableSegments(processor, context));
  }

  @Override
  public CompletableFuture<String> retrieveStorageIdentifier(@Nullable ProcessingContext context) {
    return apart(store -> store.retrieveStorageIdentifier(context));
  }
}

package io.github.sijill.axon.engine;

import io.github.sijill.event.SagaEvent;
import io.github.sijill.json.EventCodec;
import io.github.sijill.json.FormatException;
import io.github.sijill.text.Printable;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jspecify.annotations.Nullable;

/**
 * The engine of a host, in which our events are kept as the JSON of {@link EventCodec}, whatever
 * converter the engine was made with; the host's own events pass as they are. Reading gives our
 * records back, from older versions too; what was written last is recognised by its bytes and not
 * parsed again.
 *
 * <p>Axon's relational engines keep milliseconds, so the instant of recording stands in the
 * metadata once more, in full.
 *
 * <p>For other rooms of this library.
 */
public final class JsonEventStorageEngine implements EventStorageEngine {

  /** The key of the metadata that holds the instant of recording, in ISO 8601. */
  static final String RECORDED = "sijill.recorded";

  private final EventStorageEngine hosts;
  private final RecentWrites writes = new RecentWrites();

  /** Over the engine of a host, which stays the host's. */
  public JsonEventStorageEngine(EventStorageEngine hosts) {
    this.hosts = hosts;
  }

  @Override
  public CompletableFuture<AppendTransaction<?>> appendEvents(
      AppendCondition condition,
      @Nullable ProcessingContext context,
      List<TaggedEventMessage<?>> events) {
    return hosts.appendEvents(
        condition, context, events.stream().<TaggedEventMessage<?>>map(this::stored).toList());
  }

  private TaggedEventMessage<?> stored(TaggedEventMessage<?> tagged) {
    EventMessage message = tagged.event();
    Optional<SagaEvent> event = EventMessages.event(message);
    if (event.isEmpty()) {
      return tagged;
    }
    EventMessage stored =
        new GenericEventMessage(
            message.identifier(),
            message.type(),
            EventCodec.writeBytes(event.get()),
            message.metadata().and(RECORDED, message.timestamp().toString()),
            message.timestamp());
    writes.add(stored, event.get());
    return new GenericTaggedEventMessage<>(stored, tagged.tags());
  }

  @Override
  public MessageStream<EventMessage> source(
      SourcingCondition condition, @Nullable ProcessingContext context) {
    return hosts.source(condition, context).mapMessage(this::read);
  }

  @Override
  public MessageStream<EventMessage> stream(
      StreamingCondition condition, @Nullable ProcessingContext context) {
    return hosts.stream(condition, context).mapMessage(this::read);
  }

  private EventMessage read(EventMessage message) {
    return writes
        .event(message)
        .or(() -> event(message))
        .<EventMessage>map(
            event ->
                new GenericEventMessage(
                    message.identifier(),
                    message.type(),
                    event,
                    message.metadata(),
                    recorded(message.metadata(), message.timestamp())))
        .orElse(message);
  }

  private static Optional<SagaEvent> event(EventMessage message) {
    try {
      return EventMessages.event(message);
    } catch (FormatException e) {
      throw e.within("event '%s'".formatted(Printable.escaped(message.identifier())), "$");
    }
  }

  private static Instant recorded(Map<String, String> metadata, Instant kept) {
    @Nullable String inFull = metadata.get(RECORDED);
    try {
      return inFull == null ? kept : Instant.parse(inFull);
    } catch (DateTimeParseException e) {
      throw new FormatException(
          "metadata " + RECORDED,
          "'%s' is not an instant in ISO 8601".formatted(Printable.escaped(String.valueOf(inFull))),
          e);
    }
  }

  @Override
  public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
    return hosts.firstToken(context);
  }

  @Override
  public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
    return hosts.latestToken(context);
  }

  @Override
  public CompletableFuture<TrackingToken> tokenAt(Instant at, @Nullable ProcessingContext context) {
    return hosts.tokenAt(at, context);
  }

  @Override
  public void describeTo(ComponentDescriptor descriptor) {
    descriptor.describeWrapperOf(hosts);
  }
}

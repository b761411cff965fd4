package io.github.sijill.axon.engine;

import io.github.sijill.event.CaseId;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.json.EventCodec;
import io.github.sijill.json.EventType;
import io.github.sijill.json.FormatException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * Our events as Axon's messages: their names, their tag, and back.
 *
 * <p>For other rooms of this library.
 */
public final class EventMessages {

  /** The names of our events begin with this, also in later releases. */
  private static final String OURS = "sijill.";

  /** The key of the tag that every event of ours bears: the id of its case. */
  private static final String CASE_TAG = "sijill.case";

  private EventMessages() {}

  /** The message of an event that is recorded at this instant. */
  public static EventMessage of(SagaEvent event, Instant recorded) {
    EventType type = EventType.of(event);
    return new GenericEventMessage(
        identifier(event),
        new MessageType(type.typeName(), type.version()),
        event,
        Map.of(),
        recorded);
  }

  /** The same each time the event is read; ids of entries are unique in their case. */
  private static String identifier(SagaEvent event) {
    return event.entry().caseId().value() + "/" + event.id().value();
  }

  static TaggedEventMessage<?> tagged(Recorded recorded) {
    return new GenericTaggedEventMessage<>(
        of(recorded.event(), recorded.recordedAt()), tags(recorded.event()));
  }

  /**
   * The event that a message of ours carries; empty for a host's own.
   *
   * @throws FormatException if it is not as it should be, or of a type that a newer release of
   *     Sijill knows
   */
  public static Optional<SagaEvent> event(EventMessage message) {
    String type = message.type().name();
    boolean isKnown = EventType.named(type).isPresent();
    boolean isJson = message.payload() instanceof byte[] || message.payload() instanceof String;
    if (!isKnown && !(isJson && type.startsWith(OURS))) {
      return Optional.empty();
    }
    return switch (message.payload()) {
      case SagaEvent event -> Optional.of(event);
      case SkippedEvent skipped -> Optional.empty();
      case byte[] json -> Optional.of(EventCodec.read(type, message.type().version(), json));
      case String json -> Optional.of(EventCodec.read(type, message.type().version(), json));
      case null, default ->
          throw new FormatException(
              "payload of " + message.type(),
              "the store gave it as %s; a record, or JSON as text or bytes, can be read"
                  .formatted(message.payloadType()));
    };
  }

  /** Whether a message stands for an event of ours that is not to be read. */
  public static boolean isSkipped(EventMessage message) {
    return message.payload() instanceof SkippedEvent;
  }

  /** The event that a message of ours carries, with its place in the log; empty for a host's. */
  public static Optional<Recorded> recorded(EventMessage message, long sequence) {
    return event(message).map(event -> Recorded.of(event, sequence, message.timestamp()));
  }

  /** The tag that an event bears in the store: its case. */
  public static Set<Tag> tags(SagaEvent event) {
    return Set.of(Tag.of(CASE_TAG, event.entry().caseId().value()));
  }

  /** What finds the events of a case in the store. */
  public static EventCriteria criteria(CaseId caseId) {
    return EventCriteria.havingTags(Tag.of(CASE_TAG, caseId.value()));
  }
}

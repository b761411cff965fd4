package io.github.sijill.axon.engine;

import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.journal.Draft;
import io.github.sijill.journal.HostMessage;
import io.github.sijill.journal.JournalLine;
import io.github.sijill.journal.LineContent;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Messages as lines of a journal, and back. Of an event of ours a line keeps what the archive file
 * has, from which identifier and tag follow; metadata that an application adds to it is not kept. A
 * message of a host's is kept whole.
 *
 * @param converter makes bytes of payloads that are neither text nor bytes; without one these are
 *     refused
 */
record JournalMessages(@Nullable EventConverter converter) {

  Draft draft(TaggedEventMessage<?> tagged) {
    EventMessage message = tagged.event();
    Optional<SagaEvent> ours = EventMessages.event(message);
    if (ours.isPresent()) {
      return Draft.of(ours.get(), message.timestamp());
    }
    String type = message.type().name();
    String version = message.type().version();
    Instant recorded = message.timestamp();
    HostMessage host =
        new HostMessage(message.identifier(), message.metadata(), tags(tagged.tags()));
    return switch (message.payload()) {
      case String text -> Draft.of(type, version, recorded, host, text);
      case byte[] bytes -> Draft.of(type, version, recorded, host, bytes);
      case null, default -> Draft.of(type, version, recorded, host, bytes(message));
    };
  }

  private byte[] bytes(EventMessage message) {
    byte[] bytes = converter == null ? null : message.payloadAs(byte[].class, converter);
    if (bytes == null) {
      throw new IllegalArgumentException(
          "a payload of %s cannot be kept; events of Sijill, text and bytes are accepted, and what the converter that the journal is opened with makes bytes of"
              .formatted(message.payloadType().getName()));
    }
    return bytes;
  }

  private static List<HostMessage.Tag> tags(Set<Tag> tags) {
    return tags.stream()
        .sorted(Comparator.comparing(Tag::key).thenComparing(Tag::value))
        .map(tag -> new HostMessage.Tag(tag.key(), tag.value()))
        .toList();
  }

  /**
   * The message that a line holds, with its tags.
   *
   * @throws io.github.sijill.json.FormatException if it is an event of ours that is not as it
   *     should be, or unknown while unknown ones are not to be skipped
   */
  TaggedEventMessage<EventMessage> message(JournalLine line, boolean skipsUnknown) {
    return switch (line.content()) {
      case LineContent.OfHost(HostMessage host, Object payload) ->
          tagged(line, host.identifier(), payload, host.metadata(), tags(host));
      case LineContent.UnknownEvent unknown when skipsUnknown ->
          tagged(
              line,
              "line " + line.sequence(),
              new SkippedEvent(line.type(), line.version()),
              Map.of(),
              Set.of());
      case LineContent.UnknownEvent unknown -> throw line.refusal(unknown);
      case LineContent.Entry(Recorded entry) -> tagged(line, entry.event());
    };
  }

  private static Set<Tag> tags(HostMessage host) {
    return host.tags().stream()
        .map(tag -> Tag.of(tag.key(), tag.value()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static TaggedEventMessage<EventMessage> tagged(JournalLine line, SagaEvent event) {
    return new GenericTaggedEventMessage<>(
        EventMessages.of(event, line.recordedAt()), EventMessages.tags(event));
  }

  private static TaggedEventMessage<EventMessage> tagged(
      JournalLine line,
      String identifier,
      Object payload,
      Map<String, String> metadata,
      Set<Tag> tags) {
    return new GenericTaggedEventMessage<>(
        new GenericEventMessage(
            identifier,
            new MessageType(line.type(), line.version()),
            payload,
            metadata,
            line.recordedAt()),
        tags);
  }
}

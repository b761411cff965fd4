package io.github.sijill.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.sijill.event.SagaEvent;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Objects;

/**
 * What is to become the next line of an archive file: it has no number and no hash yet.
 *
 * <p>For other rooms of this library.
 */
public sealed interface Draft {

  /**
   * An event of Sijill's.
   *
   * @param recorded transaction time, cut to the microsecond
   */
  record OfEvent(SagaEvent event, Instant recorded) implements Draft {

    /** Cuts the instant. */
    public OfEvent {
      Objects.requireNonNull(event, "event");
      recorded = recorded.truncatedTo(ChronoUnit.MICROS);
    }
  }

  /**
   * A message of an application that keeps its own events in the same file.
   *
   * @param type any text that is not the name of an event of Sijill's
   * @param version any text
   * @param recorded the time of the message, cut to the microsecond
   * @param payload as the file has it; not to be changed
   */
  record OfHost(
      String type, String version, Instant recorded, HostMessage message, JsonNode payload)
      implements Draft {

    /** Cuts the instant. */
    public OfHost {
      Objects.requireNonNull(type, "type");
      Objects.requireNonNull(version, "version");
      Objects.requireNonNull(message, "message");
      Objects.requireNonNull(payload, "payload");
      recorded = recorded.truncatedTo(ChronoUnit.MICROS);
    }
  }

  /** An event of Sijill's, recorded at that time. */
  static Draft of(SagaEvent event, Instant recorded) {
    return new OfEvent(event, recorded);
  }

  /** A host's message whose payload is a text. */
  static Draft of(
      String type, String version, Instant recorded, HostMessage message, String payload) {
    return new OfHost(type, version, recorded, message, payload("text", payload));
  }

  /** A host's message whose payload is bytes; those that are UTF-8 stay readable in the file. */
  static Draft of(
      String type, String version, Instant recorded, HostMessage message, byte[] payload) {
    return new OfHost(type, version, recorded, message, payload(payload));
  }

  private static JsonNode payload(byte[] bytes) {
    try {
      return payload(
          "utf8", StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return payload("base64", Base64.getEncoder().encodeToString(bytes));
    }
  }

  private static JsonNode payload(String kind, String text) {
    return JsonNodeFactory.instance.objectNode().put(kind, text);
  }
}

package io.github.sijill.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.json.EventCodec;
import io.github.sijill.json.EventType;
import io.github.sijill.json.EventTypes;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A line to be: what a journal appends, before it has a number and a hash.
 *
 * @param recorded transaction time, to the microsecond
 * @param payload an object; not to be changed
 * @param host what a message of a host has beside its payload; null for an event of ours
 */
public record Draft(
    String type, String version, Instant recorded, JsonNode payload, @Nullable HostMessage host) {

  /** Cuts the instant to the microsecond. */
  public Draft {
    recorded = recorded.truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * An event of ours.
   *
   * @throws io.github.sijill.json.FormatException if a text in it could not be read back
   */
  public static Draft of(SagaEvent event, Instant recorded) {
    EventType type = EventTypes.of(event);
    return new Draft(type.typeName(), type.version(), recorded, EventCodec.write(event), null);
  }

  /** What another journal holds, as it stands there. */
  public static Draft of(JournalLine line) {
    return new Draft(line.type(), line.version(), line.recorded(), line.payload(), line.host());
  }

  /** A host's message whose payload is a text. */
  public static Draft of(
      String type, String version, Instant recorded, HostMessage host, String payload) {
    return new Draft(type, version, recorded, payload("text", payload), host);
  }

  /** A host's message whose payload is bytes: kept readable where they are UTF-8. */
  public static Draft of(
      String type, String version, Instant recorded, HostMessage host, byte[] payload) {
    return new Draft(type, version, recorded, payload(payload), host);
  }

  private static ObjectNode payload(byte[] bytes) {
    try {
      return payload(
          "utf8", StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return payload("base64", Base64.getEncoder().encodeToString(bytes));
    }
  }

  private static ObjectNode payload(String kind, String text) {
    return JsonNodeFactory.instance.objectNode().put(kind, text);
  }
}

package io.github.sijill.app.record;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.json.EventCodec;
import io.github.sijill.json.EventType;
import io.github.sijill.json.FormatException;
import io.github.sijill.json.JsonFields;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * An event as a line of an archive file has it: {@code type}, {@code version} and {@code payload}.
 * What else stands there, sequence, instant and hash, is not looked at: the archive that records it
 * gives it its own. Without a version it is the present one.
 */
final class EventLine {

  private EventLine() {}

  /**
   * The event of a line in UTF-8.
   *
   * @param where where the line stands, for the message
   * @throws FormatException if it holds none
   */
  static SagaEvent read(String where, byte[] utf8) {
    try {
      return read(
          where, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString());
    } catch (CharacterCodingException e) {
      throw new FormatException(where, "these bytes are not UTF-8; JSON in UTF-8 is accepted", e);
    }
  }

  /** The same from text. */
  static SagaEvent read(String where, String json) {
    String type;
    String version;
    JsonNode payload;
    try {
      JsonFields fields = JsonFields.of(EventCodec.tree(json), "$");
      String named = fields.text("type");
      type = named;
      version = fields.optionalText("version").orElseGet(() -> present(named));
      payload = fields.value("payload", "an object");
    } catch (FormatException e) {
      throw e.within(where, "$");
    }
    try {
      return EventCodec.read(type, version, payload);
    } catch (FormatException e) {
      throw e.within(where, "$.payload");
    }
  }

  /**
   * The same as somebody typed it.
   *
   * @throws IllegalArgumentException if it holds none; whoever typed it has to act
   */
  static SagaEvent typed(String where, String json) {
    try {
      return read(where, json.startsWith("\uFEFF") ? json.substring(1) : json);
    } catch (FormatException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private static String present(String type) {
    return EventType.named(type).map(EventType::version).orElse("1");
  }
}

package io.github.sijill.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.event.SagaEvent;
import java.nio.charset.StandardCharsets;

/**
 * Events to JSON and back. What is written is read back equal; what is read was written to the
 * letter of docs/events.md, or is refused with a {@link FormatException} that says where it is not.
 *
 * <p>The JSON is the payload only. Its type and version travel beside it, see {@link EventType}.
 * Old versions are upgraded when they are read. Stateless and thread-safe.
 *
 * <p>For applications that read or write events as JSON themselves.
 */
public final class EventCodec {

  /** The longest text that is read or written, in bytes. */
  public static final int MAX_BYTES = JsonBounds.MAX_BYTES;

  private static final Upgrades UPGRADES = Upgrades.none();

  private EventCodec() {}

  /**
   * The payload of {@code event} as a tree of its own.
   *
   * @throws FormatException if a text in it is too long or no Unicode, and could not be read back
   */
  public static ObjectNode write(SagaEvent event) {
    ObjectNode tree = EventWriter.payload(event);
    JsonBounds.check(tree);
    return tree;
  }

  /** The payload of {@code event} as one line of text without spaces, see {@link #write}. */
  public static String writeText(SagaEvent event) {
    return Json.write(EventWriter.payload(event));
  }

  /** The payload of {@code event} as the bytes of that line in UTF-8. */
  public static byte[] writeBytes(SagaEvent event) {
    byte[] bytes = writeText(event).getBytes(StandardCharsets.UTF_8);
    JsonBounds.checkLength(bytes.length);
    return bytes;
  }

  /**
   * The event that {@code payload} tells; the tree is not changed.
   *
   * @param type its name, such as {@code sijill.BlockingImposed}
   * @param version the version that the payload is written in
   * @throws FormatException if the type is unknown, the version newer than known, or the payload
   *     not of its shape
   */
  public static SagaEvent read(String type, String version, JsonNode payload) {
    return decode(type, version, payload).event();
  }

  /** The event that {@code payload} tells, as {@link #read(String, String, JsonNode)} does. */
  public static SagaEvent read(String type, String version, String payload) {
    return decode(type, version, Json.parse(payload)).event();
  }

  /** The same from UTF-8. */
  public static SagaEvent read(String type, String version, byte[] payload) {
    return decode(type, version, Json.parse(payload)).event();
  }

  /**
   * The event that {@code payload} tells, or the news that this library does not know it: for who
   * was asked to skip what is unknown.
   *
   * @throws FormatException if the payload is not of its shape, in a version that is known
   */
  public static Decoded decode(String type, String version, JsonNode payload) {
    return decode(type, version, payload, UPGRADES);
  }

  /** The same with other upgrades than this release has. */
  static Decoded decode(String type, String version, JsonNode payload, Upgrades upgrades) {
    JsonBounds.check(payload);
    return new EventReader(upgrades).read(type, version, payload, "$");
  }

  /**
   * Reads a text as a JSON tree, within the bounds that docs/archive-format.md gives.
   *
   * @throws FormatException if it is not one JSON value, or gives a name twice in one object
   */
  public static JsonNode tree(String json) {
    return Json.parse(json);
  }

  /** A tree as JSON on one line, without spaces. */
  public static String text(JsonNode tree) {
    return Json.write(tree);
  }
}

package io.github.sijill.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.event.SagaEvent;
import java.nio.charset.StandardCharsets;

/**
 * Writes events as JSON and reads them. An event that was written is read back equal. What is read
 * has to follow docs/events.md to the letter; if not, it is refused with a {@link FormatException}
 * that says where.
 *
 * <p>The JSON is the payload only. The type and the version are kept beside it, see {@link
 * EventType}. A payload of an old version is upgraded when it is read. Stateless and thread-safe.
 *
 * <p>For applications that read or write events as JSON themselves.
 */
public final class EventCodec {

  /** The longest JSON text that is read or written, in bytes. */
  public static final int MAX_BYTES = JsonBounds.MAX_BYTES;

  private static final Upgrades UPGRADES = Upgrades.known();

  private EventCodec() {}

  /**
   * The payload of {@code event} as a new tree.
   *
   * @throws FormatException if it could not be read back: a text in it is too long, or is not
   *     Unicode
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
   * The event in a payload. The tree is not changed.
   *
   * @param type the name of its type, such as {@code sijill.BlockingImposed}
   * @param version the version that the payload is written in
   * @throws FormatException if the type is unknown, the version is newer than the known ones, or
   *     the payload does not have the shape of its type
   */
  public static SagaEvent read(String type, String version, JsonNode payload) {
    return decode(type, version, payload).event();
  }

  /** The event in a payload that is given as text, see {@link #read(String, String, JsonNode)}. */
  public static SagaEvent read(String type, String version, String payload) {
    return decodeTree(type, version, Json.parse(payload)).event();
  }

  /** The event in a payload that is given as UTF-8, see {@link #read(String, String, JsonNode)}. */
  public static SagaEvent read(String type, String version, byte[] payload) {
    return decodeTree(type, version, Json.parse(payload)).event();
  }

  /**
   * The event in a payload, or the statement that this library does not know it: for callers that
   * pass over unknown events.
   *
   * @throws FormatException if the type and version are known, and the payload does not have their
   *     shape
   */
  public static Decoded decode(String type, String version, JsonNode payload) {
    return decode(type, version, payload, UPGRADES);
  }

  /**
   * As {@link #decode(String, String, JsonNode)}, of a payload that was read by {@link #tree}, or
   * is part of what was: it is within the bounds already.
   */
  public static Decoded decodeTree(String type, String version, JsonNode payload) {
    return new EventReader(UPGRADES).read(type, version, payload, "$");
  }

  /** As {@link #decode(String, String, JsonNode)}, with other upgrades than this release has. */
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

  /**
   * Reads UTF-8 as a JSON tree, see {@link #tree(String)}.
   *
   * @throws FormatException if it is not UTF-8, not one JSON value, or gives a name twice in one
   *     object
   */
  public static JsonNode treeOf(byte[] utf8) {
    return Json.parse(utf8);
  }

  /** A tree as JSON on one line, without spaces. */
  public static String text(JsonNode tree) {
    return Json.write(tree);
  }
}

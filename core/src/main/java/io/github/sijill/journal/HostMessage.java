package io.github.sijill.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.json.FormatException;
import io.github.sijill.json.JsonFields;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a line keeps of an application's own message, beside its payload. An application that has an
 * archive file as its Axon event store may keep events of its own there. A line with an event of
 * Sijill's has nothing of this: there it follows from the event.
 *
 * @param identifier the identifier of the Axon message
 * @param metadata the metadata of the Axon message
 * @param tags the tags by which Axon finds the message
 */
public record HostMessage(String identifier, Map<String, String> metadata, List<Tag> tags) {

  /** A tag of an Axon message. */
  public record Tag(String key, String value) {}

  /** Copies the collections. */
  public HostMessage {
    Objects.requireNonNull(identifier, "identifier");
    metadata = Map.copyOf(metadata);
    tags = List.copyOf(tags);
  }

  static HostMessage read(JsonNode node, String path) {
    JsonFields fields = JsonFields.of(node, path);
    HostMessage host =
        new HostMessage(
            fields.text("identifier"),
            fields.byLanguage("metadata"),
            fields.list("tags", HostMessage::tag));
    fields.done();
    return host;
  }

  private static Tag tag(JsonNode node, String path) {
    if (!node.isArray()
        || node.size() != 2
        || !node.get(0).isTextual()
        || !node.get(1).isTextual()) {
      throw new FormatException(path, "is not a tag; an array of a key and a value is accepted");
    }
    return new Tag(node.get(0).textValue(), node.get(1).textValue());
  }

  /**
   * The payload of a host's message, as it was given: a text, or bytes.
   *
   * @throws FormatException if it is neither
   */
  static Object payload(JsonNode payload) {
    JsonFields fields = JsonFields.of(payload, "$");
    Optional<String> text = fields.optionalText("text");
    Optional<String> utf8 = fields.optionalText("utf8");
    Optional<String> base64 = fields.optionalText("base64");
    fields.done();
    if (payload.size() != 1) {
      throw new FormatException("$", "one of text, utf8 and base64 is accepted");
    }
    return text.<Object>map(each -> each)
        .or(() -> utf8.map(each -> each.getBytes(StandardCharsets.UTF_8)))
        .or(() -> base64.map(HostMessage::bytes))
        .orElseThrow();
  }

  private static byte[] bytes(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new FormatException("$.base64", "is not Base64; bytes in Base64 are accepted", e);
    }
  }

  ObjectNode write() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("identifier", identifier);
    ObjectNode values = node.putObject("metadata");
    new TreeMap<>(metadata).forEach(values::put);
    ArrayNode list = node.putArray("tags");
    for (Tag tag : tags) {
      list.addArray().add(tag.key()).add(tag.value());
    }
    return node;
  }
}

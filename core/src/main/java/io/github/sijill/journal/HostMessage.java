package io.github.sijill.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.json.FormatException;
import io.github.sijill.json.JsonFields;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a line keeps beside the payload of a message that is not Sijill's own: an application that
 * has a journal as its event store may put its events there too. For a message of ours all this
 * follows from the payload, and is left out.
 *
 * @param identifier of the message
 * @param metadata of the message
 * @param tags by which the message is found
 */
public record HostMessage(String identifier, Map<String, String> metadata, List<Tag> tags) {

  /** A tag of a message. */
  public record Tag(String key, String value) {}

  /** Copies what it is given. */
  public HostMessage {
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
      throw new FormatException(path, "is no tag; an array of a key and a value is accepted");
    }
    return new Tag(node.get(0).textValue(), node.get(1).textValue());
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

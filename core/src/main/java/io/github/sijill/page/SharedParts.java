package io.github.sijill.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/**
 * Parts that many answers share, each kept once: the answers of one case from many viewpoints say
 * the same of most cells. Where a part stood, <code>{"$":7}</code> names it; {@code embedded.js}
 * puts it back.
 */
final class SharedParts {

  /** A shorter part costs about as much as its name. */
  private static final int WORTH_SHARING = 40;

  private final Map<JsonNode, Integer> numbers = new HashMap<>();
  private final ArrayNode parts = JsonNodeFactory.instance.arrayNode();

  /** The same tree with names in the place of its parts; itself named, if it is worth it. */
  JsonNode share(JsonNode node) {
    JsonNode shared =
        switch (node) {
          case ObjectNode object -> {
            ObjectNode to = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(field -> to.set(field.getKey(), share(field.getValue())));
            yield to;
          }
          case ArrayNode array -> {
            ArrayNode to = JsonNodeFactory.instance.arrayNode();
            array.forEach(each -> to.add(share(each)));
            yield to;
          }
          default -> node;
        };
    boolean isWorth =
        node.isContainerNode() || (node.isTextual() && node.textValue().length() > WORTH_SHARING);
    return isWorth && shared.toString().length() > WORTH_SHARING ? named(shared) : shared;
  }

  private JsonNode named(JsonNode shared) {
    Integer number = numbers.get(shared);
    if (number == null) {
      number = parts.size();
      numbers.put(shared, number);
      parts.add(shared);
    }
    return JsonNodeFactory.instance.objectNode().put("$", number);
  }

  /** All parts; each names only such as stand before it. */
  ArrayNode parts() {
    return parts;
  }
}

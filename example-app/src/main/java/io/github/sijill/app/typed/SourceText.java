package io.github.sijill.app.typed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.json.EventCodec;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A source as somebody types it: {@code Médias 24; title=La VoIP …; on=2016-11-05; at=https://…;
 * in=fr}. First the publisher, then what else is known; or the JSON of docs/events.md.
 */
public final class SourceText {

  private static final Pattern KEY = Pattern.compile(";\\s+([a-z-]+)=");

  /** What may be typed, and the field that it fills. */
  private static final Map<String, String> FIELDS = fields();

  private SourceText() {}

  private static Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("title", "title");
    fields.put("on", "publishedOn");
    fields.put("on-words", "publishedOnWords");
    fields.put("at", "reference");
    fields.put("in", "language");
    fields.put("gives", "dateGiven");
    fields.put("gives-words", "dateGivenWords");
    return fields;
  }

  /**
   * The source as JSON.
   *
   * @throws IllegalArgumentException if a key is unknown, or a date no date
   */
  public static JsonNode parse(String text) {
    if (text.startsWith("{")) {
      return EventCodec.tree(text);
    }
    ObjectNode source = JsonNodeFactory.instance.objectNode();
    Matcher keys = KEY.matcher(text);
    String field = "publisher";
    int from = 0;
    while (keys.find()) {
      put(source, field, text.substring(from, keys.start()), text);
      field = FIELDS.getOrDefault(keys.group(1), "");
      if (field.isEmpty()) {
        throw new IllegalArgumentException(
            "a source has no field '%s'; write its publisher, then any of ; %s"
                .formatted(keys.group(1), String.join("=…; ", FIELDS.keySet()) + "=…"));
      }
      from = keys.end();
    }
    put(source, field, text.substring(from), text);
    return source;
  }

  /** A source of an event as somebody would type it. */
  public static String written(JsonNode source) {
    StringBuilder text = new StringBuilder(source.path("publisher").asText());
    FIELDS.forEach(
        (key, field) -> {
          if (source.has(field)) {
            text.append("; ").append(key).append('=').append(source.path(field).asText());
          }
        });
    try {
      if (parse(text.toString()).equals(source)) {
        return text.toString();
      }
    } catch (IllegalArgumentException e) {
      // A title that holds what looks like a field has no such form.
    }
    return source.toString();
  }

  private static void put(ObjectNode source, String field, String value, String whole) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(
          "'%s' has an empty field; write the publisher, then for example ; on=2016-11-05"
              .formatted(whole));
    }
    if (field.equals("publisher")
        && FIELDS.keySet().stream().anyMatch(k -> value.startsWith(k + "="))) {
      throw new IllegalArgumentException(
          "'%s' names no publisher; write the publisher, then for example ; on=2016-11-05"
              .formatted(whole));
    }
    if (source.has(field)) {
      throw new IllegalArgumentException(
          "'%s' gives one field twice; give each once".formatted(whole));
    }
    boolean isDate = field.equals("publishedOn") || field.equals("dateGiven");
    source.put(field, isDate ? TypedDate.parse(value.strip()).toString() : value.strip());
  }
}

package io.github.sijill.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.sijill.event.SagaEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Events as JSON and back. Strict: a field that is unknown, missing, given twice or of another type
 * is refused. Fields are written in a fixed order; what is empty is left out. Thread-safe.
 */
public final class EventCodec {

  private static final ObjectMapper MAPPER = mapper();

  private EventCodec() {}

  /** The payload of an event as a JSON tree. */
  public static JsonNode write(SagaEvent event) {
    return MAPPER.valueToTree(event);
  }

  /** A tree as JSON text on one line. */
  public static String text(JsonNode tree) {
    try {
      return MAPPER.writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a JSON tree cannot be written", e);
    }
  }

  /**
   * The event that a payload tells.
   *
   * @param name its stored type, see {@link EventTypes}
   * @param version the version that the payload is written in
   * @throws FormatException if the type or version is not known, or the payload is not of that form
   */
  public static SagaEvent read(String name, String version, JsonNode payload) {
    Class<? extends SagaEvent> type = EventTypes.type(name, version);
    try {
      return MAPPER.treeToValue(payload, type);
    } catch (JsonProcessingException e) {
      throw refusal(e);
    }
  }

  /**
   * Reads a text as a JSON tree.
   *
   * @throws FormatException if it is not JSON, or gives a key twice
   */
  public static JsonNode tree(String json) {
    try {
      return MAPPER.reader(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(json);
    } catch (JsonProcessingException e) {
      throw refusal(e);
    }
  }

  private static FormatException refusal(JsonProcessingException cause) {
    String where = "$";
    if (cause instanceof JsonMappingException mapping) {
      where += path(mapping);
    }
    Throwable reason = cause;
    while (reason.getCause() != null) {
      reason = reason.getCause();
    }
    String told =
        reason instanceof JsonProcessingException json
            ? json.getOriginalMessage()
            : String.valueOf(reason.getMessage());
    return new FormatException(where + ": " + told, cause);
  }

  private static String path(JsonMappingException mapping) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : mapping.getPath()) {
      path.append(
          step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName());
    }
    return path.toString();
  }

  private static ObjectMapper mapper() {
    JsonMapper.Builder builder =
        JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .addModule(JsonShapes.module())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .defaultPropertyInclusion(
                JsonInclude.Value.construct(
                    JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT));
    for (Class<?> collection : List.of(List.class, Set.class, Map.class)) {
      builder.withConfigOverride(
          collection,
          override -> {
            override.setInclude(
                JsonInclude.Value.construct(
                    JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS));
            override.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
          });
    }
    return builder.build();
  }
}

package io.github.sijill.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What openapi.json says of responses, held against them. It lets fields be added, as the promise
 * goes; here none may be there that it does not name.
 */
final class OpenApi {

  private static final String ID = "https://sijill.github.io/openapi.json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JsonNode document;
  private final SchemaRegistry registry;
  private final Map<String, Schema> schemas = new HashMap<>();

  OpenApi() {
    document = read();
    ObjectNode strict = document.deepCopy();
    close(strict.path("components").path("schemas"));
    registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of(ID, strict.toString())));
  }

  private static JsonNode read() {
    try (InputStream in =
        Objects.requireNonNull(OpenApi.class.getResourceAsStream("openapi.json"))) {
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nothing but what is named. */
  private static void close(JsonNode schema) {
    if (schema instanceof ObjectNode object
        && object.has("properties")
        && object.path("type").asText().equals("object")) {
      object.put("additionalProperties", false);
    }
    schema.forEach(OpenApi::close);
  }

  JsonNode document() {
    return document;
  }

  /** What is wrong with a body in JSON, by the schema of this path and status. */
  void check(String path, int status, String body) {
    String type = status == 200 ? "application/json" : "application/problem+json";
    String pointer =
        "/paths/%s/%s/responses/%s/content/%s/schema"
            .formatted(
                escaped(path),
                document.path("paths").path(path).has("post") ? "post" : "get",
                status == 200 ? "200" : "default",
                escaped(type));
    if (status != 200) {
      pointer = "/components/schemas/problem";
    }
    try {
      assertThat(
              schemas
                  .computeIfAbsent(
                      pointer, at -> registry.getSchema(SchemaLocation.of(ID + "#" + at)))
                  .validate(JSON.readTree(body)))
          .as("%s, %s: %s", path, status, body)
          .isEmpty();
    } catch (IOException e) {
      throw new AssertionError(path + " is not JSON: " + body, e);
    }
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}

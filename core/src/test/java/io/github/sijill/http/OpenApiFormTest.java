package io.github.sijill.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * What openapi.json says has the form of OpenAPI 3.1: each object has only the fields that the
 * specification gives it, and those that it demands; its schemas keep to the meta-schema of JSON
 * Schema.
 */
class OpenApiFormTest {

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
  private static final String META_SCHEMA = "https://json-schema.org/draft/2020-12/schema";

  private final JsonNode document = new OpenApi().document();

  /** What is wrong with a document, each as its place and the fault. */
  private static final class Check {
    private final JsonNode document;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> operationIds = new HashSet<>();
    private final com.networknt.schema.Schema metaSchema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of(META_SCHEMA));

    Check(JsonNode document) {
      this.document = document;
    }

    List<String> faults() {
      fields(
          "",
          document,
          Set.of("openapi", "info", "paths"),
          Set.of("servers", "components", "tags", "security", "externalDocs", "webhooks"));
      if (!document.path("openapi").asText().matches("3\\.1\\.\\d+")) {
        faults.add("openapi: no version 3.1");
      }
      fields(
          "/info",
          document.path("info"),
          Set.of("title", "version"),
          Set.of("summary", "description", "license", "contact", "termsOfService"));
      each("/paths", document.path("paths"), this::path);
      JsonNode components = document.path("components");
      fields(
          "/components",
          components,
          Set.of(),
          Set.of("schemas", "responses", "parameters", "headers", "examples", "requestBodies"));
      components.forEach(
          kind ->
              kind.fieldNames()
                  .forEachRemaining(
                      name -> {
                        if (!name.matches("[A-Za-z0-9._-]+")) {
                          faults.add("/components: no name of a component is " + name);
                        }
                      }));
      each("/components/schemas", components.path("schemas"), this::schema);
      each("/components/responses", components.path("responses"), this::response);
      each("/components/parameters", components.path("parameters"), this::parameter);
      each("/components/headers", components.path("headers"), this::header);
      return faults;
    }

    private interface Part {
      void check(String at, JsonNode node);
    }

    private void each(String at, JsonNode map, Part part) {
      map.properties().forEach(entry -> part.check(at + "/" + entry.getKey(), entry.getValue()));
    }

    private void fields(String at, JsonNode node, Set<String> needed, Set<String> others) {
      if (!node.isObject()) {
        faults.add(at + ": no object");
      }
      needed.stream()
          .filter(name -> !node.has(name))
          .forEach(name -> faults.add("%s: lacks %s".formatted(at, name)));
      node.fieldNames()
          .forEachRemaining(
              name -> {
                if (!needed.contains(name) && !others.contains(name) && !name.startsWith("x-")) {
                  faults.add("%s: may not have %s".formatted(at, name));
                }
              });
    }

    /** Follows a reference to a component of this kind; what is none is checked where it stands. */
    private void referred(String at, JsonNode node, String kind, Part part) {
      if (node.has("$ref")) {
        fields(at, node, Set.of("$ref"), Set.of("summary", "description"));
        String to = node.path("$ref").asText();
        if (!to.startsWith("#/components/" + kind + "/")
            || document.at(to.substring(1)).isMissingNode()) {
          faults.add("%s: no %s is %s".formatted(at, kind, to));
        }
      } else {
        part.check(at, node);
      }
    }

    private void path(String at, JsonNode item) {
      if (!at.startsWith("/paths//")) {
        faults.add(at + ": no path");
      }
      fields(at, item, Set.of(), union(METHODS, "summary", "description", "parameters", "servers"));
      METHODS.stream()
          .filter(item::has)
          .forEach(method -> operation(at + "/" + method, item.path(method)));
    }

    private static Set<String> union(Set<String> some, String... others) {
      Set<String> all = new HashSet<>(some);
      all.addAll(List.of(others));
      return all;
    }

    private void operation(String at, JsonNode operation) {
      fields(
          at,
          operation,
          Set.of("operationId", "responses"),
          Set.of("tags", "summary", "description", "parameters", "requestBody", "deprecated"));
      if (!operationIds.add(operation.path("operationId").asText())) {
        faults.add(at + ": an operation before is called so");
      }
      Set<String> parameters = new HashSet<>();
      for (JsonNode each : operation.path("parameters")) {
        referred(at + "/parameters", each, "parameters", this::parameter);
        JsonNode parameter =
            each.has("$ref") ? document.at(each.path("$ref").asText().substring(1)) : each;
        if (!parameters.add(
            parameter.path("in").asText() + " " + parameter.path("name").asText())) {
          faults.add(at + ": has a parameter twice");
        }
      }
      if (operation.has("requestBody")) {
        JsonNode body = operation.path("requestBody");
        fields(at + "/requestBody", body, Set.of("content"), Set.of("description", "required"));
        each(at + "/requestBody", body.path("content"), this::mediaType);
      }
      if (operation.path("responses").isEmpty()) {
        faults.add(at + ": no response");
      }
      each(
          at,
          operation.path("responses"),
          (place, response) -> {
            if (!place.matches(".*/([1-5](\\d\\d|XX)|default)")) {
              faults.add(place + ": no status");
            }
            referred(place, response, "responses", this::response);
          });
    }

    private void parameter(String at, JsonNode parameter) {
      fields(
          at,
          parameter,
          Set.of("name", "in", "schema"),
          Set.of(
              "description", "required", "deprecated", "style", "explode", "example", "examples"));
      String in = parameter.path("in").asText();
      if (!Set.of("query", "header", "cookie", "path").contains(in)
          || (in.equals("path") && !parameter.path("required").asBoolean())) {
        faults.add(at + ": no place of a parameter is " + in);
      }
      schema(at + "/schema", parameter.path("schema"));
    }

    private void response(String at, JsonNode response) {
      fields(at, response, Set.of("description"), Set.of("headers", "content", "links"));
      each(
          at + "/headers",
          response.path("headers"),
          (place, header) -> referred(place, header, "headers", this::header));
      each(at + "/content", response.path("content"), this::mediaType);
    }

    private void header(String at, JsonNode header) {
      fields(
          at, header, Set.of("schema"), Set.of("description", "required", "deprecated", "example"));
      schema(at + "/schema", header.path("schema"));
    }

    private void mediaType(String at, JsonNode type) {
      fields(at, type, Set.of(), Set.of("schema", "example", "examples", "encoding"));
      if (type.has("schema")) {
        schema(at + "/schema", type.path("schema"));
      }
    }

    private void schema(String at, JsonNode schema) {
      metaSchema.validate(schema).forEach(fault -> faults.add(at + ": " + fault));
      references(
          schema,
          to -> {
            if (!to.startsWith("#/components/schemas/")
                || document.at(to.substring(1)).isMissingNode()) {
              faults.add("%s: no schema is %s".formatted(at, to));
            }
          });
    }

    private static void references(JsonNode node, Consumer<String> to) {
      if (node.path("$ref").isTextual()) {
        to.accept(node.path("$ref").asText());
      }
      node.forEach(child -> references(child, to));
    }
  }

  @Test
  void it_has_the_form_of_the_specification() {
    assertThat(new Check(document).faults()).isEmpty();
  }

  @Test
  void what_has_another_form_is_found() {
    Map<String, Consumer<ObjectNode>> spoiled =
        Map.of(
            "no version", doc -> doc.put("openapi", "3.0.3"),
            "lacks version", doc -> ((ObjectNode) doc.path("info")).remove("version"),
            "may not have sumary", doc -> get(doc).put("sumary", "x"),
            "lacks responses", doc -> get(doc).remove("responses"),
            "an operation before", doc -> get(doc).put("operationId", "timeline"),
            "no parameters is",
                doc ->
                    get(doc)
                        .withArrayProperty("parameters")
                        .addObject()
                        .put("$ref", "#/components/schemas/head"),
            "lacks description", doc -> get(doc).withObject("/responses/299"),
            "no status", doc -> get(doc).withObject("/responses/2000").put("description", "x"),
            "no schema is",
                doc ->
                    doc.withObject("/components/schemas/head")
                        .putObject("not")
                        .put("$ref", "#/nowhere"),
            "type", doc -> doc.withObject("/components/schemas/head").put("type", "text"));

    spoiled.forEach(
        (fault, spoil) -> {
          ObjectNode changed = document.deepCopy();
          spoil.accept(changed);
          assertThat(new Check(changed).faults())
              .as(fault)
              .isNotEmpty()
              .anyMatch(found -> found.contains(fault));
        });
  }

  private static ObjectNode get(ObjectNode changed) {
    return (ObjectNode) changed.path("paths").path("/api/status").path("get");
  }
}

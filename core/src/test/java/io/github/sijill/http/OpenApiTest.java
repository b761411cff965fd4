package io.github.sijill.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sijill.Archive;
import io.github.sijill.Archives;
import io.github.sijill.json.EventCodec;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The document that describes the paths to programs says what there is, and nothing else. */
class OpenApiTest {

  private final OpenApi openApi = new OpenApi();

  @Test
  void every_path_is_there_with_all_its_parameters() {
    try (Archive archive = Archives.morocco2016()) {
      HttpApi api = HttpApi.of(archive);
      Set<String> paths = new LinkedHashSet<>();
      openApi.document().path("paths").fieldNames().forEachRemaining(paths::add);

      assertThat(paths).containsExactlyInAnyOrderElementsOf(api.paths());
      for (String path : paths) {
        assertThat(parameters(path)).as(path).containsExactlyInAnyOrderElementsOf(taken(api, path));
      }
    }
  }

  private List<String> parameters(String path) {
    List<String> names = new ArrayList<>();
    for (JsonNode each :
        openApi.document().path("paths").path(path).path("get").path("parameters")) {
      JsonNode parameter =
          each.has("$ref") ? openApi.document().at(each.path("$ref").asText().substring(1)) : each;
      assertThat(parameter.isMissingNode()).as(each.toString()).isFalse();
      if (parameter.path("in").asText().equals("query")) {
        names.add(parameter.path("name").asText());
      }
    }
    return names;
  }

  /** What a path takes, as it says itself to who gives it anything else. */
  private static List<String> taken(HttpApi api, String path) {
    if (path.equals(CheckRoute.PATH)) {
      return List.of();
    }
    String refused = api.answer(ApiRequest.get(path + "?no-such=1")).text();
    List<String> accepted = new ArrayList<>();
    EventCodec.tree(refused).path("accepted").forEach(each -> accepted.add(each.asText()));
    return accepted;
  }

  @Test
  void its_references_lead_somewhere() {
    List<String> references = new ArrayList<>();
    each(openApi.document(), node -> references.add(node.asText()));

    assertThat(references)
        .hasSizeGreaterThan(100)
        .allMatch(reference -> reference.startsWith("#/components/"))
        .allMatch(reference -> !openApi.document().at(reference.substring(1)).isMissingNode());
  }

  private static void each(JsonNode node, Consumer<JsonNode> reference) {
    if (node.has("$ref")) {
      reference.accept(node.path("$ref"));
    }
    node.forEach(child -> each(child, reference));
  }

  @Test
  void what_it_does_not_say_is_found() {
    assertThatThrownBy(() -> openApi.check("/api/head", 200, "{\"sequence\":1}"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("hash");
    assertThatThrownBy(
            () ->
                openApi.check(
                    "/api/status", 200, "{\"question\":{},\"cells\":[{}],\"summary\":\"OPEN\"}"))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(
            () ->
                openApi.check(
                    "/api/head",
                    200,
                    "{\"sequence\":1,\"hash\":\"%s\",\"more\":1}".formatted("0".repeat(64))))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("more");
  }

  @Test
  void it_is_served_as_it_is() {
    try (Archive archive = Archives.morocco2016()) {
      ApiResponse response = HttpApi.of(archive).answer(ApiRequest.get("/openapi.json"));

      assertThat(response.status()).isEqualTo(200);
      assertThat(EventCodec.tree(response.text())).isEqualTo(openApi.document());
    }
  }
}

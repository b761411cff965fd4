package io.github.sijill.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sijill.Archive;
import io.github.sijill.json.EventCodec;
import io.github.sijill.testing.SmallCase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Citations that were fetched over HTTP are checked over HTTP. */
class CheckRouteTest {

  private static final OpenApi OPEN_API = new OpenApi();

  private static JsonNode checked(HttpApi api, String citation) {
    ApiResponse response =
        api.answer(
            new ApiRequest(
                "POST",
                "/api/check",
                Map.of("Content-Type", List.of("application/json")),
                citation.getBytes(StandardCharsets.UTF_8)));
    OPEN_API.check("/api/check", response.status(), response.text());
    return EventCodec.tree(response.text());
  }

  @Test
  void a_citation_holds_until_somebody_edits_it() {
    try (Archive archive = Archive.inMemory()) {
      archive.record(SmallCase.opened());
      archive.record(SmallCase.imposed("imposed", "2016-02-01", "3g"));
      HttpApi api = HttpApi.of(archive);
      String citation =
          api.answer(ApiRequest.get("/api/cite/status?on=2016-02-10&network=3g&cite-as=10.1/x"))
              .text();

      assertThat(checked(api, citation).path("result").asText()).isEqualTo("holds");
      assertThat(checked(api, citation).path("sameToday").asBoolean()).isTrue();

      archive.record(SmallCase.restored("restored", "2016-02-05", "3g"));
      assertThat(checked(api, citation).path("holds").asBoolean()).isTrue();
      assertThat(checked(api, citation).path("recordedSince").asInt()).isEqualTo(1);
      assertThat(checked(api, citation).path("sameToday").asBoolean()).isFalse();

      assertThat(checked(api, citation.replace("\"BLOCKED\"", "\"OPEN\"")).path("result").asText())
          .isEqualTo("answer-differs");
      assertThat(
              checked(api, citation.replaceFirst("\"hash\":\"....", "\"hash\":\"0000"))
                  .path("result")
                  .asText())
          .isEqualTo("chain-broken");
      assertThat(checked(api, citation.replace("[\"3g\"]", "[\"7g\"]")).path("result").asText())
          .isEqualTo("question-refused");
    }
  }

  @Test
  void a_costly_question_costs_no_less_in_a_citation() {
    try (Archive archive = Archive.inMemory()) {
      archive.record(SmallCase.opened());
      String citation = HttpApi.of(archive).answer(ApiRequest.get("/api/cite/timeline")).text();
      HttpApi poor = HttpApi.of(archive, new ApiLimits(3, 3, 8_000, 10_000), () -> Instant.EPOCH);

      assertThat(checked(poor, citation).path("rule").asText()).isEqualTo("too-costly");
    }
  }
}

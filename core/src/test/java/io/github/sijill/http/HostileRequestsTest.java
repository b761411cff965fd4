package io.github.sijill.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sijill.Archive;
import io.github.sijill.Archives;
import io.github.sijill.json.EventCodec;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is sent gets an answer or a problem, which says what would be accepted. */
class HostileRequestsTest {

  private static final OpenApi OPEN_API = new OpenApi();
  private static final Archive ARCHIVE = Archives.morocco2016();
  private static final HttpApi API = HttpApi.of(ARCHIVE);

  @AfterAll
  static void close() {
    ARCHIVE.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "/                                       | 404 | no-such-path       | ",
        "/api                                    | 404 | no-such-path       | ",
        "/api/stauts?on=2016-03-05               | 404 | no-such-path       | /api/status",
        "/api/status/                            | 404 | no-such-path       | /api/status",
        "//api/status                            | 404 | no-such-path       | /api/status",
        "/api/../api/status?on=2016-03-05        | 404 | no-such-path       | ",
        "/api%2Fstatus?on=2016-03-05             | 400 | encoding           | ",
        "/api/status                             | 400 | missing-parameter  | ",
        "/api/show                               | 400 | missing-parameter  | ",
        "/api/legal-basis                        | 400 | missing-parameter  | ",
        "/api/status?no=2016-03-05               | 400 | unknown-parameter  | ",
        "/api/status?ON=2016-03-05               | 400 | unknown-parameter  | ",
        "/api/status?on=2016-03-05&netwrk=wifi   | 400 | unknown-parameter  | network",
        "/api/status?on=2016-03-05&=             | 400 | unknown-parameter  | ",
        "/api/status?on=2016-03-05&on=2016-03-06 | 400 | repeated-parameter | ",
        "/api/status?on=2016-03-05&on=2016-03-05 | 400 | repeated-parameter | ",
        "/api/status?on=                         | 400 | invalid-parameter  | ",
        "/api/status?on=2016-02-30               | 400 | invalid-parameter  | ",
        "/api/status?on=5/3/2016                 | 400 | invalid-parameter  | ",
        "/api/status?on=2016%2D03%2D05%00        | 400 | encoding           | ",
        "/api/status?on=2016-03-05%0d%0aX:y      | 400 | encoding           | ",
        "/api/status?on=%C3%28                   | 400 | encoding           | ",
        "/api/status?on=%ED%A0%80                | 400 | encoding           | ",
        "/api/status?on=%C0%AE                   | 400 | encoding           | ",
        "/api/status?on=%                        | 400 | encoding           | ",
        "/api/status?on=%2                       | 400 | encoding           | ",
        "/api/status?on=%zz                      | 400 | encoding           | ",
        "/api/status?on=%u0041                   | 400 | encoding           | ",
        "/api/status?on=é                        | 400 | encoding           | ",
        "/api/status?on=2016%252D03-05           | 400 | invalid-parameter  | ",
        "/api/status?on=2016-03-05&network=wfi   | 400 | unknown-member     | wifi",
        "/api/status?on=2016-03-05&case=nowhere  | 400 | unknown-case       | ",
        "/api/log?case=nowhere                   | 400 | unknown-case       | ",
        "/api/events?case=nowhere                | 400 | unknown-case       | ",
        "/api/events?after=-1                    | 400 | invalid-parameter  | ",
        "/api/status?on=2016-03-05&during=2016   | 400 | cannot-be-asked    | ",
        "/api/status?during=2016&group-by=case   | 400 | cannot-be-asked    | ",
        "/api/status?during=2017/2016            | 400 | invalid-parameter  | ",
        "/api/durations?by-year=true             | 400 | cannot-be-asked    | ",
        "/api/durations?by-year=yes              | 400 | invalid-parameter  | ",
        "/api/durations?by-year=true&during=+999999-01-01/2000 | 400 | invalid-parameter | ",
        "/api/status?on=2016-03-05&recorded-at=2999-01-01T00:00:00Z | 400 | cannot-be-asked | ",
        "/api/status?on=2016-03-05&format=xml    | 400 | invalid-parameter  | ",
        "/api/status?on=2016-03-05&format=jsn    | 400 | invalid-parameter  | json",
        "/api/status?on=2016-03-05&limit=0       | 400 | invalid-parameter  | ",
        "/api/status?on=2016-03-05&limit=1e3     | 400 | invalid-parameter  | ",
        "/api/status?on=2016-03-05&after=99999999999999999999 | 400 | invalid-parameter | ",
        "/api/explain?on=2016-03-05&limit=1      | 400 | unknown-parameter  | ",
        "/api/show?entry=imposed-mobil           | 404 | no-such-entry      | imposed-mobile",
        "/api/show?entry=../../etc/passwd        | 400 | invalid-parameter  | ",
        "/api/members?dimension=networks         | 400 | invalid-parameter  | ",
        "/api/entries?type=blocking              | 400 | invalid-parameter  | ",
        "/api/cite/status?on=2016-03-05&cite-as= | 400 | invalid-parameter  | ",
        "/api/cite/stattus?on=2016-03-05         | 404 | no-such-path       | /api/cite/status",
        "/openapi.json?x=1                       | 400 | unknown-parameter  | "
      })
  void a_wrong_request_is_told_what_is_wrong(
      String target, int status, String rule, String suggested) {
    ApiResponse response = API.answer(ApiRequest.get(target));
    JsonNode problem = EventCodec.tree(response.text());

    assertThat(response.status()).as(response.text()).isEqualTo(status);
    assertThat(response.header("Content-Type")).contains("application/problem+json");
    assertThat(response.header("Cache-Control")).contains("no-store");
    assertThat(problem.path("rule").asText()).as(response.text()).isEqualTo(rule);
    assertThat(problem.path("type").asText()).isEqualTo("tag:sijill.github.io,2026:" + rule);
    if (suggested != null) {
      assertThat(problem.path("suggested").path(0).asText()).isEqualTo(suggested);
    }
    OPEN_API.check("/api/status", status, response.text());
  }

  @Test
  void a_long_request_is_refused_by_its_length() {
    String target = "/api/status?on=2016-03-05&network=" + "3g,".repeat(3_000);

    assertThat(API.answer(ApiRequest.get(target)).status()).isEqualTo(414);
    assertThat(API.answer(ApiRequest.get(target)).text()).contains("8000").hasSizeLessThan(1_000);
  }

  /** It could not be read back from the question of an answer. */
  @Test
  void a_label_that_no_entry_can_have_is_refused() {
    String longest = "k".repeat(100);
    String on = "/api/status?on=2016-03-05&label=";

    assertThat(API.answer(ApiRequest.get(on + longest + "=v")).status()).isEqualTo(200);
    for (String key : List.of(longest + "k", "k".repeat(3_000), "%20")) {
      ApiResponse response = API.answer(ApiRequest.get(on + key + "=v"));
      assertThat(response.status()).isEqualTo(400);
      assertThat(response.text())
          .contains("invalid-parameter", "is not the key of a label; it has 1 to 100 characters");
    }
  }

  @Test
  void what_is_no_reading_is_refused_with_what_is() {
    for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "TRACE", "get", "", "QUERY")) {
      ApiResponse response = API.answer(new ApiRequest(method, "/api/head", Map.of(), new byte[0]));
      assertThat(response.status()).as(method).isEqualTo(405);
      assertThat(response.header("Allow")).contains("GET, HEAD, OPTIONS");
    }
    ApiResponse options = API.answer(new ApiRequest("OPTIONS", "/api/head", Map.of(), new byte[0]));
    assertThat(options.status()).isEqualTo(204);
    assertThat(options.header("Allow")).contains("GET, HEAD, OPTIONS");
    assertThat(API.answer(ApiRequest.get("/api/check")).header("Allow")).contains("POST, OPTIONS");
  }

  @Test
  void the_head_of_an_answer_is_that_of_the_answer() {
    for (String target :
        List.of("/api/status?on=2016-03-05", "/api/status", "/openapi.json", "/x")) {
      ApiResponse get = API.answer(ApiRequest.get(target));
      ApiResponse head = API.answer(new ApiRequest("HEAD", target, Map.of(), new byte[0]));
      assertThat(head.body()).isEmpty();
      assertThat(head.status()).isEqualTo(get.status());
      assertThat(head.headers()).isEqualTo(get.headers());
      assertThat(get.header("Content-Length")).contains(String.valueOf(get.body().length));
    }
    assertThat(API.answer(new ApiRequest("HEAD", "/api/events", Map.of(), new byte[0])).events())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                                                 | application/json",
        "*/*                                              | application/json",
        "text/html,application/xhtml+xml,*/*;q=0.8        | application/json",
        "text/csv                                         | text/csv; charset=utf-8",
        "text/markdown, application/json;q=0.5            | text/markdown; charset=utf-8",
        "text/*                                           | text/csv; charset=utf-8",
        "application/json;q=0, text/csv;q=0.1             | text/csv; charset=utf-8",
        "TEXT/CSV;q=1.0                                   | text/csv; charset=utf-8",
        "application/json;q=0.1, text/csv;q=nonsense      | text/csv; charset=utf-8",
        "image/png                                        | application/problem+json",
        "*/*;q=0                                          | application/problem+json",
        ",;,=;q                                           | application/problem+json"
      })
  void the_form_is_the_best_that_is_accepted(String accept, String contentType) {
    ApiRequest request = ApiRequest.get("/api/status?on=2016-03-05");

    ApiResponse response = API.answer(accept == null ? request : request.with("accept", accept));

    assertThat(response.header("Content-Type")).contains(contentType);
    assertThat(response.status()).isEqualTo(contentType.contains("problem") ? 406 : 200);
  }

  @Test
  void a_costly_question_is_refused_before_it_is_answered() {
    HttpApi poor = HttpApi.of(ARCHIVE, new ApiLimits(35, 71, 8_000, 100), () -> Instant.EPOCH);

    assertThat(poor.answer(ApiRequest.get("/api/timeline")).status()).isEqualTo(422);
    assertThat(poor.answer(ApiRequest.get("/api/timeline")).text())
        .contains("this lists 36 cells; at most 35");
    assertThat(poor.answer(ApiRequest.get("/api/timeline?network=mobile")).status()).isEqualTo(200);
    assertThat(poor.answer(ApiRequest.get("/api/durations?group-by=case")).status()).isEqualTo(200);
    assertThat(
            poor.answer(
                    ApiRequest.get("/api/durations?group-by=case&by-year=true&during=2015/2016"))
                .text())
        .contains("36 cells in 2 years; at most 35");
    HttpApi poorer = HttpApi.of(ARCHIVE, new ApiLimits(100, 12, 8_000, 100), () -> Instant.EPOCH);
    assertThat(poorer.answer(ApiRequest.get("/api/chronology")).text())
        .contains("too-costly", "13 entries; at most 12");
    assertThat(poorer.answer(ApiRequest.get("/api/log?limit=5")).status()).isEqualTo(200);
    ApiRequest citation =
        new ApiRequest(
            "POST",
            "/api/check",
            Map.of("content-type", List.of("application/json")),
            new byte[101]);
    assertThat(poor.answer(citation).status()).isEqualTo(413);
  }

  @RepeatedTest(20)
  void nonsense_never_fails(RepetitionInfo repetition) {
    SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
    List<String> pieces = new ArrayList<>(API.paths());
    pieces.addAll(
        List.of("?", "&", "=", "%", "%00", "%ff", "%25", "+", "/", "..", ",", "on", "2016-03-05"));
    pieces.addAll(
        List.of("network", "wifi", "during", "2016", "\n", "\u0000", "é", "\ud800", "-1"));
    pieces.addAll(List.of("recorded-at", "2026-11-24T08:00:12Z", "label", "a=b", "limit", "9"));
    for (int i = 0; i < 500; i++) {
      StringBuilder target = new StringBuilder();
      for (int length = random.nextInt(12); length >= 0; length--) {
        target.append(pieces.get(random.nextInt(pieces.size())));
      }
      ApiRequest request =
          new ApiRequest(
                  random.nextInt(9) == 0 ? "POST" : "GET", target.toString(), Map.of(), new byte[0])
              .with("Accept", pieces.get(random.nextInt(pieces.size())) + ", */*")
              .with("If-None-Match", pieces.get(random.nextInt(pieces.size())))
              .with("Content-Type", "application/json");
      ApiResponse response = API.answer(request);
      assertThat(response.status()).as("%s: %s", target, response.text()).isLessThan(500);
      response.headers().values().forEach(value -> assertThat(value).matches("[\\x20-\\x7e]*"));
    }
  }

  @Test
  void what_is_no_citation_is_refused_with_what_is_wrong() {
    for (byte[] body :
        List.of(
            new byte[0],
            "{}".getBytes(StandardCharsets.UTF_8),
            "[".repeat(100_000).getBytes(StandardCharsets.UTF_8),
            new byte[] {(byte) 0xff, (byte) 0xfe})) {
      ApiResponse response =
          API.answer(
              new ApiRequest(
                  "POST",
                  "/api/check",
                  Map.of("Content-Type", List.of("application/json; charset=utf-8")),
                  body));
      assertThat(response.status()).isEqualTo(400);
      assertThat(response.text()).contains("no-citation");
      OPEN_API.check("/api/check", 400, response.text());
    }
    assertThat(
            API.answer(
                    new ApiRequest(
                        "POST",
                        "/api/check",
                        Map.of("Content-Type", List.of("text/plain")),
                        new byte[0]))
                .status())
        .isEqualTo(415);
  }
}

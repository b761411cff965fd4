package io.github.sijill.http;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sijill.Archive;
import io.github.sijill.Archives;
import io.github.sijill.journal.OpenOptions;
import io.github.sijill.json.EventCodec;
import io.github.sijill.question.Question;
import io.github.sijill.text.DisplayString;
import io.github.sijill.words.Caveats;
import io.github.sijill.words.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer leaves out is said beside it, where there is no room in it. */
class RemarksTest {

  private static final String ASKED = "/api/status?on=2016-03-05&known-on=2016-03-01&format=";
  private static final String LEFT_OUT =
      "This is the answer as known on 2016-03-01; it leaves out what else is recorded.";

  private static ApiResponse get(Archive archive, String target) {
    return HttpApi.of(archive).answer(ApiRequest.get(target));
  }

  private static ApiResponse get(String target) {
    try (Archive archive = Archives.morocco2016()) {
      return get(archive, target);
    }
  }

  /** Reads a Display String, as RFC 9651 says in 4.2.10. */
  private static String read(String value) {
    assertThat(value).startsWith("%\"").endsWith("\"").hasSizeLessThan(2_020);
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    for (int i = 2; i < value.length() - 1; i++) {
      char c = value.charAt(i);
      assertThat(c).isBetween(' ', '~').isNotEqualTo('"');
      if (c == '%') {
        octets.write(HexFormat.fromHexDigits(value, i + 1, i + 3));
        i += 2;
      } else {
        octets.write(c);
      }
    }
    return octets.toString(StandardCharsets.UTF_8);
  }

  private static Optional<String> remark(ApiResponse response) {
    Optional<String> field = response.header("Sijill-Remark");
    JsonNode schema =
        new OpenApi().document().at("/components/headers/Sijill-Remark/schema/pattern");
    field.ifPresent(value -> assertThat(value).matches(schema.asText()));
    return field.map(RemarksTest::read);
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "csv-raw", "jsonl"})
  void what_is_for_programs_has_it_in_a_field_of_the_header(String format) {
    ApiResponse response = get(ASKED + format);

    assertThat(remark(response)).contains(LEFT_OUT);
    assertThat(response.text()).doesNotContain("leaves out");
    assertThat(get("/api/status?on=2016-03-05&format=" + format).headers())
        .doesNotContainKey("Sijill-Remark")
        .doesNotContainKey("Content-Language");
  }

  @Test
  void markdown_has_it_below_its_table() {
    ApiResponse response = get(ASKED + "markdown");

    assertThat(response.text()).endsWith(" |\n\n" + LEFT_OUT + "\n");
    assertThat(response.headers()).doesNotContainKey("Sijill-Remark");
    assertThat(get("/api/status?on=2016-03-05&format=markdown").text()).endsWith(" |\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "text"})
  void what_says_it_itself_has_none(String format) {
    assertThat(get(ASKED.replace("status", "explain") + format).headers())
        .doesNotContainKey("Sijill-Remark");
  }

  @ParameterizedTest
  @EnumSource
  void it_is_in_the_language_that_is_asked_for(Language language) {
    try (Archive archive = Archives.morocco2016()) {
      ApiResponse response = get(archive, ASKED + "csv&lang=" + language.tag());
      Question.StatusOn question =
          new Question.StatusOn(
              archive.status().asKnownOn(LocalDate.of(2016, 3, 1)).subject(),
              LocalDate.of(2016, 3, 5));

      assertThat(remark(response))
          .isEqualTo(Caveats.of(archive.ask(question), archive, Optional.empty(), language))
          .isPresent();
      assertThat(response.header("Vary")).contains("Accept, Accept-Language");
      assertThat(response.header("Content-Language")).contains(language.tag());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "&recorded-at=2026-11-24T08:00:12Z"})
  void a_tag_is_of_one_remark(String viewpoint) {
    String target = ASKED + "csv" + viewpoint;

    assertThat(get(target + "&lang=fr").text()).isEqualTo(get(target).text());
    assertThat(get(target + "&lang=fr").header("ETag")).isNotEqualTo(get(target).header("ETag"));
  }

  @Test
  void a_long_one_is_cut() {
    String labels =
        IntStream.range(0, 40)
            .mapToObj(each -> "&label=x=%s-%s".formatted(each, "y".repeat(80)))
            .collect(joining());

    assertThat(remark(get("/api/status?on=2016-03-05&format=csv&lang=ar" + labels)))
        .hasValueSatisfying(said -> assertThat(said).contains("y").endsWith("…"));
    assertThat(DisplayString.of("é".repeat(332))).hasSize(2 + 332 * 6 + 1).endsWith("%c3%a9\"");
    assertThat(read(DisplayString.of("é".repeat(334)))).isEqualTo("é".repeat(333) + "…");
    assertThat(DisplayString.of("100 % \"so\"\n")).isEqualTo("%\"100 %25 %22so%22%0a\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/status?on=2016-03-05&",
        "/api/explain?on=2016-03-05&",
        "/api/timeline?",
        "/api/legal-basis?on=2016-03-05&",
        "/api/durations?",
        "/api/chronology?",
        "/api/entries?",
        "/api/office-holder?on=2016-11-01&",
        "/api/changes?during=2016&",
        "/api/status?during=2016&"
      })
  void before_the_first_entry_nothing_was_recorded_yet(String path) {
    String then = path + "recorded-at=2000-01-01T00:00:00Z";

    assertThat(remark(get(then + "&format=csv")))
        .hasValueSatisfying(
            said ->
                assertThat(said)
                    .contains(
                        "Nothing was recorded yet at 2000-01-01T00:00:00Z; the first entry was"
                            + " recorded at 2026-11-24T08:00:00Z."));
    ApiResponse refused = get(then + "&network=wifi");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(EventCodec.tree(refused.text()).path("rule").asText()).isEqualTo("unknown-member");
    assertThat(EventCodec.tree(refused.text()).path("detail").asText())
        .isEqualTo(
            "nothing was recorded yet at 2000-01-01T00:00:00Z; the first entry was at"
                + " 2026-11-24T08:00:00Z");
  }

  @Test
  void every_answer_of_a_damaged_archive_says_so(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("damaged.jsonl");
    try (Archive archive = Archives.morocco2016()) {
      archive.copyTo(file);
    }
    Files.writeString(file, Files.readString(file).replace("2016-11-04", "2016-11-05"));
    try (Archive archive = Archive.open(file, OpenOptions.forReading().upToDamage())) {
      for (String target :
          List.of(
              "/api/status?on=2016-03-05",
              "/api/status?on=2016-03-05&format=csv",
              "/api/log?format=csv",
              "/api/cases",
              "/api/picture.svg")) {
        assertThat(remark(get(archive, target)))
            .as(target)
            .hasValueSatisfying(
                said -> assertThat(said).startsWith("The archive is damaged").contains("line 13"));
      }
      assertThat(get(archive, "/api/status?on=2016-03-05&format=markdown").text())
          .contains("\n\nThe archive is damaged");
    }
  }
}

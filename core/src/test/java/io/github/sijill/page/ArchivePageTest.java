package io.github.sijill.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.Archive;
import io.github.sijill.Archives;
import io.github.sijill.citation.Citation;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.exchange.AnswerJson;
import io.github.sijill.json.EventCodec;
import io.github.sijill.question.Subject;
import io.github.sijill.question.UnknownCaseException;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.words.Explanation;
import io.github.sijill.words.Language;
import io.github.sijill.words.Phrases;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ArchivePageTest {

  private static final CaseId MOROCCO = new CaseId("voip-maroc-2016");

  /** What would break out of a page, or turn the direction of its source, if it stood there. */
  private static final String HOSTILE =
      "</script><script>alert(1)</script><!--<script>\u2028\u202e\u2066]]>&quot;'\"><img src=x>";

  private static String page(ArchivePage page) throws IOException {
    StringBuilder out = new StringBuilder();
    page.writeTo(out);
    return out.toString();
  }

  @Test
  void the_same_archive_gives_the_same_bytes() throws IOException {
    try (Archive one = Archives.morocco2016();
        Archive other = Archives.morocco2016()) {
      assertThat(page(ArchivePage.of(one))).isEqualTo(page(ArchivePage.of(other)));
    }
  }

  @Test
  void a_reader_without_scripts_sees_one_day_in_words_as_a_table_and_as_a_picture()
      throws IOException {
    try (Archive archive = Archives.morocco2016()) {
      String html =
          page(ArchivePage.of(archive).openedOn(LocalDate.of(2016, 3, 5)))
              .replaceAll("(?s)<script.*?</script>", "");

      assertThat(html)
          .contains("<h1>Blocking of VoIP in Morocco, 2016</h1>")
          .contains("blocked on 5 March 2016")
          .contains("<td>ADSL</td>")
          .contains("<td>2016-02-26</td>")
          .contains("<img alt=");
    }
  }

  @Test
  void it_allows_its_own_script_and_style_and_no_request() throws IOException {
    try (Archive archive = Archives.morocco2016()) {
      String html = page(ArchivePage.of(archive));
      Matcher script = Pattern.compile("(?s)<script type=\"module\">(.*?)</script>").matcher(html);
      Matcher style = Pattern.compile("(?s)<style>(.*?)</style>").matcher(html);

      assertThat(script.find()).isTrue();
      assertThat(style.find()).isTrue();
      assertThat(html)
          .contains(
              "content=\"default-src 'none'; script-src %s; style-src %s; img-src data: blob:;"
                  .formatted(Markup.hash(script.group(1)), Markup.hash(style.group(1))));
    }
  }

  @Test
  void no_text_of_an_archive_becomes_markup() throws IOException {
    try (Archive archive = Archive.inMemory()) {
      archive.record(
          CaseOpened.of(
              CaseEntry.of("hostile", "opened", "2016").summary("en", HOSTILE),
              HOSTILE,
              Dimensions.builder()
                  .territory("MA")
                  .operator("a")
                  .named("en", HOSTILE)
                  .network("b")
                  .service("c")
                  .build()));
      String html = page(ArchivePage.of(archive));

      assertThat(html.split("<script", -1)).hasSize(5);
      assertThat(html.split("</script", -1)).hasSize(5);
      assertThat(html)
          .doesNotContain("<img src=x")
          .doesNotContain("\u2028")
          .doesNotContain("\u202e")
          .doesNotContain("\u2066");
      assertThat(data(html, "id=\"sijill-data\"").at("/cases/0/title").asText()).isEqualTo(HOSTILE);
    }
  }

  private static JsonNode data(String html, String attribute) {
    Matcher script =
        Pattern.compile("<script type=\"application/json\" %s>(.*?)</script>".formatted(attribute))
            .matcher(html);
    assertThat(script.find()).isTrue();
    return EventCodec.tree(script.group(1));
  }

  @Test
  void a_case_that_is_not_there_is_refused() {
    try (Archive archive = Archives.morocco2016()) {
      assertThatThrownBy(() -> ArchivePage.of(archive).ofCase(new CaseId("voip")))
          .isInstanceOf(UnknownCaseException.class);
    }
  }

  /** What {@code embedded.js} does, of the statuses and the words of every day. */
  @Test
  void its_answers_are_those_of_the_archive_on_every_day() {
    try (Archive archive = Archives.morocco2016()) {
      ObjectNode embedded = EmbeddedCase.json(archive, MOROCCO, EmbeddedCase.Detail.FULL);
      JsonNode view = embedded.at("/views/0");
      LocalDate.of(2015, 11, 1)
          .datesUntil(LocalDate.of(2016, 12, 31))
          .forEach(
              day -> {
                String status =
                    onDay(
                        embedded,
                        at(view.path("status"), day).path("answer"),
                        day,
                        Language.ENGLISH);
                assertThat(status)
                    .isEqualTo(
                        AnswerJson.of(
                            archive.status().about(Subject.everything().ofCase(MOROCCO)).on(day),
                            Optional.empty()));
                for (Language language : Language.values()) {
                  JsonNode said =
                      at(view.path("sentences").path(language.tag()), day).path("lines");
                  assertThat(onDay(embedded, said, day, language))
                      .isEqualTo(lines(archive, day, language).toString());
                }
                String citation =
                    onDay(
                        embedded,
                        at(view.path("citations"), day).path("citation"),
                        day,
                        Language.ENGLISH);
                assertThat(Citation.parse(citation))
                    .isEqualTo(
                        archive.cite(
                            archive.status().about(Subject.everything().ofCase(MOROCCO)).on(day)));
              });
    }
  }

  private static ArrayNode lines(Archive archive, LocalDate day, Language language) {
    ArrayNode lines = JsonNodeFactory.instance.arrayNode();
    Explanation.of(
            archive.status().about(Subject.everything().ofCase(MOROCCO)).on(day), archive, language)
        .lines()
        .forEach(lines::add);
    return lines;
  }

  private static JsonNode at(JsonNode parts, LocalDate day) {
    List<JsonNode> before = new ArrayList<>();
    parts.forEach(
        part -> {
          if (part.path("from").isNull()
              || part.path("from").asText().compareTo(day.toString()) <= 0) {
            before.add(part);
          }
        });
    return before.getLast();
  }

  private static String onDay(
      ObjectNode embedded, JsonNode node, LocalDate day, Language language) {
    return expanded(embedded, node)
        .toString()
        .replace("\u27e6day\u27e7", day.toString())
        .replace("\u27e6date\u27e7", Phrases.of(language).written(day));
  }

  private static JsonNode expanded(ObjectNode embedded, JsonNode node) {
    if (node instanceof ArrayNode array) {
      ArrayNode to = JsonNodeFactory.instance.arrayNode();
      array.forEach(each -> to.add(expanded(embedded, each)));
      return to;
    }
    if (node instanceof ObjectNode object) {
      if (object.path("$").isInt()) {
        return expanded(embedded, embedded.path("pool").get(object.path("$").asInt()));
      }
      ObjectNode to = JsonNodeFactory.instance.objectNode();
      object
          .properties()
          .forEach(field -> to.set(field.getKey(), expanded(embedded, field.getValue())));
      return to;
    }
    return node;
  }
}

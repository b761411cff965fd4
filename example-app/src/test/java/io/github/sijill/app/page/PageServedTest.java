package io.github.sijill.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.sijill.app.Ran;
import io.github.sijill.app.serve.Serving;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page as a server shows it, which asks the archive for what it shows. */
class PageServedTest {

  @AutoClose private static final ShownPage page = ShownPage.ofServer();

  @Test
  void it_shows_the_same_as_the_file_and_asks_only_its_own_server() {
    page.requests();
    page.complaints();
    page.open("on=2016-03-05");

    assertThat(page.answer())
        .isEqualTo(
            "Blocked on 3G, 4G and Wifi. Open or blocked on ADSL: the dates that are told do not"
                + " decide which.");
    page.until("the evidence is there", () -> page.text(".evidence").contains("Last told of"));
    assertThat(page.requests())
        .isNotEmpty()
        .allMatch(url -> url.startsWith(page.home().toString()));
    assertThat(page.complaints()).isEmpty();
    assertThat(page.axe()).isEmpty();
  }

  @Test
  void what_a_file_does_not_hold_is_answered() {
    page.open("on=2016-03-05&recorded-at=2026-11-24T08:00:09Z&known-on=2016-03-01");

    assertThat(page.text(".asked"))
        .contains("As known on 1 March 2016 and as recorded at 2026-11-24T08:00:09Z");
    assertThat(page.answer()).isEqualTo("Blocked on 3G, 4G and Wifi. Open on ADSL.");
  }

  @Test
  void what_the_archive_refuses_is_said_with_its_reason() {
    page.open("on=2016-03-05&recorded-at=2999-01-01T00:00:00Z");

    assertThat(page.text("main")).contains("The archive refuses this question", "2999");
    assertThat(page.find(".evidence").isDisplayed()).isFalse();
    assertThat(page.complaints()).allMatch(said -> said.contains("status of 400"));
  }

  @Test
  void sentences_come_in_the_language_of_the_page_and_of_the_members_that_are_chosen() {
    page.open("on=2016-03-05&network=adsl&lang=fr");
    page.until("the sentences are there", () -> !page.all("[data-key=full]").isEmpty());
    page.click("full");

    String explained =
        Ran.sijill("explain", "--on", "2016-03-05", "--network", "adsl", "--lang", "fr").out();
    assertThat(page.text(".full")).contains(explained.lines().findFirst().orElseThrow());
  }

  @Test
  void a_span_is_answered_with_what_held_at_any_moment_of_it() {
    page.open("during=2016-02-20/2016-03-05");
    assertThat(page.answer())
        .isEqualTo(
            "Blocked on 3G and 4G. Open, perhaps also blocked on ADSL. In turn degraded and"
                + " blocked on Wifi.");
    page.open("during=2016-02-27/2016-03-05");
    assertThat(page.answer())
        .contains("Open or blocked on ADSL: the dates that are told do not decide which.");
  }

  @Test
  void what_is_recorded_meanwhile_is_shown_with_all_that_it_changes(@TempDir Path directory)
      throws Exception {
    Path file = directory.resolve("voip.jsonl");
    Files.writeString(file, Ran.sijill("export").out());
    try (Serving other = new Serving("--archive", file.toString())) {
      page.open(other.address(), "on=2016-12-01");
      assertThat(page.answer()).isEqualTo("Open everywhere.");
      Ran recorded =
          Ran.sijill(
              "record blocking-imposed --archive %s --id again --occurred 2016-11-20 --network adsl"
                  .formatted(file)
                  .split(" ", -1));
      assertThat(recorded.code()).as(recorded.err()).isZero();
      // The next question, whatever it is, tells of it.
      page.choose("attested", "reported");
      page.until("it is shown", () -> page.answer().contains("Blocked on ADSL"));
      assertThat(page.text("footer")).contains("Line 14");
    }
  }

  @Test
  void without_scripts_it_shows_one_day_as_a_table_and_as_a_picture() {
    page.scripts(false);
    try {
      page.openWithoutScripts(page.home());
      assertThat(page.text("h1")).isEqualTo("Blocking of VoIP in Morocco, 2016");
      assertThat(page.text("table")).contains("Status at the end of", "ADSL");
      assertThat(page.find("img").getDomProperty("naturalWidth")).isNotEqualTo("0");
    } finally {
      page.scripts(true);
    }
  }

  @Test
  void a_citation_is_of_what_is_shown() throws IOException {
    page.open("on=2016-03-05&network=adsl").click("cite");
    page.until("the citation is there", () -> !page.all(".citation").isEmpty());

    JsonNode cited =
        JsonMapper.builder()
            .build()
            .readTree(
                Ran.sijill(
                        "status",
                        "--on",
                        "2016-03-05",
                        "--network",
                        "adsl",
                        "--case",
                        "voip-maroc-2016",
                        "--cite")
                    .out());
    assertThat(page.text(".citation")).isEqualTo(cited.path("text").asText());
  }
}

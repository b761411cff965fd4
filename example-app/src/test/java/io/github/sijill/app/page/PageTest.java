package io.github.sijill.app.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.sijill.app.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** Every control of the page, of the built-in archive, as a reader handles it. */
class PageTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @AutoClose private static final ShownPage page = ShownPage.ofFile("--on", "2016-03-05");

  private static ShownPage open(String state) {
    return page.asUsual().open(state);
  }

  @Test
  void the_answer_is_a_sentence_and_below_it_stands_how_sure_it_is() {
    open("");

    assertThat(page.answer())
        .isEqualTo(
            "Blocked on 3G, 4G and Wifi. Open or blocked on ADSL: the dates that are told do not"
                + " decide which.");
    assertThat(page.text(".asked")).isEqualTo("Saturday 5 March 2016, end of the day");
    assertThat(page.text(".sure"))
        .contains("27 of 36 cells")
        .contains("5 entries, official and reported")
        .contains("UFE Casablanca");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2015-12-31 | Open everywhere.",
        "2016-01-06 | Blocked on 3G and 4G. Open on ADSL. Degraded on Wifi.",
        "2016-11-03 | Blocked everywhere.",
        "2016-11-04 | Open everywhere."
      })
  void a_day_that_is_typed_is_answered(String day, String answer) {
    open("").type("day from", day);

    assertThat(page.answer()).isEqualTo(answer);
    page.untilAddressHas("on=" + day);
  }

  @Test
  void what_is_no_day_is_refused_and_says_what_would_be_one() {
    open("").type("day from", "5/3/2016");

    assertThat(page.text("[role=alert]")).contains("is not a day", "2016-03-05");
    assertThat(page.text(".asked")).contains("5 March 2016");
  }

  @Test
  void the_thumb_of_the_slider_stands_where_the_line_of_the_day_does() {
    for (String day : List.of("2015-12-05", "2016-03-05", "2016-11-28")) {
      open("on=" + day);
      assertThat(thumb()).as(day).isCloseTo(line(), within(1.5));
    }
  }

  /** Where the middle of the thumb is, by the law by which browsers place it. */
  private static double thumb() {
    return number(
        """
        const slider = document.querySelector('[data-key="slider-from"]');
        const box = slider.getBoundingClientRect();
        const part = (slider.value - slider.min) / (slider.max - slider.min);
        const along = 11 + part * (box.width - 22);
        return getComputedStyle(slider).direction === 'rtl' ? box.right - along : box.left + along;
        """);
  }

  private static double line() {
    return number(
        """
        const box = [...document.querySelectorAll('.strip svg > g:last-of-type line')].at(-1).getBoundingClientRect();
        return (box.left + box.right) / 2;
        """);
  }

  private static double number(String script) {
    return ((Number) page.script(script)).doubleValue();
  }

  @Test
  void the_slider_moves_by_keys_and_says_its_day() {
    open("").press("slider-from", Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);

    assertThat(page.text(".asked")).contains("Monday 7 March 2016");
    assertThat(page.control("slider-from").getDomAttribute("aria-valuetext"))
        .isEqualTo("Monday 7 March 2016");
    assertThat(page.focused()).isEqualTo("slider-from");
    page.keys(Keys.HOME);
    assertThat(page.text(".asked")).contains("2015");
    page.keys(Keys.END);
    assertThat(page.answer()).isEqualTo("Open everywhere.");
  }

  @Test
  void in_arabic_the_slider_and_the_axis_run_the_same_way() {
    open("lang=ar&on=2016-02-10");
    double before = line();
    assertThat(thumb()).isCloseTo(before, within(1.5));

    page.press("slider-from", Keys.ARROW_LEFT);

    page.untilAddressHas("on=2016-02-11");
    assertThat(line()).isLessThan(before);
    assertThat(thumb()).isCloseTo(line(), within(1.5));
  }

  @Test
  void it_goes_to_the_changes_before_and_after() {
    open("").click("change.after");
    assertThat(page.text(".asked")).contains("10 March 2016");
    page.click("change.before").click("change.before");
    assertThat(page.text(".asked")).contains("6 January 2016");
    assertThat(page.focused()).isEqualTo("change.before");
  }

  @Test
  void a_span_shows_what_held_at_some_moment_and_what_changed() {
    open("").click("question span");
    page.type("day from", "2016-01-04").type("day to", "2016-02-27");

    assertThat(page.text(".asked")).isEqualTo("Between 4 January 2016 and 27 February 2016");
    assertThat(page.text(".matrix")).contains("open", "degraded", "blocked");
    assertThat(page.text(".changes"))
        .contains("What changed between 4 January 2016 and 27 February 2016")
        .contains("6 January 2016", "26 February 2016")
        .doesNotContain("10 March 2016", "4 November 2016");
    assertThat(page.all("input[type=range]")).filteredOn(each -> each.isDisplayed()).hasSize(2);
    page.press("slider-to", Keys.ARROW_RIGHT);
    page.untilAddressHas("during=2016-01-04/2016-02-28");
    page.click("question day");
    assertThat(page.all(".changes table")).isEmpty();
  }

  @Test
  void the_axis_has_only_the_days_of_a_span_if_that_is_chosen() {
    open("during=2016-01-01/2016-01-31");
    page.click("zoom");

    page.untilAddressHas("axis=2016-01-01/2016-01-31");
    assertThat(page.all(".bar")).hasSize(5);
    page.click("question day");
    assertThat(page.all(".bar")).hasSize(12);
  }

  @Test
  void a_click_beside_the_bars_chooses_the_day() {
    open("");
    page.script(
        """
        const svg = document.querySelector('.strip svg');
        const box = svg.getBoundingClientRect();
        svg.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: box.right - 2, clientY: box.bottom - 60 }));
        """);
    page.settled();

    assertThat(page.text(".asked")).contains("30 November 2016");
  }

  @Test
  void a_hundred_days_are_dragged_through_without_a_wait() {
    open("");
    double millis =
        ((Number)
                page.async(
                    """
                    const done = arguments[arguments.length - 1];
                    const slider = document.querySelector('[data-key="slider-from"]');
                    const shown = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
                    (async () => {
                      const began = performance.now();
                      for (let i = 0; i < 100; i++) {
                        slider.value = Number(slider.min) + 2 * i;
                        slider.dispatchEvent(new Event('input', { bubbles: true }));
                        await shown();
                      }
                      done(performance.now() - began);
                    })();
                    """))
            .doubleValue();
    page.settled();

    System.err.printf("A day that is dragged is shown after %.0f ms.%n", millis / 100);
    assertThat(millis).isLessThan(15_000);
    assertThat(page.text(".asked")).contains("June 2016");
  }

  @Test
  void any_two_dimensions_are_the_sides_of_the_table_and_equal_columns_are_one() {
    open("");
    assertThat(page.text(".matrix thead")).contains("all three operators");
    assertThat(page.all(".matrix tbody tr")).hasSize(4);
    page.choose("rows", "operator");
    assertThat(page.all(".matrix tbody tr")).hasSize(3);
    assertThat(page.text(".matrix thead")).contains("3G, 4G and Wifi", "ADSL");
    page.choose("cols", "service");
    assertThat(page.text(".matrix thead")).contains("all three services");
    page.untilAddressHas("rows=operator&cols=service");
  }

  @Test
  void only_some_members_are_shown_if_they_are_chosen() {
    open("").click("filter network").click("network fixed");

    assertThat(page.answer()).startsWith("Open or blocked on ADSL").contains("Blocked on Wifi");
    assertThat(page.all(".matrix tbody tr")).hasSize(2);
    page.untilAddressHas("network=fixed");
    page.click("all network");
    assertThat(page.all(".matrix tbody tr")).hasSize(4);
  }

  @Test
  void only_what_is_certain_is_shown_if_that_is_chosen() {
    open("").click("certain");

    assertThat(page.text(".matrix")).contains("not certain").doesNotContain("open or blocked");
    page.untilAddressHas("certain=1");
  }

  @Test
  void a_click_on_a_field_opens_its_evidence_and_escape_closes_it() {
    open("").click("field cells:network=wifi");

    assertThat(page.text(".evidence"))
        .contains("Why: Wifi", "Blocked, from 26 February 2016 to 3 November 2016")
        .contains("In force", "extended-wifi", "UFE Casablanca", "reported")
        .contains("After 3G and 4G, calls over wifi no longer work");
    assertThat(page.focused()).isEqualTo("field cells:network=wifi");
    page.keys(Keys.ESCAPE);
    assertThat(page.text(".evidence")).contains("Why: ADSL");
  }

  @Test
  void a_key_on_a_bar_opens_exactly_its_evidence() {
    open("").press("bar cells:network=wifi 2016-01-06", Keys.ENTER);

    assertThat(page.text(".evidence"))
        .contains("Why: Wifi", "Degraded, from 6 January 2016 to 25 February 2016")
        .contains("degraded-wifi");
    assertThat(page.focused()).isEqualTo("bar cells:network=wifi 2016-01-06");
    page.keys(Keys.ARROW_RIGHT);
    assertThat(page.focused()).isEqualTo("bar cells:network=wifi 2016-02-26");
    page.keys(Keys.END, Keys.SPACE);
    assertThat(page.text(".evidence")).contains("Open, from 4 November 2016 on", "restored");
  }

  @Test
  void a_click_on_a_bar_goes_to_the_day_that_was_clicked() {
    open("");
    page.script(
        """
        const bar = document.querySelector('[data-key="bar cells:network=adsl 2016-03-10"]');
        const box = bar.getBoundingClientRect();
        bar.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1, clientX: box.left + box.width / 2, clientY: box.top + 5 }));
        """);
    page.settled();

    assertThat(page.text(".asked")).contains("July 2016");
    assertThat(page.text(".evidence")).contains("Why: ADSL", "Blocked");
  }

  @Test
  void an_entry_has_a_place_and_a_name_of_its_own_and_opens() {
    open("");
    assertThat(page.all(".mark")).hasSize(13);
    assertThat(
            page.script(
                """
                const boxes = [...document.querySelectorAll('.mark > rect:first-of-type')].map((each) => each.getBoundingClientRect());
                return boxes.some((a, i) => boxes.some((b, j) => i < j && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom));
                """))
        .isEqualTo(false);

    page.press("entry:decree", Keys.ENTER);

    assertThat(page.text(".evidence"))
        .contains("Decree published", "as written:", "Bulletin officiel");
    assertThat(
            page.script(
                "return"
                    + " getComputedStyle(document.activeElement.querySelector('.named')).visibility"))
        .isEqualTo("visible");
  }

  @Test
  void the_full_sentences_are_those_of_the_command_line() {
    open("").click("full");

    String explained = Ran.sijill("explain", "--on", "2016-03-05").out();
    for (String line : explained.lines().toList()) {
      assertThat(page.text(".full")).contains(line.strip());
    }
  }

  @Test
  void a_viewpoint_says_what_it_leaves_out() {
    open("").choose("attested", "official");
    assertThat(page.text(".left-out")).contains("leaves out", "of 13 entries", "extended-adsl");
    assertThat(page.text(".asked")).contains("By what is attested at least as official");
    page.choose("attested", "").type("known-on", "2016-01-05");
    assertThat(page.text(".asked")).contains("As known on 5 January 2016");
    assertThat(page.answer()).isEqualTo("Blocked on 3G and 4G. Open on ADSL and Wifi.");
    page.untilAddressHas("known-on=2016-01-05");
  }

  @Test
  void as_recorded_at_an_instant_it_shows_what_was_held_then() {
    open("");
    page.choose("recorded-at", "2026-11-24T08:00:01Z");

    assertThat(page.text(".asked")).contains("As recorded at 2026-11-24T08:00:01Z");
    assertThat(page.answer()).isEqualTo("Blocked on 3G and 4G. Open on ADSL and Wifi.");
  }

  @Test
  void what_a_file_does_not_hold_is_said_plainly() {
    open("recorded-at=2026-11-24T08:00:01Z&known-on=2016-01-05");

    assertThat(page.text("body")).contains("This file does not hold the answers from this view");
    assertThat(page.complaints()).isEmpty();
  }

  @Test
  void two_viewpoints_stand_side_by_side_and_show_where_they_differ() {
    open("").click("versus");
    page.type("versus.known-on", "2016-03-05");

    assertThat(page.all(".views > section")).hasSize(2);
    assertThat(page.all(".views .answer"))
        .extracting(each -> each.getText())
        .containsExactly(
            "Blocked on 3G, 4G and Wifi. Open or blocked on ADSL: the dates that are told do not"
                + " decide which.",
            "Blocked on 3G, 4G and Wifi. Open on ADSL.");
    assertThat(page.all(".field.differs")).hasSize(2);
    page.click("versus");
    assertThat(page.all(".views > section")).isEmpty();
  }

  @Test
  void the_address_alone_shows_the_same_again() {
    String state =
        "on=2016-02-10&rows=service&cols=network&attested=reported&lang=fr&network=wifi&certain=1";
    open(state);

    assertThat(page.answer()).startsWith("Dégradé");
    assertThat(page.control("rows").getDomProperty("value")).isEqualTo("service");
    assertThat(page.control("certain").isSelected()).isTrue();
    assertThat(page.control("attested").getDomProperty("value")).isEqualTo("reported");
  }

  @Test
  void nonsense_in_the_address_is_passed_over() {
    open(
        "on=never&rows=<img>&during=2016-02-01/2016-01-01&open=entry:no-such&lang=xx&network=none");

    assertThat(page.text("body")).contains("Nothing is left of what was asked for");
    assertThat(page.complaints()).isEmpty();
  }

  @Test
  void the_timelines_are_also_a_table() {
    open("").click("as table");

    assertThat(page.all("figure tbody tr")).hasSize(12);
    assertThat(page.text("figure table"))
        .contains("Timelines as a table", "26 February 2016", "9 March 2016", "extended-adsl");
    page.untilAddressHas("table=timeline");
  }

  @Test
  void each_picture_and_table_leaves_as_a_file() throws IOException {
    open("");
    Path svg = page.download("Timelines svg");
    assertThat(svg)
        .content()
        .startsWith("<svg")
        .contains(
            "<title>Blocking of VoIP in Morocco, 2016</title>", "&amp;on=2016-03-05", "Line 13")
        .doesNotContain("var(", "tabindex");
    Path png = page.download("Timelines png");
    assertThat(ImageIO.read(png.toFile()).getWidth()).isEqualTo(1920);
    assertThat(Files.readAllLines(page.download("Timelines csv")))
        .first()
        .isEqualTo("case,territory,operator,network,service,from,to,status,within,evidence");
    JsonNode timeline = JSON.readTree(Files.readString(page.download("Timelines json")));
    JsonNode asked =
        JSON.readTree(
            Ran.sijill("timeline", "--case", "voip-maroc-2016", "--format", "json").out());
    assertThat(timeline).isEqualTo(asked);
    JsonNode status = JSON.readTree(Files.readString(page.download("On that day json")));
    assertThat(status)
        .isEqualTo(
            JSON.readTree(
                Ran.sijill(
                        "status",
                        "--on",
                        "2016-03-05",
                        "--case",
                        "voip-maroc-2016",
                        "--format",
                        "json")
                    .out()));
    assertThat(Files.readAllLines(page.download("On that day csv"))).hasSize(37);
  }

  @Test
  void a_citation_is_that_of_the_command_line_and_can_be_checked() throws IOException {
    open("on=2016-03-05").click("cite");

    JsonNode cited =
        JSON.readTree(
            Ran.sijill("status", "--on", "2016-03-05", "--case", "voip-maroc-2016", "--cite")
                .out());
    assertThat(page.text(".citation")).isEqualTo(cited.path("text").asText());
    assertThat(page.text(".permalink")).endsWith("#case=voip-maroc-2016&on=2016-03-05");
  }

  @Test
  void all_of_it_is_reached_by_the_tab_key_in_the_order_of_reading() {
    open("");
    page.script("document.activeElement.blur()");
    List<String> reached = new java.util.ArrayList<>();
    for (int i = 0; i < 60; i++) {
      page.find("body").sendKeys(Keys.TAB);
      String key = focusedNow();
      if (reached.contains(key)) {
        break;
      }
      reached.add(key);
    }

    assertThat(reached)
        .containsSubsequence(
            "lang en",
            "lang fr",
            "lang ar",
            "question day",
            "question span",
            "day from",
            "change.before",
            "change.after",
            "rows",
            "cols",
            "certain",
            "filter network",
            "as picture",
            "as table",
            "Timelines svg",
            "entry:case-opened",
            "slider-from",
            "field cells:network=3g",
            "known-on",
            "recorded-at",
            "attested",
            "versus",
            "cite");
    assertThat(reached).filteredOn(key -> key.startsWith("bar ")).hasSize(3);
  }

  private static String focusedNow() {
    return String.valueOf(
        page.script(
            """
            const now = document.activeElement;
            return now.getAttribute('data-key') ?? now.tagName + ' ' + (now.href ?? '') + [...document.querySelectorAll('*')].indexOf(now);
            """));
  }
}

package io.github.sijill.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The page in each language and on each screen: nothing leaves it to a side, and axe finds nothing
 * wrong. Screenshots are left in {@code target/page}, to be looked at.
 */
class PageLooksTest {

  private static final Path SCREENSHOTS = Path.of("target/page");

  @AutoClose private static final ShownPage page = ShownPage.ofFile("--on", "2016-03-05");

  @ParameterizedTest
  @CsvSource({
    "en, 1280, light", "fr, 1280, light", "ar, 1280, light", "en, 768, light", "fr, 768, dark",
    "ar, 768, light", "en, 360, light", "fr, 360, light", "ar, 360, light", "en, 1280, dark",
    "ar, 1280, dark", "en, 360, dark", "ar, 360, dark"
  })
  void on_every_screen_it_fits_and_axe_finds_nothing(String language, int width, String scheme) {
    page.media(scheme, "reduce", "screen").size(width, 900).open("lang=" + language);

    assertThat(page.axe()).isEmpty();
    assertThat(number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
    assertThat(page.script("return document.documentElement.lang")).isEqualTo(language);
    assertThat(page.script("return document.documentElement.dir"))
        .isEqualTo(language.equals("ar") ? "rtl" : "ltr");
    assertThat(page.complaints()).isEmpty();
    page.screenshot(SCREENSHOTS.resolve("%s-%s-%s.png".formatted(language, width, scheme)));
  }

  private static long number(String expression) {
    return ((Number) page.script("return " + expression)).longValue();
  }

  @ParameterizedTest
  @CsvSource({
    "two-views, 1280, versus=1&versus.known-on=2016-03-05",
    "span, 1280, during=2016-01-04/2016-03-05",
    "span-phone, 360, during=2016-01-04/2016-03-05&lang=fr",
    "entry, 1280, open=entry:anrt-statement",
    "table, 768, table=timeline&lang=ar",
    "certain, 768, certain=1",
    "services, 360, rows=service&cols=network",
    "two-views-phone, 360, versus=1&versus.attested=official&lang=ar",
    "not-held, 768, recorded-at=2026-11-24T08:00:01Z&known-on=2016-01-05"
  })
  void every_state_of_it_fits_and_axe_finds_nothing(String name, int width, String state) {
    page.asUsual().size(width, 900).open(state).click("cite");

    assertThat(page.axe()).isEmpty();
    assertThat(number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
    page.screenshot(SCREENSHOTS.resolve(name + ".png"));
  }

  /** Else nobody would know that axe looks at anything. */
  @Test
  void axe_finds_what_is_wrong_with_a_page_that_was_made_worse() {
    page.asUsual().open("");
    page.script(
        """
        document.querySelector('.sure').style.color = '#ccc';
        document.querySelector('[data-key="slider-from"]').removeAttribute('aria-label');
        document.querySelector('[data-key="rows"]').parentElement.replaceWith(document.querySelector('[data-key="rows"]'));
        """);

    assertThat(page.axe())
        .extracting(violation -> violation.split(":", 2)[0])
        .contains("color-contrast", "label", "select-name");
  }

  @Test
  void what_has_the_focus_is_seen() {
    page.asUsual().open("");

    for (String key :
        List.of("day from", "rows", "certain", "field cells:network=wifi", "versus", "cite")) {
      page.press(key);
      page.keys(org.openqa.selenium.Keys.SHIFT);
      assertThat(
              page.script(
                  "const style = getComputedStyle(document.activeElement); return"
                      + " style.outlineStyle + ' ' + style.outlineWidth"))
          .as(key)
          .isEqualTo("solid 3px");
    }
  }

  @Test
  void motion_is_left_out_for_whoever_wants_none() {
    page.asUsual().open("");
    assertThat(page.script("return getComputedStyle(document.documentElement).scrollBehavior"))
        .isEqualTo("auto");
  }

  @Test
  void on_paper_it_has_the_answer_and_no_controls() {
    page.asUsual().size(800, 1100).open("");
    page.media("light", "reduce", "print").settled();

    assertThat(page.find(".answer").isDisplayed()).isTrue();
    assertThat(page.find(".matrix").isDisplayed()).isTrue();
    assertThat(page.control("rows").isDisplayed()).isFalse();
    assertThat(page.control("slider-from").isDisplayed()).isFalse();
    page.screenshot(SCREENSHOTS.resolve("paper.png"));
  }

  /** What a screen reader is given: a role and a name for all that can be handled. */
  @Test
  void all_that_can_be_handled_has_a_name() {
    page.asUsual().open("");

    @SuppressWarnings("unchecked") // The script gives texts.
    List<String> bars =
        (List<String>)
            page.script(
                "return [...document.querySelectorAll('.bar')].map((each) =>"
                    + " each.getAttribute('aria-label'))");
    assertThat(bars)
        .hasSize(12)
        .contains(
            "ADSL: open or blocked, from 26 February 2016 to 9 March 2016",
            "Wifi: degraded, from 6 January 2016 to 25 February 2016",
            "3G and 4G: blocked, from 5 January 2016 to 3 November 2016");
    assertThat(page.script("return document.querySelector('.answer').getAttribute('role')"))
        .isEqualTo("status");
  }
}

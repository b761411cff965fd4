package io.github.sijill.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a screen reader is given: the tree that Chromium makes of the page for it. */
class PageSpokenTest {

  private static final Set<String> HANDLED =
      Set.of(
          "button",
          "link",
          "textbox",
          "searchbox",
          "combobox",
          "checkbox",
          "radio",
          "slider",
          "DisclosureTriangle",
          "option");

  private static final Set<String> PARTS =
      Set.of("group", "region", "table", "navigation", "image");

  @AutoClose private static final ShownPage page = ShownPage.ofFile("--on", "2016-03-05");

  private static List<ShownPage.Spoken> opened(String state) {
    page.asUsual().open(state);
    return page.spoken();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lang=en",
        "lang=fr",
        "lang=ar",
        "during=2016-01-04/2016-03-05",
        "versus=1&versus.attested=official",
        "table=timeline",
        "open=entry:anrt-statement",
        "recorded-at=2026-11-24T08:00:01Z&known-on=2016-01-05"
      })
  void all_that_can_be_handled_has_a_name_and_so_has_each_part(String state) {
    List<ShownPage.Spoken> tree = opened(state);

    assertThat(tree).filteredOn(each -> HANDLED.contains(each.role())).hasSizeGreaterThan(15);
    for (int i = 0; i < tree.size(); i++) {
      ShownPage.Spoken each = tree.get(i);
      if (HANDLED.contains(each.role()) || (PARTS.contains(each.role()) && !isOpenable(tree, i))) {
        assertThat(each.name()).as("%s: %s", i, each).isNotBlank().doesNotContain("▾", "▴");
      }
    }
  }

  /** What opens and closes is a group for Chromium; what it holds is said by the button in it. */
  private static boolean isOpenable(List<ShownPage.Spoken> tree, int at) {
    return at + 1 < tree.size() && tree.get(at + 1).role().equals("DisclosureTriangle");
  }

  /** Also for whoever comes to a field by the Tab key, and not through the table. */
  @Test
  void a_field_of_the_table_says_whose_it_is() {
    assertThat(opened(""))
        .filteredOn(each -> each.role().equals("button"))
        .extracting(ShownPage.Spoken::name)
        .contains("ADSL all three operators open or blocked", "3G all three operators blocked");
  }

  /** None is passed over on the way down, and there is one of the first order. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "lang=ar",
        "during=2016-01-04/2016-03-05",
        "versus=1",
        "open=cells:network=wifi",
        "open=entry:anrt-statement"
      })
  void headings_are_in_order(String state) {
    List<Integer> levels = new ArrayList<>();
    for (ShownPage.Spoken each : opened(state)) {
      if (each.role().equals("heading")) {
        levels.add(each.level());
        assertThat(each.name()).isNotBlank();
      }
    }

    assertThat(levels).startsWith(1).containsOnlyOnce(1).hasSizeGreaterThan(2);
    for (int i = 1; i < levels.size(); i++) {
      assertThat(levels.get(i)).as("%s", levels).isLessThanOrEqualTo(levels.get(i - 1) + 1);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"en | Saturday 5 March 2016", "fr | samedi 5 mars 2016", "ar | السبت 5 مارس 2016"})
  void the_slider_says_its_day_in_the_language_of_the_page(String language, String day) {
    assertThat(opened("lang=" + language))
        .filteredOn(each -> each.role().equals("slider"))
        .singleElement()
        .satisfies(
            slider -> {
              assertThat(slider.value()).isEqualTo(day);
              assertThat(slider.name()).isNotBlank();
            });
  }

  /** Whoever cannot see the picture gets the same as a table, by a button that is named. */
  @Test
  void the_twin_of_the_picture_is_reached() {
    List<ShownPage.Spoken> drawn = opened("");
    int tables = tables(drawn);
    assertThat(drawn)
        .filteredOn(each -> each.role().equals("button"))
        .extracting(ShownPage.Spoken::name)
        .contains("Table", "Picture");

    page.press("as table", org.openqa.selenium.Keys.ENTER);
    List<ShownPage.Spoken> twin = page.spoken();

    assertThat(tables(twin)).isEqualTo(tables + 1);
    assertThat(twin)
        .filteredOn(each -> each.role().equals("columnheader"))
        .hasSizeGreaterThan(3)
        .allSatisfy(each -> assertThat(each.name()).isNotBlank());
  }

  private static int tables(List<ShownPage.Spoken> tree) {
    return (int) tree.stream().filter(each -> each.role().equals("table")).count();
  }

  /** Else nobody would know that this finds anything. */
  @Test
  void a_button_that_lost_its_name_is_found() {
    Map<String, String> lost = Map.of("cite", "button", "slider-from", "slider");
    for (Map.Entry<String, String> each : lost.entrySet()) {
      page.asUsual().open("");
      page.script(
          "arguments[0].removeAttribute('aria-label'); arguments[0].textContent = ''",
          page.control(each.getKey()));
      assertThat(page.spoken())
          .as(each.getKey())
          .anyMatch(one -> one.role().equals(each.getValue()) && one.name().isBlank());
    }
  }
}

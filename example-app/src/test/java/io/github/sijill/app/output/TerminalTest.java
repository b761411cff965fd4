package io.github.sijill.app.output;

import static io.github.sijill.app.Ran.where;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.app.Ran;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalTest {

  @ParameterizedTest
  @CsvSource({
    "24 80, , , 80, 24",
    "50 132, , , 132, 50",
    "50 132, 100, 30, 100, 30",
    "50 132, wide, 0, 132, 50",
    "0 0, , , 80, 24",
    "0 0, 120, , 120, 24",
    "24 5, , , 20, 24"
  })
  void it_is_as_large_as_it_says_or_the_environment_does(
      String size, String columns, String lines, int width, int height) {
    Map<String, String> environment = new HashMap<>(Map.of("SIJILL_TERMINAL", size));
    Optional.ofNullable(columns).ifPresent(given -> environment.put("COLUMNS", given));
    Optional.ofNullable(lines).ifPresent(given -> environment.put("LINES", given));

    assertThat(Terminal.of(environment)).contains(new Terminal(width, height));
  }

  @Test
  void without_one_columns_say_nothing() {
    assertThat(Terminal.of(Map.of("COLUMNS", "40"))).isEmpty();
    assertThat(Terminal.of(Map.of("SIJILL_TERMINAL", "", "COLUMNS", "40"))).isEmpty();
    assertThat(where(Map.of("COLUMNS", "40"), "timeline").out())
        .isEqualTo(Ran.sijill("timeline").out());
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 30, 40, 60, 80, 120, 200})
  void a_drawing_has_as_many_columns_and_names_the_year(int columns) {
    Ran ran = where(Map.of("SIJILL_TERMINAL", "24 " + columns), "timeline");

    List<String> drawn = belowSentences(ran).subList(0, 4);
    assertThat(drawn).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(columns));
    assertThat(drawn.get(1).length()).isEqualTo(columns);
    assertThat(drawn.getFirst()).contains("2016");
    assertThat(drawn.get(1)).contains("█").startsWith("3g, 4g  ");
  }

  @Test
  void it_is_finer_where_there_is_more_room() {
    assertThat(drawing("200").chars().filter(sign -> sign == '?').count()).isEqualTo(3);
    assertThat(drawing("30").chars().filter(sign -> sign == '?').count()).isEqualTo(1);
  }

  private static String drawing(String columns) {
    return belowSentences(Ran.sijill("timeline", "--width", columns)).get(1);
  }

  /** The first lines can be copied, so none of them is folded. */
  private static List<String> belowSentences(Ran ran) {
    return ran.lines().stream().dropWhile(line -> !line.isEmpty()).skip(1).toList();
  }

  @Test
  void a_table_that_has_no_room_is_printed_as_cards() {
    Map<String, String> narrow = Map.of("SIJILL_TERMINAL", "24 70");
    List<String> cards = belowSentences(where(narrow, "chronology", "--network", "wifi"));

    assertThat(cards).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(70));
    assertThat(cards)
        .containsSubsequence(
            "occurred  2016-01-06", "entry     degraded-wifi", "type      disruption-reported");
    assertThat(where(narrow, "cases", "--width", "500").lines().getFirst()).startsWith("case  ");
    assertThat(where(narrow, "chronology", "--format", "csv").out())
        .isEqualTo(Ran.sijill("chronology", "--format", "csv").out());
  }

  @Test
  void a_drawing_is_explained_in_the_language_that_is_asked_for() {
    assertThat(Ran.sijill("timeline", "--lang", "fr").lines())
        .contains("        · accessible   ▒ dégradé   █ bloqué   ? incertain   ▚ changements")
        .contains("  2016-01-01  2016-01-04  accessible ou bloqué");
    assertThat(Ran.sijill("timeline", "--lang", "ar").lines())
        .contains("  2016-01-01  2016-01-04  \u2068متاحة أو محجوبة\u2069");
  }

  @Test
  void commands_that_show_something_can_do_without_a_pager() {
    assertThat(Ran.sijill("timeline", "--no-pager").out()).isEqualTo(Ran.sijill("timeline").out());
    assertThat(Ran.sijill("help", "timeline").out()).contains("--no-pager");
    assertThat(Ran.sijill("export", "--no-pager").code()).isEqualTo(2);
  }

  @Test
  void a_width_in_which_nothing_can_be_read_is_refused() {
    assertThat(Ran.sijill("cases", "--width", "19"))
        .isEqualTo(
            new Ran(
                2,
                "",
                "sijill: --width 19 is too narrow to be read; give 20 columns or more"
                    + System.lineSeparator()));
  }
}

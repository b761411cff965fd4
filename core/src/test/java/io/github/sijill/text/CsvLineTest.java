package io.github.sijill.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLineTest {

  private static String printed(String cell) {
    return CsvLine.of(List.of(cell, "x"));
  }

  private static String raw(String cell) {
    return CsvLine.raw(List.of(cell, "x"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        " =1",
        "\u00A0=1",
        "\uFEFF=1",
        "＝1+1",
        "＋1",
        "－1",
        "＠SUM(A1)",
        "- a word",
        "=cmd|' /C calc'!A0"
      })
  void what_a_spreadsheet_would_run_is_made_text(String cell) {
    assertThat(printed(cell)).isEqualTo("'" + cell + ",x");
    assertThat(raw(cell)).isEqualTo(cell + ",x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a=b", "1-1", "2016-01-05", "'=1", "#1", "المغرب", "局长", "… @x"})
  void other_cells_stay_as_they_are(String cell) {
    assertThat(printed(cell)).isEqualTo(cell + ",x").isEqualTo(raw(cell));
  }

  @Test
  void commas_and_quotes_are_quoted_also_of_what_is_made_text() {
    assertThat(printed("a, \"b\"")).isEqualTo("\"a, \"\"b\"\"\",x");
    assertThat(printed("=1,\"2\"")).isEqualTo("\"'=1,\"\"2\"\"\",x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\r\nb", "\t=1", "\r=1", "\u001b[2J", "a\u0085b", "\u202e"})
  void a_row_is_a_line_of_printable_characters(String cell) {
    assertThat(printed(cell)).matches("[^\\p{Cntrl}\u0085\u202e]+,x");
  }

  @Test
  void raw_cells_keep_their_lines_in_quotes() {
    assertThat(raw("a\r\n\u001bb")).isEqualTo("\"a\r\n\u001bb\",x");
  }
}

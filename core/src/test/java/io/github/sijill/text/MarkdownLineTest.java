package io.github.sijill.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables for an article. */
class MarkdownLineTest {

  private static List<String> printed(String... cells) {
    return List.of(
        MarkdownLine.of(List.of("one", "two")),
        MarkdownLine.rule(2),
        MarkdownLine.of(List.of(cells)));
  }

  @Test
  void a_table_has_a_header_a_rule_and_a_line_for_each_row() {
    assertThat(printed("a", "2016-01-04"))
        .containsExactly("| one | two |", "| --- | --- |", "| a | 2016-01-04 |");
  }

  @Test
  void no_cell_ends_its_row_becomes_a_link_or_html() {
    assertThat(printed("a|b\nc", "[x](http://y) <b> `c` \\|").getLast())
        .isEqualTo("| a\\|b\\\\u000ac | \\[x\\](http://y) \\<b\\> \\`c\\` \\\\\\| |");
  }
}

package io.github.sijill.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables for an article. */
class MarkdownTest {

  private static List<String> printed(String... cells) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    Markdown.print(out, List.of("one", "two"), List.of(List.of(cells)));
    out.flush();
    return text.toString().lines().toList();
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

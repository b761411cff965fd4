package io.github.sijill.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TableTest {

  private static String printed(String... cells) {
    StringWriter out = new StringWriter();
    PrintWriter writer = new PrintWriter(out);
    List<List<String>> rows =
        IntStream.range(0, cells.length / 2)
            .mapToObj(row -> List.of(cells[2 * row], cells[2 * row + 1]))
            .toList();
    Table.print(writer, List.of("who", "what"), rows);
    writer.flush();
    return out.toString();
  }

  @Test
  void columns_stand_below_each_other_as_a_terminal_shows_them() {
    assertThat(
            printed(
                "局长", "a",
                "head", "b",
                "cafe\u0301", "c",
                "", "d"))
        .isEqualTo(
            """
            who   what
            局长  a
            head  b
            cafe\u0301  c
                  d
            """);
  }

  @Test
  void a_row_is_a_line_whatever_it_holds() {
    assertThat(printed("a\n2016  forged\r", "\u001b[2J\u0007\u009b\u202e"))
        .isEqualTo(
            """
            who                        what
            a\\u000a2016  forged\\u000d  \\u001b[2J\\u0007\\u009b\\u202e
            """);
  }

  @Test
  void text_from_right_to_left_turns_nothing_beside_it() {
    assertThat(printed("قطع", "2016")).isEqualTo("who  what\n\u2068قطع\u2069  2016\n");
  }
}

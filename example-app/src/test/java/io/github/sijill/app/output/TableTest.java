package io.github.sijill.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TableTest {

  private static String printed(String... cells) {
    return printed(OptionalInt.empty(), cells);
  }

  private static String printed(OptionalInt width, String... cells) {
    StringWriter out = new StringWriter();
    PrintWriter writer = new PrintWriter(out);
    List<List<String>> rows =
        IntStream.range(0, cells.length / 2)
            .mapToObj(row -> List.of(cells[2 * row], cells[2 * row + 1]))
            .toList();
    Table.print(writer, List.of("who", "what"), rows, width);
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

  @Test
  void what_has_room_is_a_table_and_what_has_none_is_cards() {
    String[] cells = {"head", "a text of words", "局长", "", "deputy", "x"};

    assertThat(printed(OptionalInt.of(23), cells))
        .isEqualTo(
            """
            who     what
            head    a text of words
            局长
            deputy  x
            """);
    assertThat(printed(OptionalInt.of(22), cells))
        .isEqualTo(
            """
            who   head
            what  a text of words

            who   局长

            who   deputy
            what  x
            """);
  }

  @Test
  void a_value_that_is_too_long_for_a_line_goes_on_below_itself() {
    assertThat(printed(OptionalInt.of(20), "a\u001bb", "one two three four fivesixseveneightnine"))
        .isEqualTo(
            """
            who   a\\u001bb
            what  one two three
                  four
                  fivesixsevenei
                  ghtnine
            """);
  }

  @Test
  void only_a_header_is_no_card_however_narrow() {
    assertThat(printed(OptionalInt.of(9))).isEqualTo("who  what\n");
    assertThat(printed(OptionalInt.of(8))).isEqualTo("who\nwhat\n");
  }

  @Test
  void a_value_without_room_beside_its_name_stands_below_it() {
    assertThat(printed(OptionalInt.of(15), "deputy head", "one two three"))
        .isEqualTo(
            """
            who
              deputy head
            what
              one two three
            """);
  }
}

package io.github.sijill.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTest {

  @ParameterizedTest
  @CsvSource({
    "0000, \\u0000", // C0
    "0007, \\u0007",
    "0009, \\u0009",
    "000A, \\u000a",
    "000D, \\u000d",
    "001B, \\u001b",
    "001F, \\u001f",
    "007F, \\u007f", // DEL
    "0080, \\u0080", // C1
    "0085, \\u0085",
    "009B, \\u009b",
    "009F, \\u009f",
    "061C, \\u061c", // direction
    "200E, \\u200e",
    "200F, \\u200f",
    "2028, \\u2028", // lines and paragraphs
    "2029, \\u2029",
    "202A, \\u202a", // direction again
    "202E, \\u202e",
    "2066, \\u2066",
    "2069, \\u2069",
    "D800, \\ud800", // halves of a character
    "DFFF, \\udfff"
  })
  void shows_as_its_code_what_would_move_turn_or_break_a_line(String character, String shown) {
    String text = "a" + (char) Integer.parseInt(character, 16) + "b";

    assertThat(Printable.escaped(text)).isEqualTo("a" + shown + "b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " two  spaces, a no-break\u00A0space ",
        "été, قطع الإنترنت, 封锁, שלום, 𝒳 😀 👩\u200D👩\u200D👧",
        "می\u200Cخواهم",
        "a backslash \\u001b that somebody typed"
      })
  void leaves_every_other_text_as_it_is(String text) {
    assertThat(Printable.escaped(text)).isSameAs(text);
  }

  @Test
  void shows_nothing_else_as_a_code() {
    long escaped =
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .filter(character -> !Printable.isPrintable(character))
            .count();

    // C0, DEL and C1: 65; separators: 2; directions: 12; surrogates: 2,048.
    assertThat(escaped).isEqualTo(65 + 2 + 12 + 2_048);
  }

  @Test
  void escapes_both_halves_in_the_wrong_order_and_none_in_the_right() {
    assertThat(Printable.escaped("\uDE00\uD83D and \uD83D\uDE00"))
        .isEqualTo("\\ude00\\ud83d and \uD83D\uDE00");
  }

  @ParameterizedTest
  @CsvSource({"abc, 3, abc", "abc, 2, ab…", "😀😀, 1, 😀…", "'a\tb', 2, a\\u0009…", "abc, 0, …"})
  void shows_the_beginning_of_a_long_text(String text, int most, String shown) {
    assertThat(Printable.escaped(text, most)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "3G in Maroc, 3G in Maroc",
    "المغرب, \u2068المغرب\u2069",
    "קטע WhatsApp 2016, \u2068קטע WhatsApp 2016\u2069",
    "٢٠١٦, \u2068٢٠١٦\u2069",
    "'a\u202Eب', \u2068a\\u202eب\u2069",
    "'', ''"
  })
  void lets_text_from_right_to_left_not_turn_what_follows(String text, String shown) {
    assertThat(Printable.isolated(text)).isEqualTo(shown);
  }
}

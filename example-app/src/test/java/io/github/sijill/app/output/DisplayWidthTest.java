package io.github.sijill.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "inwi, 4",
    "coupé, 5",
    "coupe\u0301, 5", // the accent is a character of its own
    "المغرب, 6",
    "قُطِعَ, 3", // with vowels above and below
    "\u2068قطع\u2069, 3",
    "局长, 4",
    "かな, 4",
    "ｶﾅ, 2", // half width
    "ＡＢ, 4", // full width
    "한국, 4",
    "\u1112\u1161\u11AB, 2", // one syllable of three letters
    "𠮷, 2",
    "「」、。, 8",
    "😀, 2",
    "❤, 1",
    "❤\uFE0F, 2",
    "👍🏽, 2", // with the colour of a skin
    "👩\u200D👩\u200D👧, 2",
    "🇲🇦, 2",
    "1\uFE0F\u20E3, 2",
    "กำ, 2",
    "a…b, 3",
    "█▒·, 3"
  })
  void is_what_a_terminal_shows(String text, int columns) {
    assertThat(DisplayWidth.of(text)).isEqualTo(columns);
  }
}

package io.github.sijill.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextWidthTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Voice over IP on all four networks in Morocco, all three operators",
        "Débloquée définitivement sur le territoire marocain",
        "المغرب اتصالات إنترنت",
        "2016-03-05, 12 / 34",
        "MWmw@%"
      })
  void rather_more_than_less_is_taken_for_a_text(String text) {
    double real =
        new Font(Font.SANS_SERIF, Font.PLAIN, 100)
            .getStringBounds(text, new FontRenderContext(null, true, true))
            .getWidth();

    assertThat(TextWidth.of(text, 100)).isBetween(real * 0.98, real * 1.6);
  }

  @Test
  void a_long_text_is_broken_between_words_and_cut_at_the_end() {
    assertThat(TextWidth.wrapped("one two three four", 10, 50, 9))
        .containsExactly("one two", "three", "four");
    assertThat(TextWidth.wrapped("one two three four", 10, 50, 2))
        .containsExactly("one two", "three f…");
    assertThat(TextWidth.wrapped("one", 10, 50, 2)).containsExactly("one");
    assertThat(TextWidth.cut("incomprehensible", 10, 50)).isEqualTo("incomp…");
  }

  @Test
  void a_text_that_is_cut_within_an_isolate_ends_it() {
    assertThat(TextWidth.cut("\u2068اتصالات المغرب\u2069", 10, 50)).endsWith("…\u2069");
    assertThat(TextWidth.cut("a \u2068ا\u2069 bcdefghijkl", 10, 50)).endsWith("…");
  }
}

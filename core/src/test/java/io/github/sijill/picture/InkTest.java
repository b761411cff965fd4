package io.github.sijill.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.sijill.event.Status;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Contrasts as WCAG 2 counts them: 4.5 for words, 3 for what is to be told from its ground. */
class InkTest {

  private static double contrast(Ink one, Ink other, Theme theme) {
    return ratio(one.colour(theme), other.colour(theme));
  }

  private static double ratio(int one, int other) {
    double first = luminance(one) + 0.05;
    double second = luminance(other) + 0.05;
    return Math.max(first, second) / Math.min(first, second);
  }

  private static double luminance(int colour) {
    return 0.2126 * linear(colour >> 16 & 0xff)
        + 0.7152 * linear(colour >> 8 & 0xff)
        + 0.0722 * linear(colour & 0xff);
  }

  private static double linear(int channel) {
    double value = channel / 255.0;
    return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  @Test
  void contrasts_are_counted_right() {
    // White and black, and white and the grey that is just readable on it.
    assertThat(ratio(0xffffff, 0x000000)).isCloseTo(21, within(0.001));
    assertThat(ratio(0xffffff, 0x767676)).isCloseTo(4.54, within(0.01));
  }

  @ParameterizedTest
  @EnumSource
  void words_can_be_read_on_what_they_stand_on(Theme theme) {
    assertThat(contrast(Ink.INK, Ink.PAPER, theme)).isGreaterThan(7);
    assertThat(contrast(Ink.SOFT, Ink.PAPER, theme)).isGreaterThan(4.5);
    for (Status status : Status.values()) {
      assertThat(contrast(Ink.onto(status), Ink.of(status), theme))
          .as("%s", status)
          .isGreaterThan(4.5);
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_is_drawn_can_be_told_from_the_paper(Theme theme) {
    for (Ink ink : List.of(Ink.INK, Ink.OPEN_EDGE, Ink.BLOCKED, Ink.UNKNOWN_LINE)) {
      assertThat(contrast(ink, Ink.PAPER, theme)).as("%s", ink).isGreaterThan(3);
    }
    assertThat(
            Math.max(
                contrast(Ink.DEGRADED, Ink.PAPER, theme),
                contrast(Ink.DEGRADED_LINE, Ink.PAPER, theme)))
        .isGreaterThan(3);
  }

  @ParameterizedTest
  @EnumSource
  void blocked_comes_forward_from_open(Theme theme) {
    assertThat(contrast(Ink.BLOCKED, Ink.OPEN, theme)).isGreaterThan(2);
    assertThat(contrast(Ink.BLOCKED, Ink.PAPER, theme))
        .isGreaterThan(contrast(Ink.OPEN, Ink.PAPER, theme));
  }
}

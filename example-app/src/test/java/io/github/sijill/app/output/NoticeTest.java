package io.github.sijill.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoticeTest {

  @Test
  void is_one_line_of_printable_characters() {
    assertThat(Notice.line("no file 'a\nb\u001b[31m'\u2028"))
        .isEqualTo("sijill: no file 'a\\u000ab\\u001b[31m'\\u2028");
  }

  @Test
  void what_is_written_from_right_to_left_does_not_turn_the_rest() {
    assertThat(Notice.line("no network 'المغرب اليوم' in c; it declares 'قطع', 3g"))
        .isEqualTo(
            "sijill: no network '\u2068المغرب اليوم\u2069' in c; it declares '\u2068قطع\u2069',"
                + " 3g");
  }
}

package io.github.sijill.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        " 2020-01-15/2020-01-31 | 2020-01-15     | 2020-01-31    ",
        " 2020-01/2020-03~      | 2020-01        | 2020-03~      ",
        " 2020-01-15/..         | 2020-01-15     | none          ",
        " ../2020-01-31         | none           | 2020-01-31    ",
        " 2020-01-15/           | 2020-01-15     | [2020-01-15..]",
        " /2020-01-31           | [..2020-01-31] | 2020-01-31    "
      })
  void has_a_first_and_a_last_day_known_within_bounds(String edtf, String first, String last) {
    Interval interval = Interval.parse(edtf);

    assertThat(interval.first().map(ImpreciseDate::toString).orElse("none")).isEqualTo(first);
    assertThat(interval.last().map(ImpreciseDate::toString).orElse("none")).isEqualTo(last);
    assertThat(interval).hasToString(edtf).isEqualTo(Interval.parse(edtf));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "2020-01-15 => '2020-01-15': no interval at index 0; an interval is accepted, such as"
            + " 2020-01-15/2020-01-31, 2020-01-15/.. if it has no end, or 2020-01-15/ if its end is"
            + " not known",
        "{2020-01-15..2020-01-31} => '{2020-01-15..2020-01-31}': no interval at index 0;",
        "../.. => '../..': an interval without a day at index 0;",
        "../ => '../': an interval without a day at index 0;",
        "/ => '/': an interval of two unknown ends at index 0;",
        "2020-02/2020-01 => '2020-02/2020-01': an end before the start at index 8;"
      })
  void refuses_what_is_none(String edtf, String message) {
    assertThatThrownBy(() -> Interval.parse(edtf))
        .isInstanceOf(EdtfException.class)
        .hasMessageStartingWith(message);
  }
}

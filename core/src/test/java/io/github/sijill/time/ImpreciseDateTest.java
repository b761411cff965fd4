package io.github.sijill.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Year;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImpreciseDateTest {

  @ParameterizedTest
  @ValueSource(strings = {"2016-01-06", "2016-01-06~", "[2016-01-06]", "[2016-01-06,2016-01-06]"})
  void of_a_single_day_the_earliest_is_the_latest(String edtf) {
    assertThat(ImpreciseDate.parse(edtf).isSingleDay()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2016-01", "[2016-01-06..]", "[..2016-01-06]", "../..", "{2015,2016}"})
  void of_more_days_or_an_open_end_it_is_no_single_day(String edtf) {
    assertThat(ImpreciseDate.parse(edtf).isSingleDay()).isFalse();
  }

  @Test
  void a_day_from_to_the_same_day_is_that_day() {
    LocalDate day = LocalDate.of(2016, 1, 6);

    assertThat(ImpreciseDate.between(day, day)).isEqualTo(ImpreciseDate.of(day));
    assertThat(ImpreciseDate.of(day)).hasToString("2016-01-06");
  }

  @ParameterizedTest
  @CsvSource({"9999,9999", "10000,Y10000", "-9999,-9999", "-10000,Y-10000", "-1,-0001", "7,0007"})
  void a_year_is_written_with_four_digits_or_after_a_y_with_more(int year, String edtf) {
    ImpreciseDate date = ImpreciseDate.of(Year.of(year));

    assertThat(date).hasToString(edtf);
    assertThat(date.earliest()).isEqualTo(DayBound.on(LocalDate.of(year, 1, 1)));
  }

  @Test
  void words_are_kept_beside_the_date_and_are_a_part_of_what_it_is() {
    ImpreciseDate date = ImpreciseDate.parse("2016-01-06");

    assertThat(date.withWords("6 janvier").words()).contains("6 janvier");
    assertThat(date.withWords("6 janvier"))
        .isEqualTo(ImpreciseDate.parse("2016-01-06").withWords("6 janvier"))
        .hasSameHashCodeAs(ImpreciseDate.parse("2016-01-06").withWords("6 janvier"))
        .isNotEqualTo(date)
        .isNotEqualTo(ImpreciseDate.parse("2016-01-07").withWords("6 janvier"));
    assertThat(date.words()).isEmpty();
  }

  @Test
  void an_open_end_says_so() {
    assertThat(ImpreciseDate.parse("[2016..]").latest()).hasToString("open");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2016-01-01T23:59:59+14:00",
        "2016-01-01T00:00:00-14",
        "2016-01-01T24:00:00Z",
        "Y999999999",
        "Y-999999999",
        "Y9E8",
        "1950S1",
        "1950S4"
      })
  void what_is_just_within_the_rules_is_read(String edtf) {
    assertThat(ImpreciseDate.parse(edtf)).hasToString(edtf);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2016-01-01T24:00:01 | 11 | hour 24 at index 11; 24 is the end of the day, 24:00:00",
        "2016-01-01T23:60:00 | 14 | 60 at index 14; a minute is 00 to 59",
        "2016-01-01T10:00:00+14:01 | 20 | offset 14:1 at index 20; an offset is at most 14:00",
        "2016-01-01T10:00:00+15 | 20 | 15 at index 20; an offset is at most 14:00",
        "[2016-01-01T10:00:00] | 11 | 'T' at index 11",
        "Y9E9 | 1 | a year of more than 9 digits at index 1",
        "Y1E3 | 0 | Y with a year of four digits or fewer at index 0",
        "2016-X2-32 | 8 | day 32 at index 8",
        "2016-0X-3X-01 | 10 | '-' at index 10",
        "2015-X2-29/2014 | 11 | an end before the start at index 11",
        "2016-?06?-11 | 8 | a second qualifier at index 8",
        "?Y12345? | 7 | a second qualifier at index 7"
      })
  void what_is_just_beyond_the_rules_is_refused_where_it_is(
      String text, int index, String message) {
    assertThatThrownBy(() -> ImpreciseDate.parse(text))
        .isInstanceOfSatisfying(
            EdtfException.class, refusal -> assertThat(refusal.index()).isEqualTo(index))
        .hasMessageContaining(message);
  }
}

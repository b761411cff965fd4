package io.github.sijill.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
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

  private static final List<Function<YearMonth, ImpreciseDate>> OF_DAYS =
      List.of(
          ImpreciseDate::of,
          month -> ImpreciseDate.of(month.atDay(1)),
          month -> ImpreciseDate.between(month.atDay(1), month.atDay(2)),
          month -> ImpreciseDate.from(month.atDay(1)),
          month -> ImpreciseDate.until(month.atDay(1)),
          ImpreciseDate::early,
          ImpreciseDate::mid,
          ImpreciseDate::late);

  @ParameterizedTest
  @ValueSource(ints = {-9999, -1, 0, 1, 9999})
  void every_factory_takes_what_edtf_can_write(int year) {
    YearMonth month = YearMonth.of(year, 12);

    assertThat(OF_DAYS)
        .allSatisfy(
            factory -> {
              ImpreciseDate date = factory.apply(month);
              assertThat(ImpreciseDate.parse(date.toString())).isEqualTo(date);
              assertThat(Stream.of(date.earliest(), date.latest()))
                  .flatExtracting(bound -> bound.day().stream().toList())
                  .isNotEmpty()
                  .allSatisfy(day -> assertThat(YearMonth.from(day)).isEqualTo(month));
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {Year.MIN_VALUE, -10000, 10000, Year.MAX_VALUE})
  void every_factory_refuses_days_of_years_that_edtf_can_write_as_a_whole_only(int year) {
    assertThat(OF_DAYS)
        .allSatisfy(
            factory ->
                assertThatThrownBy(() -> factory.apply(YearMonth.of(year, 12)))
                    .isExactlyInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                        "year %s: EDTF writes months and days of the years -9999 to 9999 only; of"
                            + " others, give the whole year",
                        year));
    assertThat(ImpreciseDate.of(Year.of(year)).earliest().day()).contains(LocalDate.of(year, 1, 1));
  }

  @Test
  void the_last_day_is_not_before_the_first() {
    LocalDate day = LocalDate.of(2016, 1, 6);

    assertThatThrownBy(() -> ImpreciseDate.between(day, day.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the last day, 2016-01-05, is before the first, 2016-01-06");
  }

  @ParameterizedTest
  @CsvSource({
    "2016-01-06, false, false",
    "2016-01-06?, true, false",
    "2016-~01-06, false, true",
    "2016-01%, true, true",
    "2016?/2017~, true, true",
    "'[2015,2016~]', false, true"
  })
  void it_says_whether_the_source_is_in_doubt_or_gives_it_as_approximate(
      String edtf, boolean uncertain, boolean approximate) {
    ImpreciseDate date = ImpreciseDate.parse(edtf);

    assertThat(date.isUncertain()).isEqualTo(uncertain);
    assertThat(date.isApproximate()).isEqualTo(approximate);
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

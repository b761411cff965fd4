package io.github.sijill.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {

  private static final Offset<Double> EXACTLY = within(1e-9);

  private static final double GAP = 44;

  private static Axis axis(String first, String last, double width) {
    return new Axis(LocalDate.parse(first), LocalDate.parse(last), 100, 100 + width);
  }

  @Test
  void a_day_lies_from_its_beginning_to_the_next() {
    Axis axis = axis("2016-01-01", "2016-01-10", 100);

    assertThat(axis.day()).isEqualTo(10, EXACTLY);
    assertThat(axis.begin(LocalDate.of(2016, 1, 1))).isEqualTo(100, EXACTLY);
    assertThat(axis.end(LocalDate.of(2016, 1, 1)))
        .isEqualTo(axis.begin(LocalDate.of(2016, 1, 2)), EXACTLY);
    assertThat(axis.end(LocalDate.of(2016, 1, 10))).isEqualTo(200, EXACTLY);
  }

  @Test
  void a_day_beyond_an_edge_lies_on_it() {
    Axis axis = axis("2016-01-01", "2016-01-10", 100);

    assertThat(axis.begin(LocalDate.of(1956, 3, 2))).isEqualTo(100, EXACTLY);
    assertThat(axis.end(LocalDate.of(2999, 1, 1))).isEqualTo(200, EXACTLY);
  }

  @ParameterizedTest
  @CsvSource({
    "2015-12-01, 2016-12-31, 820, 13, 2015-12, 2016-01",
    "2015-12-01, 2016-12-31, 320, 6, 2016-01, 2016-03",
    "2015-12-01, 2020-12-31, 320, 5, 2016-01, 2017-01",
    "2010-01-01, 2026-12-31, 700, 9, 2010-01, 2012-01",
    "-0100-01-01, 2026-12-31, 700, 11, 0000-01, 0200-01"
  })
  void months_or_years_are_named_in_equal_steps_that_have_room(
      String first, String last, double width, int count, String one, String next) {
    Axis axis = axis(first, last, width);

    assertThat(axis.ticks(GAP)).hasSize(count);
    assertThat(axis.ticks(GAP))
        .extracting(Axis.Tick::month)
        .startsWith(YearMonth.parse(one), YearMonth.parse(next));
    for (int i = 1; i < count; i++) {
      assertThat(axis.ticks(GAP).get(i).x() - axis.ticks(GAP).get(i - 1).x())
          .isGreaterThanOrEqualTo(GAP - 4);
    }
  }

  @Test
  void a_first_month_between_two_steps_is_named_if_it_has_room() {
    assertThat(axis("2015-11-01", "2017-01-31", 460).ticks(GAP))
        .extracting(Axis.Tick::month)
        .startsWith(YearMonth.of(2015, 11), YearMonth.of(2016, 1));
    assertThat(axis("2015-12-01", "2017-01-31", 460).ticks(GAP))
        .extracting(Axis.Tick::month)
        .startsWith(YearMonth.of(2016, 1), YearMonth.of(2016, 3));
  }

  @Test
  void days_are_named_where_there_is_much_room() {
    assertThat(axis("2016-02-01", "2016-03-31", 600).days())
        .containsExactly(
            LocalDate.of(2016, 2, 8),
            LocalDate.of(2016, 2, 15),
            LocalDate.of(2016, 2, 22),
            LocalDate.of(2016, 3, 8),
            LocalDate.of(2016, 3, 15),
            LocalDate.of(2016, 3, 22));
    assertThat(axis("2016-02-01", "2016-03-31", 300).days()).isEmpty();
  }
}

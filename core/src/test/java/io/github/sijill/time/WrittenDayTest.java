package io.github.sijill.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days as people write them. */
class WrittenDayTest {

  @Test
  void a_day_of_iso_8601_is_taken() {
    assertThat(WrittenDay.parse("2016-02-29")).isEqualTo(LocalDate.of(2016, 2, 29));
    assertThat(WrittenDay.parse("0044-03-15")).isEqualTo(LocalDate.of(44, 3, 15));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "2016-02-30 => is not a day: February 2016 has 29 days",
        "2016-04-31 => is not a day: April 2016 has 30 days",
        "2016-13-01 => is not a day: a year has the months 01 to 12; write YYYY-MM-DD, such as"
            + " 2016-01-05",
        "2016 => is a year, not a day; write a day of it, such as 2016-01-01",
        "2016-03 => is a month, not a day; write a day of it, such as 2016-03-01",
        "1/3/2016 => is not a day; write 2016-03-01 for 1 March 2016, or 2016-01-03 for 3 January"
            + " 2016",
        "01.03.2016 => is not a day; write 2016-03-01 for 1 March 2016, or 2016-01-03 for 3 January"
            + " 2016",
        "3/3/2016 => is not a day; write 2016-03-03",
        "25/3/2016 => is not a day; write 2016-03-25",
        "3-25-2016 => is not a day; write 2016-03-25",
        "2016-3-1 => is not a day; write 2016-03-01",
        "2016/03/01 => is not a day; write 2016-03-01",
        "2016-3/1 => is not a day; write YYYY-MM-DD, such as 2016-01-05",
        "30/2/2016 => is not a day; write YYYY-MM-DD, such as 2016-01-05",
        "1/3/16 => is not a day; write YYYY-MM-DD, such as 2016-01-05",
        "soon => is not a day; write YYYY-MM-DD, such as 2016-01-05",
        "'' => is not a day; write YYYY-MM-DD, such as 2016-01-05"
      })
  void of_all_else_it_is_said_why_it_is_no_day_and_what_it_may_mean(String text, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WrittenDay.parse(text))
        .withMessage("'%s' %s", text, reason);
  }

  @Test
  void nothing_is_advised_where_nothing_looks_like_a_day() {
    assertThat(WrittenDay.advice("2016-03~")).isEmpty();
    assertThat(WrittenDay.advice("2016-03-01")).isEmpty();
    assertThat(WrittenDay.advice("1/13/2016")).contains("write 2016-01-13");
  }
}

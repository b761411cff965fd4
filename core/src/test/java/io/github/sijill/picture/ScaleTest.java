package io.github.sijill.picture;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

  @ParameterizedTest
  @CsvSource({
    "2015-12-01, 2016-12-31, 66",
    "2016-01-01, 2016-03-31, 66",
    "2016-01-01, 2016-03-31, 91",
    "2016-01-01, 2016-01-01, 1",
    "-999999-01-01, +999999-12-31, 66"
  })
  void every_day_lies_in_one_column_and_every_column_has_a_day(
      LocalDate first, LocalDate last, int columns) {
    Scale scale = new Scale(first, last, columns);

    assertThat(scale.firstDay(0)).isEqualTo(first);
    assertThat(scale.lastDay(columns - 1)).isEqualTo(last);
    for (int column = 0; column < columns; column++) {
      assertThat(scale.firstDay(column)).isBeforeOrEqualTo(scale.lastDay(column));
      assertThat(scale.column(scale.firstDay(column))).isEqualTo(column);
      assertThat(scale.column(scale.lastDay(column))).isEqualTo(column);
    }
  }

  @Test
  void fewer_days_than_columns_are_refused() {
    assertThatThrownBy(() -> new Scale(LocalDate.of(2016, 1, 1), LocalDate.of(2016, 1, 2), 3))
        .hasMessage("3 columns from 2016-01-01 to 2016-01-02; a column is of one day or more");
    assertThat(Scale.around(LocalDate.of(2016, 2, 1), LocalDate.of(2016, 2, 1), 1_000))
        .isEqualTo(new Scale(LocalDate.of(2016, 1, 1), LocalDate.of(2016, 3, 31), 91));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2015-12-01 | 2016-03-31 | 2015-12 2016-01 2016-02 2016-03",
        "2015-12-01 | 2018-02-28 | 2015-12 2016-01 2016-04 2016-07 2016-10 2017-01 2017-04 2017-07"
            + " 2017-10 2018-01",
        "2003-05-01 | 2016-03-31 | 2003-05 2004-01 2005-01 2006-01 2007-01 2008-01 2009-01 2010-01"
            + " 2011-01 2012-01 2013-01 2014-01 2015-01 2016-01",
        "0001-01-01 | 2000-12-31 | 0001-01 0100-01 0200-01 0300-01 0400-01 0500-01 0600-01 0700-01"
            + " 0800-01 0900-01 1000-01 1100-01 1200-01 1300-01 1400-01 1500-01 1600-01 1700-01"
            + " 1800-01 1900-01 2000-01"
      })
  void marks_stand_in_equal_steps_so_many_that_there_is_room(
      LocalDate first, LocalDate last, String months) {
    Scale scale = new Scale(first, last, 66);

    assertThat(scale.marks().stream().map(mark -> mark.month().toString()).collect(joining(" ")))
        .isEqualTo(months);
    assertThat(scale.marks())
        .allSatisfy(
            mark -> assertThat(mark.column()).isEqualTo(scale.column(mark.month().atDay(1))));
  }
}

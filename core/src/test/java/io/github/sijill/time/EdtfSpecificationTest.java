package io.github.sijill.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of the EDTF specification of 2019, level by level, with the days that they mean. */
class EdtfSpecificationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // level 0
        "1985-04-12                | 1985-04-12  | 1985-04-12",
        "1985-04                   | 1985-04-01  | 1985-04-30",
        "1985                      | 1985-01-01  | 1985-12-31",
        "0000                      | 0000-01-01  | 0000-12-31",
        "1985-04-12T23:20:30       | 1985-04-12  | 1985-04-12",
        "1985-04-12T23:20:30Z      | 1985-04-12  | 1985-04-12",
        "1985-04-12T23:20:30-04    | 1985-04-12  | 1985-04-12",
        "1985-04-12T23:20:30+04:30 | 1985-04-12  | 1985-04-12",
        "1985-04-12T24:00:00       | 1985-04-12  | 1985-04-12",
        "1964/2008                 | 1964-01-01  | 2008-12-31",
        "2004-06/2006-08           | 2004-06-01  | 2006-08-31",
        "2004-02-01/2005-02-08     | 2004-02-01  | 2005-02-08",
        "2004-02-01/2005-02        | 2004-02-01  | 2005-02-28",
        "2004-02-01/2005           | 2004-02-01  | 2005-12-31",
        "2005/2006-02              | 2005-01-01  | 2006-02-28",
        // level 1
        "Y170000002                | +170000002-01-01 | +170000002-12-31",
        "Y-170000002               | -170000002-01-01 | -170000002-12-31",
        "2001-21                   | 2001-03-01  | 2001-05-31",
        "2001-22                   | 2001-06-01  | 2001-08-31",
        "2001-23                   | 2001-09-01  | 2001-11-30",
        "2003-24                   | 2003-12-01  | 2004-02-29",
        "1984?                     | 1984-01-01  | 1984-12-31",
        "2004-06~                  | 2004-06-01  | 2004-06-30",
        "2004-06-11%               | 2004-06-11  | 2004-06-11",
        "201X                      | 2010-01-01  | 2019-12-31",
        "20XX                      | 2000-01-01  | 2099-12-31",
        "2004-XX                   | 2004-01-01  | 2004-12-31",
        "1985-04-XX                | 1985-04-01  | 1985-04-30",
        "1985-XX-XX                | 1985-01-01  | 1985-12-31",
        "1985-04-12/..             | 1985-04-12  | open",
        "1985-04/..                | 1985-04-01  | open",
        "../1985-04-12             | open        | 1985-04-12",
        "1985-04-12/               | 1985-04-12  | open",
        "/1985-04                  | open        | 1985-04-30",
        "../..                     | open        | open",
        "/..                       | open        | open",
        "../                       | open        | open",
        "-1985                     | -1985-01-01 | -1985-12-31",
        // level 2
        "Y-17E7                    | -170000000-01-01 | -170000000-12-31",
        "1950S2                    | 1900-01-01  | 1999-12-31",
        "Y171010000S3              | +171000000-01-01 | +171999999-12-31",
        "Y3388E2S3                 | +338000-01-01    | +338999-12-31",
        "-1950S2                   | -1999-01-01 | -1900-12-31",
        "2001-25                   | 2001-03-01  | 2001-05-31",
        "2001-28                   | 2001-12-01  | 2002-02-28",
        "2001-29                   | 2001-09-01  | 2001-11-30",
        "2001-30                   | 2001-12-01  | 2002-02-28",
        "2001-31                   | 2001-03-01  | 2001-05-31",
        "2001-32                   | 2001-06-01  | 2001-08-31",
        "2001-33                   | 2001-01-01  | 2001-03-31",
        "2001-34                   | 2001-04-01  | 2001-06-30",
        "2001-36                   | 2001-10-01  | 2001-12-31",
        "2001-37                   | 2001-01-01  | 2001-04-30",
        "2001-39                   | 2001-09-01  | 2001-12-31",
        "2001-40                   | 2001-01-01  | 2001-06-30",
        "2001-41                   | 2001-07-01  | 2001-12-31",
        "[1667,1668,1670..1672]    | 1667-01-01  | 1672-12-31",
        "[..1760-12-03]            | open        | 1760-12-03",
        "[1760-12..]               | 1760-12-01  | open",
        "[1760-01,1760-02,1760-12..] | 1760-01-01 | open",
        "[1667,1760-12]            | 1667-01-01  | 1760-12-31",
        "[..1984]                  | open        | 1984-12-31",
        "{1667,1668,1670..1672}    | 1667-01-01  | 1672-12-31",
        "{1960,1961-12}            | 1960-01-01  | 1961-12-31",
        "{..1984}                  | open        | 1984-12-31",
        "2004-06-11%               | 2004-06-11  | 2004-06-11",
        "2004-06~-11               | 2004-06-11  | 2004-06-11",
        "2004?-06-11               | 2004-06-11  | 2004-06-11",
        "?2004-06-~11              | 2004-06-11  | 2004-06-11",
        "2004-%06-11               | 2004-06-11  | 2004-06-11",
        "156X-12-25                | 1560-12-25  | 1569-12-25",
        "15XX-12-25                | 1500-12-25  | 1599-12-25",
        "XXXX-12-XX                | 0000-12-01  | 9999-12-31",
        "1XXX-XX                   | 1000-01-01  | 1999-12-31",
        "1XXX-12                   | 1000-12-01  | 1999-12-31",
        "1984-1X                   | 1984-10-01  | 1984-12-31",
        "-1XXX                     | -1999-01-01 | -1000-12-31",
        "XXXX-02-29                | 0000-02-29  | 9996-02-29",
        "2016-X2-3X                | 2016-12-30  | 2016-12-31",
        "2004-06-~01/2004-06-~20   | 2004-06-01  | 2004-06-20",
        "2004-06-XX/2004-07-03     | 2004-06-01  | 2004-07-03",
        "[2016-01-01..2016-01-05]  | 2016-01-01  | 2016-01-05",
        "[2016-02-16..]            | 2016-02-16  | open",
        "[..2016-02-16]            | open        | 2016-02-16"
      })
  void has_an_earliest_and_a_latest_day(String edtf, String earliest, String latest) {
    ImpreciseDate date = ImpreciseDate.parse(edtf);

    assertThat(date.earliest()).isEqualTo(bound(earliest));
    assertThat(date.latest()).isEqualTo(bound(latest));
    assertThat(ImpreciseDate.parse(date.toString())).isEqualTo(date);
  }

  private static DayBound bound(String text) {
    return text.equals("open") ? DayBound.open() : DayBound.on(LocalDate.parse(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2016-13-04 | '2016-13-04': month 13 at index 5; a month is 01 to 12, or a season 21 to 41"
            + " without a day",
        "2016-02-30 | '2016-02-30': day 30 at index 8; February 2016 has 29",
        "2015-02-29 | '2015-02-29': day 29 at index 8; February 2015 has 28",
        "XXXX-02-30 | 'XXXX-02-30': day 30 at index 8; February has no such day in any year that"
            + " matches",
        "2016-00    | '2016-00': month 00 at index 5; a month is 01 to 12, or a season 21 to 41"
            + " without a day",
        "2016-1     | '2016-1': the text ends at index 6; a month is 01 to 12, or a season 21 to 41"
            + " without a day",
        "2016-01-1  | '2016-01-1': the text ends at index 9; a day is two digits, 01 to 31, or X"
            + " for an unknown one",
        "2016-21-01 | '2016-21-01': a day of a season at index 7; a season has no day",
        "20160      | '20160': '0' at index 4; a date ends here, or continues with a month, a day,"
            + " a time, an interval or a qualifier",
        "201x       | '201x': 'x' at index 3; a year is four digits or X, or Y and more than four"
            + " digits",
        "-0000      | '-0000': year -0000 at index 0; the year before 0001 is 0000",
        "Y2016      | 'Y2016': Y with 4 digits at index 0; a year is four digits or X, or Y and"
            + " more than four digits",
        "Y1000000000 | 'Y1000000000': a year of more than 9 digits at index 1; a year is"
            + " -999999999 to 999999999",
        "Y1E999     | 'Y1E999': a year of more than 9 digits at index 1; a year is"
            + " -999999999 to 999999999",
        "2017/2016  | '2017/2016': an end before the start at index 5; an interval ends no earlier"
            + " than 2017-01-01",
        "/          | '/': an interval of two unknown ends at index 0; give one of them, or"
            + " write .. for an open one",
        "[2016      | '[2016': the text ends at index 5; members of a set are separated by commas,"
            + " without spaces; the set ends with ]",
        "[1667, 1668] | '[1667, 1668]': ' ' at index 6; a year is four digits or X, or Y and more"
            + " than four digits",
        "?2004?     | '?2004?': a second qualifier at index 5; a part of a date is qualified once,"
            + " before or after it",
        "2016-01-01T25:00:00 | '2016-01-01T25:00:00': 25 at index 11; an hour is 00 to 24",
        "1950S5     | '1950S5': 5 significant digits at index 5; a year of 4 digits has 1 to 4"
      })
  void is_refused_where_it_is_not_edtf(String text, String message) {
    assertThatThrownBy(() -> ImpreciseDate.parse(text))
        .isInstanceOf(EdtfException.class)
        .hasMessage(message);
  }

  static Stream<String> neither_dates_nor_sets() {
    return Stream.of(
        "",
        " ",
        "2016 ",
        " 2016",
        "2016-01-",
        "2016-01-32",
        "2016-4-1",
        "[]",
        "{}",
        "[,]",
        "[2016,]",
        "[2016..,2017]",
        "[2016,..2017]",
        "{2016]",
        "2016//2017",
        "..",
        "...",
        "[..]",
        "٢٠١٦",
        "Y",
        "Y-",
        "Y01234",
        "Y12345-01",
        "2016-01-01T",
        "2016-01T10:00:00",
        "2016?-01-01T10:00:00",
        "2016-01-01T10:00:00/2017",
        "1950S0",
        "19X0S2",
        "2001-42",
        "2001-20",
        "2001-2X",
        "2016-01-01Z",
        "2016-01-01T10:00:00z",
        "y12345",
        "open",
        "unknown/2016",
        "2016-01-01T10:00",
        "--2016");
  }

  @ParameterizedTest
  @MethodSource("neither_dates_nor_sets")
  void refuses_what_is_not_edtf_at_an_index_of_it(String text) {
    assertThatThrownBy(() -> ImpreciseDate.parse(text))
        .isInstanceOfSatisfying(
            EdtfException.class,
            refusal -> {
              assertThat(refusal.input()).isEqualTo(text);
              assertThat(refusal.index()).isBetween(0, text.length());
            });
  }

  @ParameterizedTest
  @CsvSource({
    "1984?,UNCERTAIN",
    "2004-06~,APPROXIMATE",
    "?2004-06,UNCERTAIN",
    "2004-~06/2005,APPROXIMATE"
  })
  void keeps_a_qualifier_of_any_part(String edtf, Qualifier qualifier) {
    assertThat(ImpreciseDate.parse(edtf).qualifiers()).containsExactly(qualifier);
    assertThat(ImpreciseDate.parse("2004-06-11%").qualifiers()).hasSize(2);
  }

  @Test
  void offers_factories_for_what_people_write() {
    YearMonth february = YearMonth.of(2016, 2);

    assertThat(ImpreciseDate.early(february)).hasToString("[2016-02-01..2016-02-10]");
    assertThat(ImpreciseDate.mid(february)).hasToString("[2016-02-11..2016-02-20]");
    assertThat(ImpreciseDate.late(february)).hasToString("[2016-02-21..2016-02-29]");
    assertThat(ImpreciseDate.of(february)).hasToString("2016-02");
    assertThat(ImpreciseDate.of(LocalDate.of(-5, 3, 1))).hasToString("-0005-03-01");
    assertThat(ImpreciseDate.from(LocalDate.of(2016, 2, 1)).latest()).isEqualTo(DayBound.open());
    assertThat(ImpreciseDate.of(february).withWords("février").words())
        .isEqualTo(Optional.of("février"));
  }

  /** Every pattern of month and day digits against all days of a leap year and of a common one. */
  @Test
  void bounds_of_every_month_and_day_pattern_are_the_first_and_last_day_that_match() {
    String[] digits = {"0", "1", "2", "3", "9", "X"};
    for (int year : new int[] {2015, 2016}) {
      for (String m1 : digits) {
        for (String m2 : digits) {
          for (String d1 : digits) {
            for (String d2 : digits) {
              checkAgainstAllDays(year, m1 + m2, d1 + d2);
            }
          }
        }
      }
    }
  }

  private static void checkAgainstAllDays(int year, String month, String day) {
    String edtf = year + "-" + month + "-" + day;
    String regex = edtf.replace("X", "\\d");
    LocalDate newYear = LocalDate.of(year, 1, 1);
    Optional<LocalDate> first =
        newYear
            .datesUntil(newYear.plusYears(1))
            .filter(d -> d.toString().matches(regex))
            .findFirst();
    if (first.isEmpty()) {
      assertThatThrownBy(() -> ImpreciseDate.parse(edtf)).isInstanceOf(EdtfException.class);
      return;
    }
    LocalDate last =
        newYear
            .datesUntil(newYear.plusYears(1))
            .filter(d -> d.toString().matches(regex))
            .reduce((a, b) -> b)
            .orElseThrow();
    assertThat(ImpreciseDate.parse(edtf).earliest()).as(edtf).isEqualTo(DayBound.on(first.get()));
    assertThat(ImpreciseDate.parse(edtf).latest()).as(edtf).isEqualTo(DayBound.on(last));
  }

  @Test
  void a_damaged_text_is_read_or_refused_and_nothing_else() {
    SplittableRandom random = new SplittableRandom(20160106);
    String letters = "0123456789X-/.[]{},?~%YESTZ: é";
    for (int round = 0; round < Integer.getInteger("sijill.rounds", 20_000); round++) {
      StringBuilder text = new StringBuilder("[2016-01-0X..2016-02,Y12345E2S3]");
      for (int change = random.nextInt(1, 4); change > 0; change--) {
        text.setCharAt(
            random.nextInt(text.length()), letters.charAt(random.nextInt(letters.length())));
      }
      try {
        ImpreciseDate date = ImpreciseDate.parse(text.toString());
        assertThat(ImpreciseDate.parse(date.toString())).isEqualTo(date);
      } catch (EdtfException refusal) {
        assertThat(refusal.index()).as(text.toString()).isBetween(0, text.length());
      }
    }
  }

  @Test
  @Tag("slow")
  void a_text_of_ten_million_characters_is_answered() {
    int length = 10_000_000;
    assertThat(ImpreciseDate.parse("[" + "XXXX-02-29,".repeat(length / 11) + "2016]").earliest())
        .isEqualTo(DayBound.on(LocalDate.of(0, 2, 29)));
    for (String piece : new String[] {"1", "X", "[", "?", "-", "/", "Y1", "2016-"}) {
      assertThatThrownBy(() -> ImpreciseDate.parse(piece.repeat(length / piece.length())))
          .isInstanceOf(EdtfException.class)
          .hasMessageMatching("(?s).{0,400}");
    }
    assertThatThrownBy(() -> ImpreciseDate.parse("Y" + "1".repeat(length)))
        .isInstanceOf(EdtfException.class);
  }

  @Test
  @ResourceLock(Resources.LOCALE)
  void a_date_is_written_the_same_in_every_locale() {
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(ImpreciseDate.of(LocalDate.of(2016, 1, 6))).hasToString("2016-01-06");
      assertThat(ImpreciseDate.of(Year.of(987))).hasToString("0987");
    } finally {
      Locale.setDefault(locale);
    }
  }
}

package io.github.sijill.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaySetTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        " 2024-05-23                                     | 2024-05-23                        | 1 ",
        " 2024-05-23~                                    | 2024-05-23                        | 1 ",
        " 2024-05-23/2024-05-23                          | 2024-05-23                        | 1 ",
        " 2024-05-23/2024-06-03                          | 2024-05-23..2024-06-03            | 12 ",
        " {2024-05-23}                                   | 2024-05-23                        | 1 ",
        " {2024-05-26,2024-05-23}                        | 2024-05-23 2024-05-26             | 2 ",
        " {2024-05-23,2024-05-24}                        | 2024-05-23..2024-05-24            | 2 ",
        " {2024-05-23,2024-05-23}                        | 2024-05-23                        | 1 ",
        " {2024-05-23,2024-05-26..2024-05-28,2024-06-03} | 2024-05-23 2024-05-26..2024-05-28"
            + " 2024-06-03 | 5 ",
        " {2024-05-20..2024-05-30,2024-05-26..2024-05-28} | 2024-05-20..2024-05-30           | 11 ",
        " {2024-02-28..2024-03-01}                       | 2024-02-28..2024-03-01            | 3 ",
        " -0044-03-15                                    | -0044-03-15                       | 1 "
      })
  void holds_each_of_the_days_that_it_names(String edtf, String runs, long count) {
    DaySet days = DaySet.parse(edtf);

    assertThat(days.runs().stream().map(DaySetTest::text).collect(Collectors.joining(" ")))
        .isEqualTo(runs);
    assertThat(days.count()).isEqualTo(count);
    assertThat(days).hasToString(edtf).isEqualTo(DaySet.parse(edtf));
  }

  private static String text(DaySet.Run run) {
    return run.first().equals(run.last())
        ? run.first().toString()
        : run.first() + ".." + run.last();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "2024-05 => '2024-05': some day from 2024-05-01 to 2024-05-31 at index 0;",
        "2024-05-2X => '2024-05-2X': some day from 2024-05-20 to 2024-05-29 at index 0;",
        "2024-05/2024-06 => '2024-05/2024-06': some day from 2024-05-01 to 2024-05-31 at index 0;",
        "{2024-05-23,2024-06} => '{2024-05-23,2024-06}': some day from 2024-06-01 to 2024-06-30 at"
            + " index 12;",
        "2024-05-23/.. => '2024-05-23/..': an open end at index 0; days have a first and a last"
            + " one;",
        "2024-05-23/ => '2024-05-23/': an open end at index 0;",
        "{..2024-05-23} => '{..2024-05-23}': an open end at index 1;",
        "{2024-05-23..} => '{2024-05-23..}': an open end at index 1;",
        "[2024-05-23,2024-05-24] => '[2024-05-23,2024-05-24]': one of some days at index 0; days"
            + " that all count stand in braces;",
        "2024-05-23T06:00:00Z => '2024-05-23T06:00:00Z': a time at index 10; days are given without"
            + " one;",
        "2024-05-32 => '2024-05-32': day 32",
        "{} => '{}': '}' at index 1;"
      })
  void refuses_what_does_not_say_which_days(String edtf, String message) {
    assertThatThrownBy(() -> DaySet.parse(edtf))
        .isInstanceOf(EdtfException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void says_what_is_accepted() {
    assertThatThrownBy(() -> DaySet.parse("2024-05"))
        .hasMessageEndingWith(
            "a day is accepted, such as 2024-05-23; an interval for each day of it,"
                + " 2024-05-23/2024-06-03; or all of some days,"
                + " {2024-05-23,2024-05-26..2024-05-28}");
  }

  @Test
  void contains_what_its_runs_contain() {
    SplittableRandom random = new SplittableRandom(20240523);
    LocalDate first = LocalDate.of(2024, 5, 1);
    for (int round = 0; round < 300; round++) {
      TreeSet<LocalDate> expected = new TreeSet<>();
      StringBuilder edtf = new StringBuilder();
      for (int i = 0; i <= random.nextInt(6); i++) {
        LocalDate from = first.plusDays(random.nextInt(30));
        LocalDate to = from.plusDays(random.nextInt(4));
        edtf.append(edtf.isEmpty() ? "{" : ",").append(from);
        if (!from.equals(to)) {
          edtf.append("..").append(to);
        }
        from.datesUntil(to.plusDays(1)).forEach(expected::add);
      }
      DaySet days = DaySet.parse(edtf.append("}").toString());

      assertThat(first.minusDays(1).datesUntil(first.plusDays(40)).filter(days::contains))
          .as("%s", days)
          .containsExactlyElementsOf(expected);
      assertThat(days.count()).isEqualTo(expected.size());
      assertThat(days.first()).isEqualTo(expected.first());
      assertThat(days.last()).isEqualTo(expected.last());
    }
  }

  @Test
  void its_span_is_the_time_in_which_it_lies() {
    assertThat(DaySet.parse("{2024-05-26,2024-05-23}").span()).hasToString("2024-05-23/2024-05-26");
    assertThat(DaySet.parse("{2024-05-23}").span()).hasToString("2024-05-23");
    assertThat(DaySet.each(LocalDate.of(2024, 5, 23), LocalDate.of(2024, 5, 24)))
        .hasToString("2024-05-23/2024-05-24");
  }

  @Test
  void a_hundred_thousand_days_are_read_at_once() {
    String edtf =
        LocalDate.of(1, 1, 1)
            .datesUntil(LocalDate.of(600, 1, 1))
            .filter(day -> day.getDayOfYear() % 2 == 0)
            .map(LocalDate::toString)
            .collect(Collectors.joining(",", "{", "}"));

    assertThat(DaySet.parse(edtf).count()).isEqualTo(DaySet.parse(edtf).runs().size());
  }
}

package io.github.sijill.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayHoursTest {

  private static Optional<LocalTime> time(String text) {
    return Optional.ofNullable(text).map(LocalTime::parse);
  }

  @ParameterizedTest(name = "from {0} to {1}, {2} long")
  @CsvSource({
    "06:00, 08:00,,        360, 480, 360, 480, 120, 120",
    "22:00, 06:00,,       1320,1800,1320,1800, 480, 480",
    "00:00, 00:00,,          0,1440,   0,1440,1440,1440",
    "06:00, 06:00,,        360,1800, 360,1800,1440,1440",
    "18:00, 00:00,,       1080,1440,1080,1440, 360, 360",
    "20:00,,,             1200,1440,1200,1201,   0, 240",
    "23:59,,,             1439,1440,1439,1440,   0,   1",
    ",17:00,,                0,1020,1019,1020,   0,1020",
    ",00:00,,                0,1440,1439,1440,   0,1440",
    ",,,                     0,1440,1439,   1,   0,1439",
    ",,PT3H,                 0,1440,1260, 180, 180, 180",
    ",,PT20H,                0,1440, 240,1200,1200,1200",
  })
  void they_lie_between_a_first_minute_and_a_last(
      String from,
      String to,
      String lasting,
      int earliest,
      int latest,
      int latestStart,
      int earliestEnd,
      int least,
      int most) {
    DayHours hours =
        new DayHours(time(from), time(to), Optional.ofNullable(lasting).map(DayHours::lengthOf));

    assertThat(hours.earliestMinute()).isEqualTo(earliest);
    assertThat(hours.latestMinute()).isEqualTo(latest);
    assertThat(hours.latestStart()).isEqualTo(latestStart);
    assertThat(hours.earliestEnd()).isEqualTo(earliestEnd);
    assertThat(hours.leastMinutes()).isEqualTo(least);
    assertThat(hours.mostMinutes()).isEqualTo(most);
    assertThat(hours.isOvernight()).isEqualTo(latest > 1440);
  }

  @ParameterizedTest
  @CsvSource({"PT3H,PT3H", "PT3H30M,PT3H30M", "PT90M,PT1H30M", "PT45M,PT45M", "PT1H0M,PT1H"})
  void a_length_is_of_hours_and_minutes(String typed, String read) {
    assertThat(DayHours.lengthOf(typed)).isEqualTo(Duration.parse(read));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "PT", "3", "3h", "pt3h", "P1D", "PT3H30", "PT3H60M", "PT0H", "-PT3H", "PT3S", "PT3.5H",
        "PT3H\n"
      })
  void what_is_no_length_is_refused(String typed) {
    assertThatThrownBy(() -> DayHours.lengthOf(typed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith(
            "is no length of time; hours and minutes are accepted, such as PT3H, PT3H30M or"
                + " PT45M");
  }

  @ParameterizedTest
  @MethodSource("lengths")
  void a_length_of_less_than_a_minute_or_of_a_day_is_refused(Duration length) {
    assertThatThrownBy(() -> DayHours.lasting(length))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "lasting is %s; whole minutes are accepted, from PT1M to PT23H59M. For a whole day say from 00:00 to 00:00, for more tell a blocking and what restored the service"
                .formatted(length));
  }

  private static Duration[] lengths() {
    return new Duration[] {
      Duration.ZERO,
      Duration.ofMinutes(-1),
      Duration.ofSeconds(59),
      Duration.ofSeconds(90),
      Duration.ofDays(1),
      Duration.ofSeconds(Long.MAX_VALUE)
    };
  }

  @Test
  void a_length_beside_a_time_is_refused_for_the_two_times_say_it() {
    assertThatThrownBy(
            () -> new DayHours(time("06:00"), Optional.empty(), Optional.of(Duration.ofHours(2))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "lasting is PT2H beside from 06:00; it is accepted only where neither from nor to is"
                + " told, for the two times say how long it lasts");
  }

  @Test
  void a_time_with_seconds_is_refused() {
    assertThatThrownBy(
            () ->
                new DayHours(
                    Optional.of(LocalTime.of(6, 0, 1)), Optional.empty(), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("from is 06:00:01; a time of whole minutes is accepted");
  }
}

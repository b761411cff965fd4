package io.github.sijill.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordedTextTest {

  @Test
  void what_is_written_is_read_back() {
    // given
    SplittableRandom random = new SplittableRandom(7);
    long first = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
    long last = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
    ChronoUnit[] units = {ChronoUnit.MICROS, ChronoUnit.MILLIS, ChronoUnit.SECONDS};
    for (int round = 0; round < 100_000; round++) {
      Instant recorded =
          Instant.ofEpochSecond(random.nextLong(first, last + 1), random.nextInt(1_000_000_000))
              .truncatedTo(units[random.nextInt(units.length)]);

      // when
      String text = RecordedText.of(recorded);

      // then
      assertThat(RecordedText.parse(text)).as(text).isEqualTo(recorded);
    }
  }

  @Test
  void fewer_digits_of_a_second_are_read_as_well() {
    assertThat(RecordedText.parse("2026-11-24T12:00:00.5Z"))
        .isEqualTo(Instant.parse("2026-11-24T12:00:00.5Z"));
    assertThat(RecordedText.parse("2024-02-29T23:59:59.000010Z"))
        .isEqualTo(Instant.parse("2024-02-29T23:59:59.00001Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-11-24",
        "2026-11-24T12:00:00",
        "2026-11-24T12:00Z",
        "2026-11-24T12:00:00.Z",
        "2026-11-24T12:00:00.1234567Z",
        "2026-11-24T24:00:00Z",
        "2026-11-24T12:60:00Z",
        "2026-11-24T12:00:60Z",
        "2026-13-24T12:00:00Z",
        "2026-00-24T12:00:00Z",
        "2025-02-29T12:00:00Z",
        "2026-11-00T12:00:00Z",
        "2026-11-24 12:00:00Z",
        "2026-11-24t12:00:00Z",
        "2026-11-24T12:00:00z",
        "2026-11-24T12:00:00+01:00",
        "2026-11-24T12:00:0٣Z",
        "+2026-11-24T12:00:00Z"
      })
  void anything_else_is_refused(String text) {
    assertThatThrownBy(() -> RecordedText.parse(text))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("an instant of ISO 8601 in UTC");
  }
}

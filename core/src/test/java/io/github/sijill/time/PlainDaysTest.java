package io.github.sijill.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PlainDaysTest {

  private static final String SIGNS = "0123456789-.[]{}X~?%,/T";

  private final SplittableRandom random = new SplittableRandom(20261126);

  @Test
  void days_and_ranges_are_read_without_the_parser() {
    assertThat(PlainDays.of("2016-01-06")).isNotNull();
    assertThat(PlainDays.of("0000-02-29")).isNotNull();
    assertThat(PlainDays.of("[2016-01-01..2016-01-05]")).isNotNull();
    assertThat(PlainDays.of("2016-01")).isNull();
    assertThat(PlainDays.of("2015-02-29")).isNull();
    assertThat(PlainDays.of("[2016-01-05..2016-01-01]")).isNull();
  }

  @Test
  void what_is_read_is_what_the_parser_reads() {
    // given days, ranges and texts that are nearly so
    for (int round = 0; round < 100_000; round++) {
      String text = changed(random.nextBoolean() ? day() : "[" + day() + ".." + day() + "]");

      // when
      PlainDays.Read read = PlainDays.of(text);

      // then
      if (read != null) {
        EdtfText parsed = EdtfParser.parse(text);
        assertThat(read.kind()).as(text).isEqualTo(parsed.kind());
        assertThat(read.days()).as(text).isEqualTo(parsed.days());
      }
    }
  }

  @Test
  void whatever_is_not_read_is_left_to_the_parser() {
    List<String> refused = List.of("2016-13-01", "2016-02-30", "[2016-01-05..2016-01-01]", "");
    for (String each : refused) {
      assertThat(PlainDays.of(each)).isNull();
      assertThat(refusal(each)).as(each).isPresent();
    }
  }

  private static Optional<EdtfException> refusal(String text) {
    try {
      ImpreciseDate unused = ImpreciseDate.parse(text);
      return Optional.empty();
    } catch (EdtfException e) {
      return Optional.of(e);
    }
  }

  private String day() {
    return LocalDate.of(random.nextInt(1890, 2110), 1, 1).plusDays(random.nextInt(366)).toString();
  }

  /** Often as it is; else with one or two other characters. */
  private String changed(String text) {
    StringBuilder changed = new StringBuilder(text);
    for (int times = random.nextInt(3); times > 0; times--) {
      changed.setCharAt(
          random.nextInt(text.length()), SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return changed.toString();
  }
}

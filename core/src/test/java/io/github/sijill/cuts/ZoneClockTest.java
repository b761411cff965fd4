package io.github.sijill.cuts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.event.CutsReported;
import io.github.sijill.event.Recorded;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.source.Attestation;
import io.github.sijill.testing.SmallCase;
import io.github.sijill.time.DaySet;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cuts on the clock of another zone, quarter of an hour by quarter of an hour. */
class ZoneClockTest {

  private static CutPart cut(String days, String from, String to, String zone) {
    DaySet set = DaySet.parse(days);
    CutsReported report =
        CutsReported.of(
            SmallCase.entry("cut", set.span().toString()), SmallCase.on(), set, from, to, zone);
    SeenEntry entry =
        SeenEntry.plain(Recorded.of(report, 1, SmallCase.RECORDED), 0, 0, 0, Attestation.REPORTED);
    return CutPart.of(
            new CutDays(entry, set.runs().getFirst().first(), set.runs().getFirst().last()))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "2016-05-02/2016-05-06, 06:00, 08:00, Asia/Baghdad, Europe/Paris",
    "2016-05-02/2016-05-06, 22:00, 00:00, America/New_York, Asia/Kathmandu",
    "2016-05-02/2016-05-06, 00:00, 02:00, Pacific/Kiritimati, America/New_York",
    "2016-03-20/2016-04-02, 10:00, 15:00, Asia/Baghdad, Europe/Paris",
    "2016-03-20/2016-04-02, 10:00, 15:00, Europe/Paris, Asia/Baghdad",
    "2016-05-02, 00:00, 00:00, Asia/Kathmandu, +00:00"
  })
  void each_moment_is_in_a_cut_on_one_clock_as_on_the_other(
      String days, String from, String to, String zone, String other) {
    CutPart told = cut(days, from, to, zone);
    ZoneClock clock = new ZoneClock(ZoneId.of(other));
    List<CutPart> shown = clock.shown(told).toList();

    LocalDateTime end = told.days().last().plusDays(2).atStartOfDay();
    LocalDateTime time = told.days().first().minusDays(2).atStartOfDay();
    for (; time.isBefore(end); time = time.plusMinutes(15)) {
      ZonedDateTime moment = time.atZone(ZoneId.of(zone));
      ZonedDateTime there = moment.withZoneSameInstant(clock.zone());
      LocalDate day = there.toLocalDate();
      int minute = there.getHour() * 60 + there.getMinute();
      assertThat(
              shown.stream()
                  .anyMatch(
                      part -> part.days().touches(day, day) && part.minutes().mayHave(minute)))
          .as("%s, on the other clock %s", moment, there)
          .isEqualTo(told.mayHave(moment));
    }
  }

  @Test
  void cuts_of_one_zone_stay_as_they_are() {
    List<CutPart> two =
        List.of(
            cut("2016-05-02", "06:00", "08:00", "Asia/Baghdad"),
            cut("2016-05-03", "06:00", "08:00", "Asia/Baghdad"));

    assertThat(ZoneClock.shownOnOne(two)).isSameAs(two);
  }
}

package io.github.sijill.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.event.CutsReported;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.Status;
import io.github.sijill.projection.RecordedLog;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import io.github.sijill.testing.SmallCase;
import io.github.sijill.time.DayHours;
import io.github.sijill.time.DaySet;
import io.github.sijill.words.Language;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** On how many days cells had a status, as a table. */
class DurationFormTest {

  private static AnswerTable table(DayHours... cuts) {
    List<SagaEvent> told = new ArrayList<>(List.of(SmallCase.opened()));
    for (int i = 0; i < cuts.length; i++) {
      DaySet day = DaySet.parse("2016-03-0" + (i + 1));
      told.add(
          CutsReported.of(
              SmallCase.entry("cut-" + i, day.span().toString()),
              SmallCase.on("3g"),
              day,
              cuts[i],
              "Africa/Casablanca"));
    }
    return AnswerTable.of(
        RecordedLog.of(SmallCase.recorded(told))
            .projections()
            .ask(
                new Question.DurationOf(
                    Subject.everything().on(SmallCase.on("3g")),
                    Status.BLOCKED,
                    Optional.empty(),
                    Optional.empty())));
  }

  private static String hours(AnswerTable table, String column) {
    return table.rows().getFirst().get(table.header().indexOf(column));
  }

  @Test
  void hours_for_reading_are_rounded_so_that_no_bound_says_more_than_is_known() {
    AnswerTable table = table(DayHours.lasting(Duration.ofMinutes(40)), DayHours.until("00:05"));

    assertThat(hours(table.forReading(Language.ENGLISH), "hours")).isEqualTo("0.66 to 0.75");
    assertThat(hours(table, "hours")).isEqualTo("0.6666666666666666");
    assertThat(hours(table, "hoursAtMost")).isEqualTo("0.75");
  }

  @Test
  void hours_that_are_all_told_are_one_number() {
    AnswerTable table = table(DayHours.of("06:00", "08:30"));

    assertThat(hours(table.forReading(Language.ENGLISH), "hours")).isEqualTo("2.5");
    assertThat(hours(table, "hoursAtMost")).isEqualTo("2.5");
  }
}

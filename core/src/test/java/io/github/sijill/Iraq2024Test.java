package io.github.sijill;

import static io.github.sijill.event.Status.BLOCKED;
import static io.github.sijill.event.Status.OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.event.CutsReported;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.question.CellDuration;
import io.github.sijill.testing.Iraq;
import io.github.sijill.timeline.Length;
import io.github.sijill.timeline.Possible;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a journalist asks about the mornings of exams in Iraq in 2024. */
class Iraq2024Test {

  private final Archive archive = Archive.inMemory();

  @BeforeEach
  void record() {
    Iraq.events().forEach(archive::record);
  }

  @AfterEach
  void close() {
    archive.close();
  }

  @ParameterizedTest
  @CsvSource({"2024-05-22", "2024-05-23", "2024-05-24", "2024-07-28", "2024-12-31"})
  void in_the_evening_it_is_open_everywhere(LocalDate day) {
    assertThat(archive.status().on(day).summary()).isEqualTo("OPEN");
    assertThat(archive.status().on(day).isCertain()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2024-05-23T05:59+03:00, OPEN,    OPEN",
    "2024-05-23T06:00+03:00, BLOCKED, BLOCKED",
    "2024-05-23T07:00+03:00, BLOCKED, BLOCKED",
    "2024-05-23T04:59Z,      BLOCKED, BLOCKED",
    "2024-05-23T08:00+03:00, OPEN,    OPEN",
    "2024-05-24T07:00+03:00, OPEN,    OPEN",
    "2024-07-28T07:00+03:00, OPEN,    BLOCKED",
    "2024-07-28T09:00+03:00, OPEN,    OPEN"
  })
  void was_there_internet_at_that_hour(
      ZonedDateTime moment, String withoutKurdistan, String kurdistan) {
    assertThat(archive.status().exceptTerritory("IQ-KR").at(moment).summary())
        .isEqualTo(withoutKurdistan);
    assertThat(archive.status().territory("IQ-KR").at(moment).summary()).isEqualTo(kurdistan);
  }

  @Test
  void the_day_of_an_exam_had_both() {
    LocalDate exam = LocalDate.of(2024, 5, 23);
    LocalDate next = exam.plusDays(1);

    assertThat(archive.status().during(exam, exam).cells())
        .allSatisfy(cell -> assertThat(cell.certainly()).containsExactly(OPEN, BLOCKED));
    assertThat(archive.status().during(next, next).cells())
        .allSatisfy(cell -> assertThat(cell.possibly()).isEqualTo(Possible.of(OPEN)));
  }

  @Test
  void how_many_cuts_and_how_many_hours() {
    CellDuration kurdistan = blocked(archive.status().territory("IQ-KR"));
    CellDuration elsewhere = blocked(archive.status().exceptTerritory("IQ-KR"));

    assertThat(kurdistan.days()).hasToString("0 days");
    assertThat(kurdistan.touchedAtLeast()).isEqualTo(Length.of(2));
    assertThat(kurdistan.touchedAtMost()).isEqualTo(Length.of(2));
    assertThat(kurdistan.cutMinutes()).isEqualTo(240);
    assertThat(elsewhere.touchedAtLeast()).isEqualTo(Length.of(1));
    assertThat(elsewhere.cutMinutes()).isEqualTo(120);
  }

  private static CellDuration blocked(StatusQuery query) {
    return query.durations(BLOCKED).cells().getFirst();
  }

  @Test
  void which_cuts_were_there_and_where() {
    assertThat(cuts("IQ-KR")).containsExactly("cut-may", "cut-kurdistan");
    assertThat(
            archive.history().exceptTerritory("IQ-KR").chronology().entries().stream()
                .filter(entry -> entry.event() instanceof CutsReported)
                .map(entry -> entry.id().value()))
        .containsExactly("cut-may");
  }

  private List<String> cuts(String territory) {
    return archive.history().territory(territory).chronology().entries().stream()
        .filter(entry -> entry.event() instanceof CutsReported)
        .map(SeenEntry::id)
        .map(id -> id.value())
        .toList();
  }
}

package io.github.sijill;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.event.CutsReported;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.testing.Iraq;
import java.time.LocalDate;
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

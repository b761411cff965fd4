package io.github.sijill.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.Archive;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.StatementIssued;
import io.github.sijill.question.CellStatus;
import io.github.sijill.testing.Morocco;
import io.github.sijill.testing.Uganda;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Where the last word about a cell, and the strongest restriction in force on it, are one. */
class LastWordTest {

  private static final LocalDate BEFORE = LocalDate.of(2015, 12, 31);

  @Test
  void in_morocco_they_agree_on_every_cell_and_day_in_statuses_and_evidence() {
    List<SagaEvent> events = Morocco.events();
    LastWord lastWord = lastWord(events);
    int compared = 0;
    try (Archive archive = recorded(events)) {
      for (LocalDate day = BEFORE; day.getYear() < 2017; day = day.plusDays(1)) {
        for (CellStatus cell : archive.status().on(day).cells()) {
          String where = "%s on %s".formatted(cell.cell(), day);
          assertThat(cell.possible().values()).as(where).isEqualTo(lastWord.on(cell.cell(), day));
          assertThat(withoutStatements(cell))
              .as("evidence, " + where)
              .isEqualTo(lastWord.deciding(cell.cell(), day, "case-opened"));
          compared++;
        }
      }
    }
    assertThat(compared).isEqualTo(36 * 367);
  }

  @Test
  void in_uganda_they_differ_where_one_restriction_lies_over_another() {
    List<SagaEvent> events = Uganda.events();
    LastWord lastWord = lastWord(events);
    Set<String> differ = new TreeSet<>();
    try (Archive archive = recorded(events)) {
      for (LocalDate day = LocalDate.of(2021, 1, 11);
          day.isBefore(LocalDate.of(2021, 3, 1));
          day = day.plusDays(1)) {
        for (CellStatus cell : archive.status().on(day).cells()) {
          if (!cell.possible().values().equals(lastWord.on(cell.cell(), day))) {
            differ.add(day + " " + cell.cell().service());
          }
        }
      }
    }

    assertThat(differ)
        .contains("2021-01-18 facebook", "2021-01-18 twitter", "2021-02-28 facebook")
        .doesNotContain("2021-01-17 facebook", "2021-02-10 twitter", "2021-01-18 web");
  }

  private static LastWord lastWord(List<SagaEvent> events) {
    return new LastWord(events, ((CaseOpened) events.getFirst()).dimensions());
  }

  private static Archive recorded(List<SagaEvent> events) {
    Archive archive = Archive.inMemory();
    events.forEach(archive::record);
    return archive;
  }

  private static Set<String> withoutStatements(CellStatus cell) {
    Set<String> ids = new TreeSet<>();
    cell.evidence().stream()
        .filter(entry -> !(entry.event() instanceof StatementIssued))
        .forEach(entry -> ids.add(entry.id().value()));
    return ids;
  }
}

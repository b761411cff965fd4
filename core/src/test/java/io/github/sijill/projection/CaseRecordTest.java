package io.github.sijill.projection;

import static io.github.sijill.testing.SmallCase.CASE;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testing.SmallCase.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.event.Recorded;
import io.github.sijill.history.Viewpoint;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseRecordTest {

  private static final Viewpoint KNOWN = Viewpoint.now().asKnownOn(LocalDate.of(2016, 2, 1));

  private final AnswerBudget budget = new AnswerBudget();
  private final CaseRecord record = new CaseRecord(CASE, budget);

  CaseRecordTest() {
    for (Recorded each : recorded(List.of(opened(), imposed("first", "2016-01-05", "3g")))) {
      record.add(each, each);
    }
  }

  @Test
  void what_is_prepared_from_a_viewpoint_is_kept_until_there_is_too_much_of_it_in_all_cases() {
    for (int round = 0; round < 3; round++) {
      SeenCase now = record.from(Viewpoint.now(), 2);
      SeenCase known = record.from(KNOWN, 2);
      assertThat(record.from(Viewpoint.now(), 2)).isSameAs(now);
      assertThat(record.from(KNOWN, 2)).isSameAs(known);

      budget.count(2_000_000);

      assertThat(record.from(Viewpoint.now(), 2)).isNotSameAs(now);
      assertThat(record.from(KNOWN, 2)).isNotSameAs(known);
    }
  }

  @Test
  void looking_at_many_cases_from_many_viewpoints_is_what_there_is_too_much_of() {
    SeenCase first = record.from(Viewpoint.now(), 2);
    for (int other = 0; other < 300_000; other++) {
      CaseRecord another = new CaseRecord(CASE, budget);
      for (Recorded each : recorded(List.of(opened()))) {
        another.add(each, each);
      }
      SeenCase unused = another.from(Viewpoint.now(), 1);
    }

    assertThat(record.from(KNOWN, 2)).isNotNull();
    assertThat(record.from(Viewpoint.now(), 2)).isNotSameAs(first);
  }
}

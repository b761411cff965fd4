package io.github.sijill.projection;

import static io.github.sijill.testing.SmallCase.CASE;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testing.SmallCase.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.event.Recorded;
import io.github.sijill.history.DayRange;
import io.github.sijill.history.Viewpoint;
import io.github.sijill.index.CaseIndex;
import io.github.sijill.index.FewEntries;
import io.github.sijill.index.Frame;
import io.github.sijill.scope.Cell;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeptAnswersTest {

  private static final List<Recorded> EVENTS =
      recorded(
          List.of(
              opened(), imposed("first", "2016-01-05", "3g"), imposed("next", "2016-02-05", "3g")));

  private final CaseIndex index = new CaseIndex(position -> EVENTS.get(position).id());
  private final Frame frame = index.frame(CASE, EVENTS, Optional.empty());
  private final Cell cell = frame.dimensions().cells().getFirst();
  private final AnswerBudget budget = new AnswerBudget();
  private final KeptAnswers kept = new KeptAnswers(budget);

  /** The key of what is told of the case when it had so many events. */
  private KeptAnswers.Key of(int size) {
    List<Recorded> events = EVENTS.subList(0, size);
    FewEntries all =
        index.entries(cell, events, frame).orElseThrow().from(Viewpoint.now(), events).whole();
    return new KeptAnswers.Key(frame, cell, all);
  }

  @Test
  void an_answer_is_found_by_equal_entries_on_its_days_and_on_no_others() {
    kept.keep(of(2), new DayRange(10, 20), Optional.empty());

    assertThat(kept.get(of(2), 10)).isEmpty();
    assertThat(kept.get(of(2), 20)).isEmpty();
    assertThat(kept.get(of(2), 9)).isNull();
    assertThat(kept.get(of(2), 21)).isNull();
    assertThat(kept.get(of(3), 15)).isNull();
  }
}

package io.github.sijill.projection;

import static io.github.sijill.testing.SmallCase.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.event.Recorded;
import io.github.sijill.event.Status;
import io.github.sijill.question.CellTimeline;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import io.github.sijill.scope.Cell;
import io.github.sijill.testing.Morocco;
import io.github.sijill.testing.RandomCase;
import io.github.sijill.timeline.TimelinePeriod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What each event changed is what the timelines before and after it differ in. */
class ReplayedCoursesTest {

  @RepeatedTest(40)
  void events_change_the_cells_whose_timelines_differ(RepetitionInfo repetition) {
    compare(recorded(new RandomCase(repetition.getCurrentRepetition()).history(14)));
  }

  @Test
  void so_it_is_in_morocco() {
    compare(new ArrayList<>(Morocco.recorded()));
  }

  private static void compare(List<Recorded> record) {
    ReplayedCourses courses = new ReplayedCourses();
    Map<Cell, List<TimelinePeriod<Status>>> known = new HashMap<>();
    for (int size = 1; size <= record.size(); size++) {
      List<Cell> changed = new ArrayList<>();
      for (CellTimeline each :
          RecordedLog.of(record.subList(0, size))
              .projections()
              .ask(new Question.TimelineOf(Subject.everything()))
              .cells()) {
        if (!each.course().equals(known.put(each.cell(), each.course()))) {
          changed.add(each.cell());
        }
      }
      assertThat(courses.changedBy(record.get(size - 1)))
          .as("%s", record.subList(0, size))
          .containsExactlyElementsOf(changed);
    }
  }
}

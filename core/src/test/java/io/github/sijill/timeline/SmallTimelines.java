package io.github.sijill.timeline;

import static io.github.sijill.testing.SmallCase.CASE;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testing.SmallCase.recorded;

import io.github.sijill.casefile.CellTimelines;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.Status;
import io.github.sijill.history.History;
import io.github.sijill.history.Viewpoint;
import io.github.sijill.scope.Cell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The timeline of one cell of a small case. */
final class SmallTimelines {

  private SmallTimelines() {}

  static Timeline<Status> timeline(SagaEvent... told) {
    List<SagaEvent> events = new ArrayList<>(List.of(opened()));
    events.addAll(Arrays.asList(told));
    return new CellTimelines(History.of(CASE, recorded(events), Viewpoint.now()))
        .of(Cell.of("MA", "inwi", "3g", "voip"));
  }
}

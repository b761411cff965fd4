package io.github.sijill.question;

import io.github.sijill.history.SeenEntry;
import java.util.List;

/**
 * The periods of each cell, from the beginning to the end of time.
 *
 * @param cells by case, then in the order of the case's members
 */
public record TimelineAnswer(Question.TimelineOf question, List<CellTimeline> cells)
    implements Answer {

  /** Keeps a copy of the list. */
  public TimelineAnswer {
    cells = List.copyOf(cells);
  }

  @Override
  public List<SeenEntry> assumedKnown() {
    return AcrossCells.assumedKnown(question, cells.stream().flatMap(CellTimeline::restsOn));
  }
}

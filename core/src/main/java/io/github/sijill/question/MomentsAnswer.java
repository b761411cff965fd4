package io.github.sijill.question;

import io.github.sijill.history.SeenEntry;
import java.util.List;

/**
 * The statuses that held at any moment of a span, cell by cell.
 *
 * @param cells by case, then in the order of the case's members
 */
public record MomentsAnswer(Question.StatusDuring question, List<CellMoments> cells)
    implements Answer {

  /** Keeps a copy of the cells. */
  public MomentsAnswer {
    cells = List.copyOf(cells);
  }

  /** The entries that any cell's answer rests on, without repetition. */
  public List<SeenEntry> evidence() {
    return AcrossCells.evidence(cells.stream().map(CellMoments::evidence).toList());
  }

  /** What is possible, as {@link StatusAnswer#summary} puts it. */
  public String summary() {
    return AcrossCells.summary(cells.stream().map(CellMoments::possibly).toList());
  }

  @Override
  public List<SeenEntry> assumedKnown() {
    return AcrossCells.assumedKnown(question, evidence().stream());
  }
}

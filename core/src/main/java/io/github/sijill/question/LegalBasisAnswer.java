package io.github.sijill.question;

import io.github.sijill.history.SeenEntry;
import java.util.List;

/**
 * Which decrees are in force at the end of a day, cell by cell.
 *
 * @param cells by case, then in the order of the case's members
 */
public record LegalBasisAnswer(Question.LegalBasisOn question, List<CellLegalBasis> cells)
    implements Answer {

  /** Keeps a copy of the list. */
  public LegalBasisAnswer {
    cells = List.copyOf(cells);
  }

  @Override
  public List<SeenEntry> assumedKnown() {
    return AcrossCells.assumedKnown(
        question, cells.stream().flatMap(each -> each.evidence().stream()));
  }
}

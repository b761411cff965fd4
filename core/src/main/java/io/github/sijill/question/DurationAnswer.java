package io.github.sijill.question;

import java.util.List;

/**
 * On how many days each cell had a status.
 *
 * @param cells by case, then in the order of the case's members
 */
public record DurationAnswer(Question.DurationOf question, List<CellDuration> cells)
    implements Answer {

  /** Keeps a copy of the list. */
  public DurationAnswer {
    cells = List.copyOf(cells);
  }
}

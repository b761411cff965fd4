package io.github.sijill.question;

import java.util.List;

/**
 * What changed from one day to another, cell by cell.
 *
 * @param changes by day, then by case, then in the order of the case's members; empty if nothing
 *     changed
 */
public record ChangesAnswer(Question.ChangesBetween question, List<CellChange> changes)
    implements Answer {

  /** Keeps a copy of the list. */
  public ChangesAnswer {
    changes = List.copyOf(changes);
  }
}

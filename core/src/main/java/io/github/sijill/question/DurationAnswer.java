package io.github.sijill.question;

import io.github.sijill.timeline.Length;
import java.util.List;

/**
 * On how many days each cell had a status.
 *
 * @param cells by case, then in the order of the case's members
 * @param groups those that the question asks for, in the order of their first cells; empty if it
 *     asks for none
 */
public record DurationAnswer(
    Question.DurationOf question, List<CellDuration> cells, List<Group> groups) implements Answer {

  /**
   * Some of the cells, and on how many days they had the status. Days of several cells are not
   * added up, since a day on which ten networks are blocked is one day.
   *
   * <p>A cell that several cases tell of counts once, unless cases are the groups: with the
   * strongest of the statuses that they tell.
   *
   * @param id of the member or the case that these cells have in common
   * @param least no cell had the status on fewer days
   * @param most no cell had it on more days
   * @param anyAtLeast on at least so many days one of the cells or another had it
   * @param anyAtMost on at most so many days
   */
  public record Group(
      String id, int cells, Length least, Length most, Length anyAtLeast, Length anyAtMost) {}

  /** Keeps copies of the lists. */
  public DurationAnswer {
    cells = List.copyOf(cells);
    groups = List.copyOf(groups);
  }
}

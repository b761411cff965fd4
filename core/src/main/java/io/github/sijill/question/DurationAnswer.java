package io.github.sijill.question;

import io.github.sijill.history.SeenEntry;
import io.github.sijill.timeline.DayCount;
import io.github.sijill.timeline.Length;
import java.time.Year;
import java.util.List;
import java.util.Optional;

/**
 * On how many days each cell had a status.
 *
 * @param cells by case, then in the order of the case's members
 * @param groups those that the question asks for, in the order of their first cells, each year by
 *     year if it asks for years; empty if it asks for none
 */
public record DurationAnswer(
    Question.DurationOf question,
    List<CellDuration> cells,
    List<Group> groups,
    List<SeenEntry> assumedKnown)
    implements Answer {

  /**
   * Some of the cells, and on how many days they had the status. Days of several cells are not
   * added up, since a day on which ten networks are blocked is one day.
   *
   * <p>A cell that several cases tell of counts once, unless cases are the groups: with the
   * strongest of the statuses that they tell.
   *
   * @param id of the member or the case that these cells have in common; empty for all cells
   * @param year the year whose days are counted; empty for all days that are asked about
   * @param least no cell had the status on fewer days
   * @param most no cell had it on more days
   * @param any on how many days one of the cells or another had it, at their end
   * @param touched on how many days one of the cells or another had it at some moment
   * @param cutMinutes how long cuts of that level certainly were on one of the cells or another, in
   *     minutes of the clock
   * @param cutMinutesAtMost how long they may have been
   * @param restrictionsAtLeast how many restrictions of that level, cuts among them, were certainly
   *     in force on one of the cells at some moment; each entry that begins one counts
   * @param restrictionsAtMost how many may have been
   */
  public record Group(
      Optional<String> id,
      Optional<Year> year,
      int cells,
      Length least,
      Length most,
      DayCount.Bounds any,
      DayCount.Bounds touched,
      long cutMinutes,
      long cutMinutesAtMost,
      int restrictionsAtLeast,
      int restrictionsAtMost) {}

  /** Keeps copies of the lists. */
  public DurationAnswer {
    cells = List.copyOf(cells);
    groups = List.copyOf(groups);
    assumedKnown = List.copyOf(assumedKnown);
  }
}

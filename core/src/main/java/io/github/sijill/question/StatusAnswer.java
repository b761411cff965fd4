package io.github.sijill.question;

import io.github.sijill.event.Status;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.time.DayBound;
import io.github.sijill.timeline.Possible;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The status of the cells asked about, at the end of a day.
 *
 * @param cells by case, then in the order of the case's members; may be empty only if no case has
 *     any
 */
public record StatusAnswer(Question.StatusOn question, List<CellStatus> cells) implements Answer {

  /** Keeps a copy of the cells. */
  public StatusAnswer {
    cells = List.copyOf(cells);
  }

  /**
   * Some of the cells, and how many of them had which status.
   *
   * <p>A cell that several cases tell of counts once, unless cases are the groups: with the
   * strongest of the statuses that they tell, for a restriction that one of them tells of is one.
   *
   * @param id of the member or the case that these cells have in common
   * @param certain how many cells certainly had each status
   * @param possible how many more cells may have had it, or another
   * @param within of how many cells something else is told for some of the day, or may have held,
   *     such as cuts of hours, which none of the other numbers count
   */
  public record Group(
      String id,
      int cells,
      Map<Status, Integer> certain,
      Map<Status, Integer> possible,
      int within) {

    /** Keeps copies of the counts, which have every status. */
    public Group {
      certain = Collections.unmodifiableMap(new EnumMap<>(certain));
      possible = Collections.unmodifiableMap(new EnumMap<>(possible));
    }
  }

  /**
   * The groups that the question asks for, in the order of their first cells; empty if it asks for
   * none.
   */
  public List<Group> groups() {
    return question.groupBy().map(by -> AcrossCells.groups(cells, by)).orElse(List.of());
  }

  /**
   * The status of a cell of which two cases tell: the stronger of the two, for each status that the
   * one holds possible and each that the other does. What one case leaves unknown the other tells.
   */
  public static Possible<Status> strongest(Possible<Status> one, Possible<Status> other) {
    return AcrossCells.strongest(one, other);
  }

  /** The statuses that are possible in any cell. */
  public Set<Status> possible() {
    Set<Status> all = EnumSet.noneOf(Status.class);
    cells.forEach(cell -> all.addAll(cell.possible().values()));
    return Collections.unmodifiableSet(all);
  }

  /** Whether each cell's status is certain; they may differ from cell to cell. */
  public boolean isCertain() {
    return cells.stream().allMatch(CellStatus::isCertain);
  }

  /** Whether all cells have the same possible statuses. */
  public boolean isUniform() {
    return cells.stream().map(CellStatus::possible).distinct().count() <= 1;
  }

  /** The latest day since which all cells' answers have been as they are; open if always. */
  public DayBound since() {
    return cells.stream()
        .map(CellStatus::since)
        .max(DayBound.byBeginning())
        .orElse(DayBound.open());
  }

  /**
   * The earliest day until which all cells' answers stay as they are, inclusive; open if for ever.
   */
  public DayBound until() {
    return cells.stream().map(CellStatus::until).min(DayBound.byEnd()).orElse(DayBound.open());
  }

  /** The entries that any cell's answer rests on, without repetition. */
  public List<SeenEntry> evidence() {
    return AcrossCells.evidence(cells.stream().map(CellStatus::evidence).toList());
  }

  /**
   * The answer in a word or two: {@code BLOCKED}, {@code OPEN or BLOCKED}, or {@code mixed} where
   * cells differ.
   */
  public String summary() {
    return AcrossCells.summary(cells.stream().map(CellStatus::possible).toList());
  }

  @Override
  public List<SeenEntry> assumedKnown() {
    return AcrossCells.assumedKnown(question, cells.stream().flatMap(CellStatus::restsOn));
  }
}

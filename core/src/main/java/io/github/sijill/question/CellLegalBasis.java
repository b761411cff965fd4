package io.github.sijill.question;

import io.github.sijill.event.CaseId;
import io.github.sijill.event.Status;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.scope.Cell;
import io.github.sijill.time.DayBound;
import io.github.sijill.timeline.Possible;
import java.util.List;

/**
 * Which decrees are in force on a cell at the end of a day; there may be several.
 *
 * @param decrees those in force, and those that may be, by rank
 * @param possiblyNone whether perhaps none is
 * @param status the statuses of the cell that are possible on that day
 * @param restrictions what is in force on the cell on that day, or may be
 * @param lapsed where perhaps no decree is in force, and a restriction is: the decrees that were
 *     the last to be, or may have been, and ended before that day while the cell was restricted,
 *     and has been since. Empty if there is none: then the restriction began without a decree that
 *     is recorded
 * @param since the first day of the period with these decrees; open if it was always so
 * @param until its last day, inclusive; open if it stays so
 * @param evidence the decrees in force; where perhaps none is, those that ended last, what repeals
 *     them, and the opening of the case if perhaps none has been in force yet; and the statements
 *     that confirm these
 * @param remarks what is said of the decrees and the restrictions
 */
public record CellLegalBasis(
    CaseId caseId,
    Cell cell,
    List<Decree> decrees,
    boolean possiblyNone,
    Possible<Status> status,
    List<CellStatus.Restriction> restrictions,
    List<Decree> lapsed,
    DayBound since,
    DayBound until,
    List<SeenEntry> evidence,
    List<Remark> remarks)
    implements AboutCell {

  /**
   * A decree and the time in which it is in force.
   *
   * @param entry its {@code event} is a {@link io.github.sijill.event.DecreePublished}
   * @param since the first day on which it may have come into force; open if it always was
   * @param sinceLatest the last day on which it may have
   * @param until the first day that may be its last in force, by its own word or because another
   *     repeals it on the day after; open if no end is told
   * @param untilLatest the last day that may be; open if no end is told, or it is not known
   * @param isCertain in {@link #decrees}, whether it is in force in every world; in {@link
   *     #lapsed}, whether in every world some decree was in force while the cell was restricted,
   *     none is any more, and the cell still is
   */
  public record Decree(
      SeenEntry entry,
      DayBound since,
      DayBound sinceLatest,
      DayBound until,
      DayBound untilLatest,
      boolean isCertain) {}

  /** Keeps copies of the lists. */
  public CellLegalBasis {
    decrees = List.copyOf(decrees);
    restrictions = List.copyOf(restrictions);
    lapsed = List.copyOf(lapsed);
    evidence = List.copyOf(evidence);
    remarks = List.copyOf(remarks);
  }

  /** Whether it is certain which decrees are in force. */
  public boolean isCertain() {
    return decrees.isEmpty() || decrees.stream().allMatch(Decree::isCertain);
  }
}

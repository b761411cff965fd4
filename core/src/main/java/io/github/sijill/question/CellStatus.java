package io.github.sijill.question;

import io.github.sijill.event.CaseId;
import io.github.sijill.event.Status;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.scope.Cell;
import io.github.sijill.time.DayBound;
import io.github.sijill.timeline.Possible;
import java.util.List;

/**
 * The status of a cell at the end of a day.
 *
 * @param possible the statuses that are possible, over all worlds
 * @param since the first day of the period with these possible statuses; open if it was always so
 * @param until its last day, inclusive; open if it stays so
 * @param evidence the deciding entries, the opening of the case where its baseline may have lasted,
 *     and the statements that confirm them
 */
public record CellStatus(
    CaseId caseId,
    Cell cell,
    Possible<Status> possible,
    DayBound since,
    DayBound until,
    List<SeenEntry> evidence)
    implements AboutCell {

  /** Keeps a copy of the evidence. */
  public CellStatus {
    evidence = List.copyOf(evidence);
  }

  /** Whether only one status is possible. */
  public boolean isCertain() {
    return possible.isCertain();
  }
}

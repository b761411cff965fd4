package io.github.sijill.question;

import io.github.sijill.event.CaseId;
import io.github.sijill.event.Status;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.scope.Cell;
import io.github.sijill.timeline.Possible;
import java.time.LocalDate;
import java.util.List;

/**
 * A day whose answer differs from that of the day before.
 *
 * @param before the possible statuses at the end of the day before
 * @param after those at the end of {@code day}
 * @param evidence what decides on {@code day}, the statements that confirm it, and what may have
 *     ended something stronger where a milder restriction is left; by rank
 */
public record CellChange(
    CaseId caseId,
    Cell cell,
    LocalDate day,
    Possible<Status> before,
    Possible<Status> after,
    List<SeenEntry> evidence)
    implements AboutCell {

  /** Keeps a copy of the evidence. */
  public CellChange {
    evidence = List.copyOf(evidence);
  }
}

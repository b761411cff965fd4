package io.github.sijill.question;

import io.github.sijill.event.CaseId;
import io.github.sijill.event.Status;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.scope.Cell;
import io.github.sijill.timeline.Possible;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The statuses that a cell had at some moment of a span.
 *
 * @param certainly in every world; may be empty
 * @param possibly in some world
 * @param evidence what decides at some moment of it, all that may have happened in it, and the
 *     statements that confirm these entries
 * @param remarks measurements, denials and rulings about the evidence; they change no status
 */
public record CellMoments(
    CaseId caseId,
    Cell cell,
    Set<Status> certainly,
    Possible<Status> possibly,
    List<SeenEntry> evidence,
    List<Remark> remarks)
    implements AboutCell {

  /** Keeps copies of the collections. */
  public CellMoments {
    certainly = Collections.unmodifiableSet(new TreeSet<>(certainly));
    evidence = List.copyOf(evidence);
    remarks = List.copyOf(remarks);
  }
}

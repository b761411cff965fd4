package io.github.sijill.projection;

import io.github.sijill.event.CaseId;
import io.github.sijill.event.Status;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.scope.Cell;
import java.util.List;
import java.util.Set;

/**
 * The statuses that a cell had at some moment of a span.
 *
 * @param certainly in every world; may be empty
 * @param possibly in some world; never empty
 * @param evidence what decides its start, and all that may have happened in it
 */
public record CellMoments(
    CaseId caseId,
    Cell cell,
    Set<Status> certainly,
    Set<Status> possibly,
    List<SeenEntry> evidence) {}

package io.github.sijill.projection;

import io.github.sijill.event.CaseId;
import io.github.sijill.event.Status;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.scope.Cell;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A day whose answer differs from that of the day before.
 *
 * @param before the possible statuses at the end of the day before
 * @param after those at the end of {@code day}
 * @param evidence what decides on {@code day}
 */
public record CellChange(
    CaseId caseId,
    Cell cell,
    LocalDate day,
    Set<Status> before,
    Set<Status> after,
    List<SeenEntry> evidence) {}

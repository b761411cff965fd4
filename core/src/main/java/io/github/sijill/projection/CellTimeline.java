package io.github.sijill.projection;

import io.github.sijill.event.CaseId;
import io.github.sijill.event.Status;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.scope.Cell;
import io.github.sijill.timeline.Period;
import java.util.List;

/**
 * The periods of a cell, without a gap.
 *
 * @param evidence for each period, what decides on any of its days
 */
public record CellTimeline(
    CaseId caseId, Cell cell, List<Period<Status>> periods, List<List<SeenEntry>> evidence) {}

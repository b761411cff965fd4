package io.github.sijill.question;

import io.github.sijill.event.CaseId;
import io.github.sijill.event.Status;
import io.github.sijill.scope.Cell;
import io.github.sijill.timeline.DayCount;

/** On how many days a cell had a status at their end. */
public record CellDuration(CaseId caseId, Cell cell, Status status, DayCount days)
    implements AboutCell {}

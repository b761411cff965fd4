package io.github.sijill.question;

import io.github.sijill.event.CaseId;
import io.github.sijill.event.Status;
import io.github.sijill.scope.Cell;
import io.github.sijill.timeline.DayCount;
import io.github.sijill.timeline.Length;

/**
 * On how many days a cell had a status at their end.
 *
 * @param touchedAtLeast on how many days it certainly had the status at some moment: at their start
 *     or end, or within them
 * @param touchedAtMost on how many days it may have had it at some moment
 * @param cutMinutes how long it certainly had the status in cuts of hours, in minutes of the clock
 * @param cutMinutesAtMost how long it may have had; more than that only where not all hours of the
 *     cuts are told
 */
public record CellDuration(
    CaseId caseId,
    Cell cell,
    Status status,
    DayCount days,
    Length touchedAtLeast,
    Length touchedAtMost,
    long cutMinutes,
    long cutMinutesAtMost)
    implements AboutCell {}

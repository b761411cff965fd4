package io.github.sijill.question;

import io.github.sijill.event.Status;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.time.DayBound;
import io.github.sijill.timeline.Possible;
import java.util.List;

/**
 * A period of a cell: a maximal run of days with the same possible statuses.
 *
 * @param possible the statuses that are possible on each of its days, over all worlds
 * @param since its first day; open if it has always been so
 * @param until its last day, inclusive; open if it stays so
 * @param evidence what decides on any of its days: the entries, the opening of the case where its
 *     baseline may have lasted, and the statements that confirm them
 */
public record StatusPeriod(
    Possible<Status> possible, DayBound since, DayBound until, List<SeenEntry> evidence) {

  /** Keeps a copy of the evidence. */
  public StatusPeriod {
    evidence = List.copyOf(evidence);
  }
}

package io.github.sijill.question;

import io.github.sijill.event.CaseId;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.time.DayBound;
import io.github.sijill.timeline.Possible;
import java.util.List;
import java.util.Optional;

/**
 * Who holds an office at the end of a day. Before the earliest dismissal it is the person whom that
 * dismissal names.
 *
 * @param possible the holders over all worlds
 * @param since the first day of the period with this answer
 * @param until its last day, inclusive
 * @param evidence the dismissals that decide, the opening of the case where the first holder may
 *     still have held the office, and the statements that confirm them; before the earliest
 *     dismissal that dismissal, which names the first holder
 */
public record HeldOffice(
    CaseId caseId,
    String institution,
    String office,
    Possible<Holder> possible,
    DayBound since,
    DayBound until,
    List<SeenEntry> evidence) {

  /** Keeps a copy of the evidence. */
  public HeldOffice {
    evidence = List.copyOf(evidence);
  }

  /**
   * A holder.
   *
   * @param person empty if the sources name nobody
   * @param interim whether for a time only
   */
  public record Holder(Optional<String> person, boolean interim) {
    /** The name, or {@code not named}, and whether for a time. */
    @Override
    public String toString() {
      return person.orElse("not named") + (interim ? " (interim)" : "");
    }
  }

  /** Whether there is only one possibility. */
  public boolean isCertain() {
    return possible.isCertain();
  }
}

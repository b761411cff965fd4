package io.github.sijill.question;

import io.github.sijill.event.CaseId;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.time.DayBound;
import java.util.List;

/**
 * Which decree is in force in a case at the end of a day: the one published last.
 *
 * @param decrees the decrees that may be the last one published; each {@code event} is a {@link
 *     io.github.sijill.event.DecreePublished}
 * @param possiblyNone whether perhaps none is published yet
 * @param since the first day of the period with this answer
 * @param until its last day, inclusive
 * @param evidence the decrees, the opening of the case where perhaps none is published yet, and the
 *     statements that confirm them
 */
public record CaseLegalBasis(
    CaseId caseId,
    List<SeenEntry> decrees,
    boolean possiblyNone,
    DayBound since,
    DayBound until,
    List<SeenEntry> evidence) {

  /** Keeps copies of the lists. */
  public CaseLegalBasis {
    decrees = List.copyOf(decrees);
    evidence = List.copyOf(evidence);
  }

  /** Whether there is only one possibility. */
  public boolean isCertain() {
    return decrees.size() + (possiblyNone ? 1 : 0) == 1;
  }
}

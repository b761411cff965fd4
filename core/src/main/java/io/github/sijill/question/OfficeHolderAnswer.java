package io.github.sijill.question;

import io.github.sijill.history.SeenEntry;
import java.util.List;

/**
 * Who holds each office at the end of a day.
 *
 * @param offices by case; empty if no entry tells of such an office
 */
public record OfficeHolderAnswer(Question.OfficeHolderOn question, List<HeldOffice> offices)
    implements Answer {

  /** Keeps a copy of the list. */
  public OfficeHolderAnswer {
    offices = List.copyOf(offices);
  }

  @Override
  public List<SeenEntry> assumedKnown() {
    return AcrossCells.assumedKnown(
        question, offices.stream().flatMap(each -> each.evidence().stream()));
  }
}

package io.github.sijill.event;

import org.axonframework.messaging.eventhandling.annotation.Event;

/**
 * Replaces an earlier entry, which keeps its id and its position in the case, from the recorded
 * instant of this correction on.
 *
 * @param corrected the entry that was wrong
 * @param correction the event as it should have been told, with the same id and case
 */
@Event(namespace = "sijill", name = "EntryCorrected", version = "1")
public record EntryCorrected(CaseEntry entry, EntryId corrected, SagaEvent correction, String why)
    implements Amendment {

  /**
   * Checks that the correction is of that entry.
   *
   * @throws IllegalArgumentException if the ids or the cases differ, or the correction is itself an
   *     amendment
   */
  public EntryCorrected {
    if (correction instanceof Amendment) {
      throw new IllegalArgumentException(
          "entry %s corrects %s into another amendment; a correction holds the event that should have been told"
              .formatted(entry.id(), corrected));
    }
    if (!correction.id().equals(corrected) || !correction.entry().caseId().equals(entry.caseId())) {
      throw new IllegalArgumentException(
          "entry %s corrects %s of %s with %s of %s; a corrected entry keeps its id and its case"
              .formatted(
                  entry.id(),
                  corrected,
                  entry.caseId(),
                  correction.id(),
                  correction.entry().caseId()));
    }
  }

  /** This correction, with another event told in the place of the wrong one. */
  public EntryCorrected with(SagaEvent told) {
    return new EntryCorrected(entry, corrected, told, why);
  }

  /** The entry corrected. */
  @Override
  public EntryId amended() {
    return corrected;
  }
}

package io.github.sijill.event;

import static java.util.Objects.requireNonNull;

import org.axonframework.messaging.eventhandling.annotation.Event;

/**
 * Replaces an earlier entry, from the instant at which this correction is recorded. The corrected
 * entry keeps its id and its position in the case.
 *
 * <pre>{@code
 * EntryCorrected.of(entry, BlockingImposed.of(rightEntry, scope), "The date was a day late.")
 * }</pre>
 *
 * @param corrected the entry that was wrong
 * @param correction the event as it should have been recorded, with the same id and case
 */
@Event(namespace = "sijill", name = "EntryCorrected", version = "2")
public record EntryCorrected(CaseEntry entry, EntryId corrected, SagaEvent correction, String why)
    implements SagaEvent.Amendment {

  /**
   * Checks that the correction is of that entry.
   *
   * @throws IllegalArgumentException if the ids or the cases differ, or the correction is itself an
   *     amendment
   */
  public EntryCorrected {
    requireNonNull(entry, "entry");
    requireNonNull(corrected, "corrected");
    requireNonNull(correction, "correction");
    requireNonNull(why, "why");
    if (correction instanceof SagaEvent.Amendment) {
      throw new IllegalArgumentException(
          "entry %s corrects %s into another amendment; a correction holds the event as it should have been recorded"
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

  /**
   * A correction of the entry that has the id of {@code correction}.
   *
   * @param why the reason, in the archive's own words
   * @throws IllegalArgumentException if the correction is of another case, or is itself an
   *     amendment
   */
  public static EntryCorrected of(CaseEntry entry, SagaEvent correction, String why) {
    return new EntryCorrected(entry, correction.id(), correction, why);
  }

  /** This correction, with another event in place of the wrong one. */
  public EntryCorrected with(SagaEvent right) {
    return new EntryCorrected(entry, corrected, right, why);
  }

  /** The entry corrected. */
  @Override
  public EntryId amended() {
    return corrected;
  }
}

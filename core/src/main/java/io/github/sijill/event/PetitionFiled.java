package io.github.sijill.event;

import static java.util.Objects.requireNonNull;

import org.axonframework.messaging.eventhandling.annotation.Event;

/**
 * A petition or a lawsuit is filed. It changes no status.
 *
 * @param petitioner who files it
 * @param respondent whom it is filed against
 * @param claim what it asks for
 */
@Event(namespace = "sijill", name = "PetitionFiled", version = "2")
public record PetitionFiled(CaseEntry entry, String petitioner, String respondent, String claim)
    implements SagaEvent.Background {

  /** Refuses null. */
  public PetitionFiled {
    requireNonNull(entry, "entry");
    requireNonNull(petitioner, "petitioner");
    requireNonNull(respondent, "respondent");
    requireNonNull(claim, "claim");
  }

  /** A petition. */
  public static PetitionFiled of(
      CaseEntry entry, String petitioner, String respondent, String claim) {
    return new PetitionFiled(entry, petitioner, respondent, claim);
  }
}

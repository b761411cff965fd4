package io.github.sijill.event;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;

/**
 * Somebody who can speak for it says so. The entries that a statement confirms count as {@link
 * Attestation#OFFICIAL} wherever the statement itself counts; a rumoured statement confirms
 * nothing.
 *
 * @param issuer who speaks
 * @param position what is said, in the archive's own words
 * @param confirms the entries that it confirms; may be empty
 */
@Event(namespace = "sijill", name = "StatementIssued", version = "1")
public record StatementIssued(
    CaseEntry entry, String issuer, String position, Set<EntryId> confirms) implements SagaEvent {

  /** Keeps a copy of the ids. */
  public StatementIssued {
    confirms = Collections.unmodifiableSet(new LinkedHashSet<>(confirms));
  }
}

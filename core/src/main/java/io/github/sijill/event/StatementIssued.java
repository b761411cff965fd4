package io.github.sijill.event;

import static java.util.Objects.requireNonNull;

import io.github.sijill.source.Attestation;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;

/**
 * A statement by someone entitled to speak on the matter. The entries that it confirms count as
 * {@link Attestation#OFFICIAL} wherever the statement itself counts; a rumoured statement confirms
 * nothing.
 *
 * <pre>{@code
 * StatementIssued.of(entry, "ANRT", "Only licensed operators may offer calls.")
 *     .confirms("imposed-mobile")
 * }</pre>
 *
 * @param issuer who issued it
 * @param position what it says, in the archive's own words
 * @param confirms the entries that it confirms; may be empty
 * @param denies the entries that it denies; may be empty, and none of those that it confirms
 */
@Event(namespace = "sijill", name = "StatementIssued", version = "2")
public record StatementIssued(
    CaseEntry entry, String issuer, String position, Set<EntryId> confirms, Set<EntryId> denies)
    implements SagaEvent.Background {

  /**
   * Keeps copies of the ids.
   *
   * @throws IllegalArgumentException if it both confirms and denies an entry
   */
  public StatementIssued {
    requireNonNull(entry, "entry");
    requireNonNull(issuer, "issuer");
    requireNonNull(position, "position");
    confirms = EntryId.copy(confirms);
    denies = EntryId.copy(denies);
    EntryId.checkApart(entry.id(), "confirms", confirms, "denies", denies);
  }

  /** A statement that confirms and denies no entry. */
  public static StatementIssued of(CaseEntry entry, String issuer, String position) {
    return new StatementIssued(entry, issuer, position, Set.of(), Set.of());
  }

  /**
   * This statement, which confirms these entries, besides those already named.
   *
   * @throws IllegalArgumentException if it denies one of them
   */
  public StatementIssued confirms(String... entries) {
    return new StatementIssued(entry, issuer, position, EntryId.and(confirms, entries), denies);
  }

  /**
   * This statement, which denies these entries, besides those already named.
   *
   * @throws IllegalArgumentException if it confirms one of them
   */
  public StatementIssued denies(String... entries) {
    return new StatementIssued(entry, issuer, position, confirms, EntryId.and(denies, entries));
  }
}

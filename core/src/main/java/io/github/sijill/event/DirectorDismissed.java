package io.github.sijill.event;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.axonframework.messaging.eventhandling.annotation.Event;

/**
 * The holder of an office is dismissed.
 *
 * <pre>{@code
 * DirectorDismissed.of(entry, "A. El Mountassir Billah", "director general", "ANRT").interim(true)
 * }</pre>
 *
 * @param person who was dismissed
 * @param office the office, such as {@code director general}
 * @param institution the institution that it belongs to, such as {@code ANRT}
 * @param successor who follows; empty if nobody was named
 * @param interim whether the successor, named or not, holds the office for the time being only
 */
@Event(namespace = "sijill", name = "DirectorDismissed", version = "2")
public record DirectorDismissed(
    CaseEntry entry,
    String person,
    String office,
    String institution,
    Optional<String> successor,
    boolean interim)
    implements SagaEvent.Background {

  /** Refuses null. */
  public DirectorDismissed {
    requireNonNull(entry, "entry");
    requireNonNull(person, "person");
    requireNonNull(office, "office");
    requireNonNull(institution, "institution");
    requireNonNull(successor, "successor");
  }

  /** A dismissal without a named successor. */
  public static DirectorDismissed of(
      CaseEntry entry, String person, String office, String institution) {
    return new DirectorDismissed(entry, person, office, institution, Optional.empty(), false);
  }

  /** This dismissal, followed by {@code who}. */
  public DirectorDismissed successor(String who) {
    return new DirectorDismissed(entry, person, office, institution, Optional.of(who), interim);
  }

  /** This dismissal, with a successor who is interim or not. */
  public DirectorDismissed interim(boolean forTheTimeBeing) {
    return new DirectorDismissed(entry, person, office, institution, successor, forTheTimeBeing);
  }
}

package io.github.sijill.event;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;

/**
 * Restrictions are told to be still in force, on the day on which this occurred. Without such an
 * entry nobody can tell one that goes on from one of which nobody has told since.
 *
 * <pre>{@code
 * StillInForce.of(entry, "social").confirmedBy("KeepItOn")
 * }</pre>
 *
 * @param restrictions the entries of the restrictions, at least one
 * @param confirmedBy who says so, if that is known
 */
@Event(namespace = "sijill", name = "StillInForce", version = "1")
public record StillInForce(CaseEntry entry, Set<EntryId> restrictions, Optional<String> confirmedBy)
    implements SagaEvent.Background {

  /**
   * Keeps a copy of the ids.
   *
   * @throws IllegalArgumentException if there is none
   */
  public StillInForce {
    requireNonNull(entry, "entry");
    restrictions = EntryId.copy(restrictions);
    if (restrictions.isEmpty()) {
      throw new IllegalArgumentException(
          "entry %s: restrictions names none; at least one is accepted".formatted(entry.id()));
    }
    requireNonNull(confirmedBy, "confirmedBy");
  }

  /**
   * That these restrictions are still in force; who says so is not known.
   *
   * @throws IllegalArgumentException if none is named
   */
  public static StillInForce of(CaseEntry entry, String... restrictions) {
    return new StillInForce(entry, EntryId.and(Set.of(), restrictions), Optional.empty());
  }

  /** The same, confirmed by {@code who}. */
  public StillInForce confirmedBy(String who) {
    return new StillInForce(entry, restrictions, Optional.of(who));
  }
}

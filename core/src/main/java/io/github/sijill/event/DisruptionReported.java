package io.github.sijill.event;

import static java.util.Objects.requireNonNull;

import io.github.sijill.scope.Scope;
import java.util.Optional;
import org.axonframework.messaging.eventhandling.annotation.Event;

/**
 * A disruption is reported that nobody has owned up to: a restriction of the status reported is in
 * force on the cells in its scope, until an event ends it there.
 *
 * <pre>{@code
 * DisruptionReported.of(entry, Scope.all().network("wifi"), DEGRADED).levelWords("64 kbit/s")
 * }</pre>
 *
 * @param status any but {@link Status#UNKNOWN}; {@link Status#OPEN} reports that all that was in
 *     force has ended
 * @param levelWords what is said of it, in the archive's own words, such as {@code 64 kbit/s}
 * @param orderedBy who is said to have ordered it
 */
@Event(namespace = "sijill", name = "DisruptionReported", version = "2")
public record DisruptionReported(
    CaseEntry entry,
    Scope scope,
    Status status,
    Optional<String> levelWords,
    Optional<String> orderedBy)
    implements SagaEvent.StatusChange {

  /**
   * Checks the status.
   *
   * @throws IllegalArgumentException if it is {@link Status#UNKNOWN}
   */
  public DisruptionReported {
    requireNonNull(entry, "entry");
    requireNonNull(scope, "scope");
    status.checked(entry.id(), "status", Status.OPEN, Status.DEGRADED, Status.BLOCKED);
    requireNonNull(levelWords, "levelWords");
    requireNonNull(orderedBy, "orderedBy");
  }

  /**
   * A disruption with this status.
   *
   * @throws IllegalArgumentException if it is {@link Status#UNKNOWN}
   */
  public static DisruptionReported of(CaseEntry entry, Scope scope, Status status) {
    return new DisruptionReported(entry, scope, status, Optional.empty(), Optional.empty());
  }

  /** This disruption, with what is said of its level. */
  public DisruptionReported levelWords(String words) {
    return new DisruptionReported(entry, scope, status, Optional.of(words), orderedBy);
  }

  /** This disruption, ordered by {@code who}. */
  public DisruptionReported orderedBy(String who) {
    return new DisruptionReported(entry, scope, status, levelWords, Optional.of(who));
  }

  /** This disruption, on the cells of this scope instead. */
  @Override
  public DisruptionReported on(Scope other) {
    return new DisruptionReported(entry, other, status, levelWords, orderedBy);
  }
}

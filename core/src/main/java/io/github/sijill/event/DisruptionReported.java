package io.github.sijill.event;

import static java.util.Objects.requireNonNull;

import io.github.sijill.scope.Scope;
import org.axonframework.messaging.eventhandling.annotation.Event;

/**
 * A disruption is reported, and no blocking: the cells in its scope have the status reported.
 *
 * @param status any but {@link Status#UNKNOWN}; measurements may also report {@link Status#OPEN}
 */
@Event(namespace = "sijill", name = "DisruptionReported", version = "1")
public record DisruptionReported(CaseEntry entry, Scope scope, Status status)
    implements StatusChange {

  /**
   * Checks the status.
   *
   * @throws IllegalArgumentException if it is {@link Status#UNKNOWN}
   */
  public DisruptionReported {
    requireNonNull(entry, "entry");
    requireNonNull(scope, "scope");
    requireNonNull(status, "status");
    if (status == Status.UNKNOWN) {
      throw new IllegalArgumentException(
          "entry %s reports UNKNOWN; a disruption is OPEN, DEGRADED or BLOCKED"
              .formatted(entry.id()));
    }
  }

  /**
   * A disruption with this status.
   *
   * @throws IllegalArgumentException if it is {@link Status#UNKNOWN}
   */
  public static DisruptionReported of(CaseEntry entry, Scope scope, Status status) {
    return new DisruptionReported(entry, scope, status);
  }
}

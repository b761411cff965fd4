package io.github.sijill.event;

import io.github.sijill.scope.Scope;
import org.axonframework.messaging.eventhandling.annotation.Event;

/**
 * A disruption is reported, without a blocking being told of: the cells of its scope have the
 * status that was reported.
 *
 * @param status any but {@link Status#UNKNOWN}: {@code DEGRADED}, and also what measurements found
 */
@Event(namespace = "sijill", name = "DisruptionReported", version = "1")
public record DisruptionReported(CaseEntry entry, Scope scope, Status status)
    implements StatusChange {

  /** Refuses {@link Status#UNKNOWN}, which nobody can report. */
  public DisruptionReported {
    if (status == Status.UNKNOWN) {
      throw new IllegalArgumentException(
          "entry %s reports UNKNOWN; a report says OPEN, DEGRADED or BLOCKED"
              .formatted(entry.id()));
    }
  }
}

package io.github.sijill.event;

import io.github.sijill.scope.Scope;
import java.util.Optional;
import org.axonframework.messaging.eventhandling.annotation.Event;

/**
 * A blocking is imposed: from then on the cells of its scope are blocked.
 *
 * @param orderedBy who ordered it, as far as it is known
 * @param justification the reason that was given for it
 */
@Event(namespace = "sijill", name = "BlockingImposed", version = "1")
public record BlockingImposed(
    CaseEntry entry, Scope scope, Optional<String> orderedBy, Optional<String> justification)
    implements StatusChange {

  /** A blocking of which neither the author nor a reason is known. */
  public static BlockingImposed of(CaseEntry entry, Scope scope) {
    return new BlockingImposed(entry, scope, Optional.empty(), Optional.empty());
  }

  /** Blocked. */
  @Override
  public Status status() {
    return Status.BLOCKED;
  }
}

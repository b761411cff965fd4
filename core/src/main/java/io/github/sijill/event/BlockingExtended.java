package io.github.sijill.event;

import io.github.sijill.scope.Scope;
import org.axonframework.messaging.eventhandling.annotation.Event;

/**
 * A blocking is extended to further cells. It happened no earlier than the blocking that it
 * extends.
 *
 * @param scope the cells added
 * @param extended the blocking, imposed or itself an extension, that it extends
 */
@Event(namespace = "sijill", name = "BlockingExtended", version = "1")
public record BlockingExtended(CaseEntry entry, Scope scope, EntryId extended)
    implements StatusChange {

  /** Blocked. */
  @Override
  public Status status() {
    return Status.BLOCKED;
  }
}

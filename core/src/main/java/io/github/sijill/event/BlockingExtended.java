package io.github.sijill.event;

import static java.util.Objects.requireNonNull;

import io.github.sijill.scope.Scope;
import org.axonframework.messaging.eventhandling.annotation.Event;

/**
 * A blocking is extended to further cells. This happened no earlier than the blocking itself.
 *
 * <pre>{@code
 * BlockingExtended.of(entry, Scope.all().network("wifi"), "imposed-mobile")
 * }</pre>
 *
 * @param scope the cells that are blocked in addition
 * @param extended the entry of the blocking that is extended; it may be an extension itself
 */
@Event(namespace = "sijill", name = "BlockingExtended", version = "1")
public record BlockingExtended(CaseEntry entry, Scope scope, EntryId extended)
    implements StatusChange {

  /** Refuses null. */
  public BlockingExtended {
    requireNonNull(entry, "entry");
    requireNonNull(scope, "scope");
    requireNonNull(extended, "extended");
  }

  /** An extension of the blocking {@code extended}, which is the id of its entry. */
  public static BlockingExtended of(CaseEntry entry, Scope scope, String extended) {
    return new BlockingExtended(entry, scope, new EntryId(extended));
  }

  /** {@link Status#BLOCKED}. */
  @Override
  public Status status() {
    return Status.BLOCKED;
  }
}

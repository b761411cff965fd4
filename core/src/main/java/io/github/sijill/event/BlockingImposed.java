package io.github.sijill.event;

import static java.util.Objects.requireNonNull;

import io.github.sijill.scope.Scope;
import java.util.Optional;
import org.axonframework.messaging.eventhandling.annotation.Event;

/**
 * A blocking is imposed: from then on the cells in its scope are blocked.
 *
 * <pre>{@code
 * BlockingImposed.of(entry, Scope.all().network("3g", "4g")).orderedBy("ANRT")
 * }</pre>
 *
 * @param orderedBy who ordered it, if that is known
 * @param justification the reason given for it, if one was
 */
@Event(namespace = "sijill", name = "BlockingImposed", version = "1")
public record BlockingImposed(
    CaseEntry entry, Scope scope, Optional<String> orderedBy, Optional<String> justification)
    implements StatusChange {

  /** Refuses null. */
  public BlockingImposed {
    requireNonNull(entry, "entry");
    requireNonNull(scope, "scope");
    requireNonNull(orderedBy, "orderedBy");
    requireNonNull(justification, "justification");
  }

  /** A blocking; who ordered it and why is not known. */
  public static BlockingImposed of(CaseEntry entry, Scope scope) {
    return new BlockingImposed(entry, scope, Optional.empty(), Optional.empty());
  }

  /** This blocking, ordered by {@code who}. */
  public BlockingImposed orderedBy(String who) {
    return new BlockingImposed(entry, scope, Optional.of(who), justification);
  }

  /** This blocking, with the reason that was given for it. */
  public BlockingImposed justification(String reason) {
    return new BlockingImposed(entry, scope, orderedBy, Optional.of(reason));
  }

  /** {@link Status#BLOCKED}. */
  @Override
  public Status status() {
    return Status.BLOCKED;
  }
}

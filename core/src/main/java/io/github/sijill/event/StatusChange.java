package io.github.sijill.event;

import io.github.sijill.scope.Scope;

/** An event that sets the status of the cells in its scope. */
public sealed interface StatusChange extends SagaEvent
    permits BlockingImposed, BlockingExtended, ServiceRestored, DisruptionReported {

  /** The cells whose status it sets. */
  Scope scope();

  /** This event, on the cells of another scope. */
  StatusChange on(Scope other);

  /** The status that it sets; never {@link Status#UNKNOWN}. */
  Status status();
}

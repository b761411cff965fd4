package io.github.sijill.event;

import static java.util.Objects.requireNonNull;

import io.github.sijill.scope.Dimensions;
import org.axonframework.messaging.eventhandling.annotation.Event;

/**
 * Opens a case: what it is about, the members that its events can name, and the status of every
 * cell before the first event about it. Always the first entry of its case.
 *
 * <pre>{@code
 * CaseOpened.of(entry, "Blocking of VoIP in Morocco, 2016", dimensions).baseline(Status.OPEN)
 * }</pre>
 *
 * @param title the name of the case
 * @param dimensions its territories, operators, networks and services, see {@link
 *     Dimensions#builder}
 * @param baseline the status of every cell at first; {@link Status#UNKNOWN} if the case declares
 *     none. {@link Status#BLOCKED} and {@link Status#DEGRADED} are a restriction that has always
 *     been in force, until an event ends it; its name is the id of this entry
 */
@Event(namespace = "sijill", name = "CaseOpened", version = "2")
public record CaseOpened(CaseEntry entry, String title, Dimensions dimensions, Status baseline)
    implements SagaEvent.Declaration {

  /** Refuses null. */
  public CaseOpened {
    requireNonNull(entry, "entry");
    requireNonNull(title, "title");
    requireNonNull(dimensions, "dimensions");
    requireNonNull(baseline, "baseline");
  }

  /** A case without a baseline. */
  public static CaseOpened of(CaseEntry entry, String title, Dimensions dimensions) {
    return new CaseOpened(entry, title, dimensions, Status.UNKNOWN);
  }

  /** This case with {@code status} as its baseline. */
  public CaseOpened baseline(Status status) {
    return new CaseOpened(entry, title, dimensions, status);
  }

  /** Its dimensions: no event of the case comes before. */
  @Override
  public Dimensions declaredAfter(Dimensions before) {
    requireNonNull(before, "before");
    return dimensions;
  }
}

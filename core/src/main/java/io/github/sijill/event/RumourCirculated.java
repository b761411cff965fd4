package io.github.sijill.event;

import static java.util.Objects.requireNonNull;

import io.github.sijill.time.ImpreciseDate;
import java.util.Optional;
import org.axonframework.messaging.eventhandling.annotation.Event;

/**
 * A rumour circulates. It changes no status, whatever it claims; it is kept because people acted on
 * it.
 *
 * <pre>{@code
 * RumourCirculated.of(entry, "unblocked for COP22").period("2016-11-07/2016-11-18")
 * }</pre>
 *
 * @param claim what it claims
 * @param period the time that it speaks of
 */
@Event(namespace = "sijill", name = "RumourCirculated", version = "2")
public record RumourCirculated(CaseEntry entry, String claim, Optional<ImpreciseDate> period)
    implements SagaEvent.Background {

  /** Refuses null. */
  public RumourCirculated {
    requireNonNull(entry, "entry");
    requireNonNull(claim, "claim");
    requireNonNull(period, "period");
  }

  /** A rumour that speaks of no time in particular. */
  public static RumourCirculated of(CaseEntry entry, String claim) {
    return new RumourCirculated(entry, claim, Optional.empty());
  }

  /** This rumour, which speaks of that time. */
  public RumourCirculated period(ImpreciseDate time) {
    return new RumourCirculated(entry, claim, Optional.of(time));
  }

  /**
   * This rumour, which speaks of that time.
   *
   * @param edtf see {@link ImpreciseDate#parse}
   * @throws io.github.sijill.time.EdtfException if it is not valid EDTF
   */
  public RumourCirculated period(String edtf) {
    return period(ImpreciseDate.parse(edtf));
  }
}

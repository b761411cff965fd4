package io.github.sijill.casefile;

import io.github.sijill.event.SagaEvent;
import io.github.sijill.history.DayRange;

/**
 * An entry that stands.
 *
 * @param event as last corrected
 * @param first the first day that the declared order leaves to it, that of rumours too, for a
 *     rumour may be confirmed later
 * @param counts whether it is more than a rumour: attested better, or confirmed by a statement that
 *     itself counts
 */
record StandingEntry(SagaEvent event, int first, boolean counts) {

  /** The days that its date leaves to it, whatever order is declared. */
  DayRange ownDays() {
    return DayRange.of(event.entry().occurred());
  }

  /** Whether the declared order leaves a day to it. */
  boolean hasDay() {
    return first <= ownDays().last();
  }
}

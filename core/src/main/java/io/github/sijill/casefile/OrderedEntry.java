package io.github.sijill.casefile;

import static io.github.sijill.history.DayRange.AFTER_ALL;

import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.SagaEvent.StatusChange;
import io.github.sijill.history.DayAndRank;
import io.github.sijill.history.DayRange;

/**
 * An entry that stands, and what the declared order leaves to it.
 *
 * @param event as last corrected
 * @param rank its place among all entries that stand, rumours too
 * @param first the first day that the order leaves to it
 * @param last the last day that the order leaves to it, inclusive
 * @param followed the earliest last day of a status change that is declared after it, through
 *     whatever chain of entries; {@link DayRange#AFTER_ALL} if there is none
 */
record OrderedEntry(SagaEvent event, int rank, int first, int last, int followed) {

  /** An entry as if no order were declared. */
  static OrderedEntry alone(SagaEvent event, int rank) {
    DayRange days = DayRange.of(event.entry().occurred());
    return new OrderedEntry(event, rank, days.first(), days.last(), AFTER_ALL);
  }

  /** This entry, which happened no earlier than {@code day}. */
  OrderedEntry notBefore(int day) {
    return day <= first ? this : new OrderedEntry(event, rank, day, last, followed);
  }

  /** This entry, with a bound that an entry declared directly after it sets. */
  OrderedEntry within(Bound bound) {
    return bound.last >= last && bound.followed >= followed
        ? this
        : new OrderedEntry(
            event, rank, first, Math.min(last, bound.last), Math.min(followed, bound.followed));
  }

  /**
   * What an entry says of those that it is declared directly after.
   *
   * @param last they happened no later
   * @param followed by the end of this day a status change after them is certain to have happened
   */
  record Bound(int last, int followed) {

    /** Of an entry that is not there. */
    static final Bound NONE = new Bound(AFTER_ALL, AFTER_ALL);
  }

  /** What it says of those that it is declared directly after. */
  Bound bound() {
    return new Bound(last, event instanceof StatusChange ? Math.min(last, followed) : followed);
  }

  /** Whether the order leaves a day to it. */
  boolean hasDay() {
    return first <= DayRange.of(event.entry().occurred()).last();
  }

  /** Day and rank of the first place that the order leaves to it. */
  long earliest() {
    return DayAndRank.of(first, rank);
  }

  /** Day and rank of the last place that the order leaves to it. */
  long latest() {
    return DayAndRank.of(last, rank);
  }
}

package io.github.sijill.casefile;

import static io.github.sijill.history.DayRange.AFTER_ALL;

import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.StatusChange;

/**
 * The place of an entry in the declared order.
 *
 * @param rank its place among all entries
 * @param first the first day that the order leaves to it
 * @param last the last one, inclusive
 * @param followed the earliest last day of a status change that is declared after it, through
 *     whatever chain of entries; {@link io.github.sijill.history.DayRange#AFTER_ALL} if there is
 *     none
 */
record Place(SagaEvent event, int rank, int first, int last, int followed) {

  /** This place, with an entry declared directly after it. */
  Place before(Place successor) {
    int end = successor.event instanceof StatusChange ? successor.last : AFTER_ALL;
    return new Place(
        event,
        rank,
        first,
        Math.min(last, successor.last),
        Math.min(followed, Math.min(end, successor.followed)));
  }

  /** Day and rank from which on nothing before it can be the last word. */
  Mark mark() {
    return new Mark(first, rank);
  }

  /** Day and rank up to which it may be the last word, if it happened as late as can be. */
  Mark latest() {
    return new Mark(last, rank);
  }

  /** A day and a rank, compared by day, then by rank. */
  record Mark(int day, int rank) implements Comparable<Mark> {
    @Override
    public int compareTo(Mark other) {
      return day != other.day ? Integer.compare(day, other.day) : Integer.compare(rank, other.rank);
    }
  }
}

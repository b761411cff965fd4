package io.github.sijill.casefile;

import static io.github.sijill.history.DayRange.AFTER_ALL;

import io.github.sijill.casefile.Place.Mark;
import io.github.sijill.event.EntryId;
import java.util.Map;
import java.util.Optional;
import org.pcollections.PSet;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/**
 * The status changes of one scope, as far as the next restoration or extension needs them.
 * Immutable.
 *
 * @param certain by day, the greatest mark among the changes that have certainly happened by then;
 *     only days on which it grows
 * @param unended the restrictions that no restoration ends
 */
record Lane(TreePMap<Integer, Mark> certain, PSet<EntryId> unended) {

  static final Lane EMPTY = new Lane(TreePMap.empty(), TreePSet.empty());

  /** The greatest mark among the changes that have certainly happened by the end of {@code day}. */
  Optional<Mark> certainBy(int day) {
    return Optional.ofNullable(certain.floorEntry(day)).map(Map.Entry::getValue);
  }

  /** This lane with a change at a new or tightened place. */
  Lane with(Place place) {
    Mark mark = place.mark();
    if (place.last() == AFTER_ALL
        || certainBy(place.last()).filter(known -> known.compareTo(mark) >= 0).isPresent()) {
      return this;
    }
    TreePMap<Integer, Mark> grown = certain.plus(place.last(), mark);
    Map.Entry<Integer, Mark> later = grown.higherEntry(place.last());
    while (later != null && later.getValue().compareTo(mark) <= 0) {
      grown = grown.minus(later.getKey());
      later = grown.higherEntry(place.last());
    }
    return new Lane(grown, unended);
  }

  /** This lane with a restriction that no restoration ends yet. */
  Lane restricted(EntryId restriction) {
    return new Lane(certain, unended.plus(restriction));
  }

  /** This lane, one restriction of it ended. */
  Lane ended(EntryId restriction) {
    return new Lane(certain, unended.minus(restriction));
  }
}

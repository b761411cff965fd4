package io.github.sijill.casefile;

import static io.github.sijill.history.DayRange.AFTER_ALL;

import io.github.sijill.event.EntryId;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.history.DayRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/**
 * The declared order of all entries that stand, rumours too, for a rumour may be confirmed later. A
 * further entry comes last in it, and tightens only those that it is declared after, and theirs, as
 * far as it says something new. Immutable.
 *
 * @param tightened those that the last entry tightened
 */
record Places(PMap<EntryId, Place> places, List<Place> tightened) {

  static final Places NONE = new Places(TreePMap.empty(), List.of());

  /** The place of an entry; empty if it does not stand. */
  Optional<Place> of(EntryId id) {
    return Optional.ofNullable(places.get(id));
  }

  /** The first day on which a further entry can have happened. */
  int firstOf(SagaEvent event) {
    int first = DayRange.of(event.entry().occurred()).first();
    for (EntryId predecessor : event.predecessors()) {
      Place place = places.get(predecessor);
      first = place == null ? first : Math.max(first, place.first());
    }
    return first;
  }

  /** These and a further entry, to which the order leaves a day. */
  Places with(SagaEvent event) {
    int last = DayRange.of(event.entry().occurred()).last();
    Place added = new Place(event, places.size(), firstOf(event), last, AFTER_ALL);
    PMap<EntryId, Place> next = places.plus(event.id(), added);
    List<Place> tightened = new ArrayList<>();
    Place successor = added;
    for (int i = 0; successor != null; i++) {
      for (EntryId id : successor.event().predecessors()) {
        Place before = next.get(id);
        if (before != null && !before.equals(before.before(successor))) {
          next = next.plus(id, before.before(successor));
          tightened.add(before.before(successor));
        }
      }
      successor = i < tightened.size() ? tightened.get(i) : null;
    }
    return new Places(next, tightened);
  }
}

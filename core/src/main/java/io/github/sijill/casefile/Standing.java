package io.github.sijill.casefile;

import io.github.sijill.event.Attestation;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.StatementIssued;
import io.github.sijill.event.StatusChange;
import java.util.ArrayDeque;
import java.util.Deque;
import org.pcollections.PSet;
import org.pcollections.TreePSet;

/**
 * What stands in a case, after amendments: each entry's place in the declared order, and of those
 * that count, that is of more than rumours, the changes by scope. Immutable.
 *
 * @param confirmed the entries that a statement confirms which itself counts
 */
record Standing(Places places, Lanes lanes, PSet<EntryId> confirmed) {

  static final Standing NOTHING = new Standing(Places.NONE, Lanes.NONE, TreePSet.empty());

  /** This and a further entry, to which the declared order leaves a day. */
  Standing with(SagaEvent event) {
    Places placed = places.with(event);
    Lanes moved = lanes;
    for (Place place : placed.tightened()) {
      if (place.event() instanceof StatusChange change && counts(change)) {
        moved = moved.moved(change, place);
      }
    }
    Standing next = new Standing(placed, moved, confirmed);
    return counts(event) ? next.counting(event) : next;
  }

  /** An entry counts from now on, and so does what it confirms. */
  private Standing counting(SagaEvent event) {
    Standing next = this;
    Deque<SagaEvent> open = new ArrayDeque<>();
    open.add(event);
    while (!open.isEmpty()) {
      switch (open.remove()) {
        case StatusChange change -> next = next.changing(change);
        case StatementIssued statement -> {
          for (EntryId id : statement.confirms()) {
            next.places.of(id).map(Place::event).filter(next::isRumour).ifPresent(open::add);
            next = new Standing(next.places, next.lanes, next.confirmed.plus(id));
          }
        }
        default -> {}
      }
    }
    return next;
  }

  private Standing changing(StatusChange change) {
    Place place = places.of(change.id()).orElseThrow();
    return new Standing(places, lanes.with(change, place, places), confirmed);
  }

  /** Whether an entry counts: it was told as more than a rumour, or it is confirmed. */
  boolean counts(SagaEvent event) {
    return !isRumour(event);
  }

  private boolean isRumour(SagaEvent event) {
    return event.entry().attestation() == Attestation.RUMOURED && !confirmed.contains(event.id());
  }
}

package io.github.sijill.casefile;

import io.github.sijill.event.EntryId;
import io.github.sijill.event.ServiceRestored;
import io.github.sijill.event.Status;
import io.github.sijill.event.StatusChange;
import io.github.sijill.scope.Cell;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.TreePSet;

/**
 * The status changes that count, by scope: what could be restored or extended is found among them
 * without a pass over the history. Immutable.
 *
 * @param lanes one for each scope that was named; a case names few
 * @param ended what restorations end
 */
record Lanes(PMap<Scope, Lane> lanes, PSet<EntryId> ended) {

  static final Lanes NONE = new Lanes(HashTreePMap.empty(), TreePSet.empty());

  /** These with a change that counts from now on. */
  Lanes with(StatusChange change, Place place, Places places) {
    Lanes next = moved(change, place);
    if (change instanceof ServiceRestored restored) {
      for (EntryId id : restored.ends()) {
        next = next.ending(id, places);
      }
      return next;
    }
    boolean restricts = change.status() != Status.OPEN && !ended.contains(change.id());
    return restricts ? next.put(change.scope(), next.lane(change).restricted(change.id())) : next;
  }

  /** These with a change that counts already, at its tightened place. */
  Lanes moved(StatusChange change, Place place) {
    return put(change.scope(), lane(change).with(place));
  }

  private Lanes ending(EntryId id, Places places) {
    Lanes next = new Lanes(lanes, ended.plus(id));
    return places
        .of(id)
        .map(Place::event)
        .filter(StatusChange.class::isInstance)
        .map(StatusChange.class::cast)
        .map(change -> next.put(change.scope(), next.lane(change).ended(id)))
        .orElse(next);
  }

  private Lane lane(StatusChange change) {
    return lanes.getOrDefault(change.scope(), Lane.EMPTY);
  }

  private Lanes put(Scope scope, Lane lane) {
    return new Lanes(lanes.plus(scope, lane), ended);
  }

  /** The restrictions that touch a cell of the scope and that no restoration ends. */
  List<EntryId> unended(Scope scope, Dimensions dimensions) {
    List<EntryId> found = new ArrayList<>();
    for (Map.Entry<Scope, Lane> each : lanes.entrySet()) {
      if (!each.getValue().unended().isEmpty() && dimensions.overlap(each.getKey(), scope)) {
        found.addAll(each.getValue().unended());
      }
    }
    return found;
  }

  /**
   * Whether a change may be in force in a cell of the scope at some moment of these days. Errs only
   * towards no: an entry declared after it is taken to change the same cell.
   */
  boolean mayBeInForce(
      StatusChange change, Place place, Scope scope, int first, int last, Dimensions dimensions) {
    if (place.first() > last || !dimensions.overlap(change.scope(), scope)) {
      return false;
    }
    if (place.last() >= first) {
      return true;
    }
    int eve = first - 1;
    return place.followed() > eve
        && dimensions.distinctCells(scope, lanes.keySet()).stream()
            .filter(cell -> dimensions.covers(change.scope(), cell))
            .anyMatch(cell -> nothingCameAfter(place, cell, eve, dimensions));
  }

  private boolean nothingCameAfter(Place place, Cell cell, int day, Dimensions dimensions) {
    return lanes.entrySet().stream()
        .filter(each -> dimensions.covers(each.getKey(), cell))
        .flatMap(each -> each.getValue().certainBy(day).stream())
        .noneMatch(mark -> mark.compareTo(place.latest()) > 0);
  }
}

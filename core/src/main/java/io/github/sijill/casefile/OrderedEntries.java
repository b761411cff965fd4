package io.github.sijill.casefile;

import io.github.sijill.casefile.OrderedEntry.Bound;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.history.DayRange;
import io.github.sijill.history.History;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.pcollections.HashTreePSet;
import org.pcollections.IntTreePMap;
import org.pcollections.PSet;

/**
 * The declared order of all entries that stand, rumours too, for a rumour may be confirmed later.
 * By their positions in the record. Immutable.
 *
 * @param standing the entries that stand
 * @param successors those that stand and are declared directly after an entry, by its position,
 *     whether it stands itself or not
 */
record OrderedEntries(IntTreePMap<OrderedEntry> standing, IntTreePMap<PSet<Integer>> successors) {

  /** Where the opening of a case stands in its record. */
  private static final int OPENING = 0;

  static final OrderedEntries NONE = new OrderedEntries(IntTreePMap.empty(), IntTreePMap.empty());

  /** The entry at a position; empty if it does not stand. */
  Optional<OrderedEntry> at(int position) {
    return Optional.ofNullable(standing.get(position));
  }

  /** What the entry at a position says; empty if it does not stand. */
  Optional<SagaEvent> event(int position) {
    OrderedEntry entry = standing.get(position);
    return entry == null ? Optional.empty() : Optional.of(entry.event());
  }

  /** The positions of the entries that stand and are declared directly after one. */
  Set<Integer> after(int position) {
    PSet<Integer> after = successors.get(position);
    return after == null ? Set.of() : after;
  }

  /** Where the entry at {@code position} is declared directly after the one at {@code before}. */
  OrderedEntries linked(int before, int position) {
    PSet<Integer> after = successors.get(before);
    PSet<Integer> more = (after == null ? HashTreePSet.<Integer>empty() : after).plus(position);
    return new OrderedEntries(standing, successors.plus(before, more));
  }

  /** Where it no longer is. */
  OrderedEntries unlinked(int before, int position) {
    PSet<Integer> after = successors.get(before);
    return after == null
        ? this
        : new OrderedEntries(standing, successors.plus(before, after.minus(position)));
  }

  /** With this entry at a position; empty for one that does not stand. */
  OrderedEntries with(int position, Optional<OrderedEntry> entry) {
    return new OrderedEntries(
        entry.isPresent() ? standing.plus(position, entry.get()) : standing.minus(position),
        successors);
  }

  /** The positions of what the entry at a position is declared directly after. */
  int[] before(int position, Positions positions) {
    OrderedEntry entry = standing.get(position);
    return entry == null ? Positions.NOWHERE : predecessors(entry.event(), positions);
  }

  /**
   * The positions of what an event is declared after. A restoration that names the opening ends its
   * baseline, which has always been; that declares no order.
   */
  private static int[] predecessors(SagaEvent event, Positions positions) {
    int[] all = positions.of(event.predecessors());
    boolean isAfterOpening = positions.anyUpTo(OPENING, event.entry().after());
    return isAfterOpening ? all : Arrays.stream(all).filter(each -> each != OPENING).toArray();
  }

  /** The first day on which an entry can have happened, given what it is declared after. */
  int firstOf(SagaEvent event, Positions positions) {
    int first = DayRange.of(event.entry().occurred()).first();
    for (int before : predecessors(event, positions)) {
      OrderedEntry entry = standing.get(before);
      first = entry == null ? first : Math.max(first, entry.first());
    }
    return first;
  }

  /** The positions of an entry and of all that are declared after it, through whatever chain. */
  Set<Integer> from(int position) {
    Set<Integer> found = new TreeSet<>(Set.of(position));
    List<Integer> open = new ArrayList<>(found);
    while (!open.isEmpty()) {
      for (int successor : after(open.removeLast())) {
        if (found.add(successor)) {
          open.add(successor);
        }
      }
    }
    return found;
  }

  /**
   * The order of entries that stand, worked out anew.
   *
   * @param standing by position
   * @param isForward whether one is declared after one of a later position
   * @throws IllegalArgumentException if it has a cycle; the message names its entries
   */
  static OrderedEntries of(
      SortedMap<Integer, Optional<SagaEvent>> standing, Positions positions, boolean isForward) {
    List<SagaEvent> events =
        History.inDeclaredOrder(standing.values().stream().flatMap(Optional::stream).toList());
    OrderedEntries entries = NONE;
    for (int rank = 0; rank < events.size(); rank++) {
      SagaEvent event = events.get(rank);
      int position = positions.of(event.id()).orElseThrow();
      OrderedEntry entry = OrderedEntry.alone(event, isForward ? rank : position);
      entries =
          entries.with(position, Optional.of(entry.notBefore(entries.firstOf(event, positions))));
      for (int before : predecessors(event, positions)) {
        entries = entries.linked(before, position);
      }
    }
    for (SagaEvent event : events.reversed()) {
      Bound bound = entries.at(positions.of(event.id()).orElseThrow()).orElseThrow().bound();
      for (int before : predecessors(event, positions)) {
        Optional<OrderedEntry> earlier = entries.at(before);
        entries =
            earlier.isEmpty() ? entries : entries.with(before, earlier.map(e -> e.within(bound)));
      }
    }
    return entries;
  }
}

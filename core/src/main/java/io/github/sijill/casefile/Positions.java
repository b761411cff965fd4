package io.github.sijill.casefile;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;

import io.github.sijill.event.EntryId;
import java.util.Arrays;
import java.util.Collection;
import java.util.OptionalInt;
import org.pcollections.TreePMap;

/**
 * Where entries stand in the record of a case, from 0, by their ids. Immutable.
 *
 * @param byId sorted, for ids of equal hash codes are easily made up; by hash code first, which is
 *     compared faster
 */
record Positions(TreePMap<String, Integer> byId) {

  static final int[] NOWHERE = {};

  static final Positions NONE =
      new Positions(TreePMap.empty(comparingInt(String::hashCode).thenComparing(naturalOrder())));

  Positions with(EntryId id, int position) {
    return new Positions(byId.plus(id.value(), position));
  }

  /** The position of an entry; empty if it is not recorded. */
  OptionalInt of(EntryId id) {
    Integer position = byId.get(id.value());
    return position == null ? OptionalInt.empty() : OptionalInt.of(position);
  }

  /** The positions of those entries that are recorded. */
  int[] of(Collection<EntryId> ids) {
    if (ids.isEmpty()) {
      return NOWHERE;
    }
    int[] found = new int[ids.size()];
    int count = 0;
    for (EntryId id : ids) {
      Integer position = byId.get(id.value());
      if (position != null) {
        found[count++] = position;
      }
    }
    return count == found.length ? found : Arrays.copyOf(found, count);
  }
}

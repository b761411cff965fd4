package io.github.sijill.index;

import io.github.sijill.scope.Cell;
import io.github.sijill.scope.Dimension;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Scope;
import io.github.sijill.scope.Selection;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which entries reach which cells, by the members that a case declares. A scope is resolved once,
 * when its entry comes in. Not thread-safe.
 */
final class Coverage {

  private final Dimensions dimensions;

  /** By dimension and leaf number: the positions of the entries that reach it. */
  private final Map<Dimension, List<BitSet>> entries = new EnumMap<>(Dimension.class);

  /** By dimension and selection: the numbers of the leaves that it reaches. */
  private final Map<Dimension, Map<Selection, BitSet>> reached = new EnumMap<>(Dimension.class);

  private int size;

  Coverage(Dimensions dimensions) {
    this.dimensions = dimensions;
    for (Dimension dimension : Dimension.values()) {
      entries.put(dimension, new ArrayList<>());
      reached.put(dimension, new HashMap<>());
    }
  }

  /** How many entries of the case it knows. */
  int size() {
    return size;
  }

  /** The next entry of the case comes in. */
  void grow() {
    size++;
  }

  /** An entry that is about a scope, in one of its forms. */
  void add(int position, Scope scope) {
    for (Dimension dimension : Dimension.values()) {
      List<BitSet> leaves = entries.getOrDefault(dimension, List.of());
      BitSet numbers =
          reached
              .getOrDefault(dimension, new HashMap<>())
              .computeIfAbsent(
                  scope.of(dimension), each -> dimensions.reachedNumbers(dimension, each));
      while (leaves.size() < numbers.length()) {
        leaves.add(new BitSet());
      }
      numbers.stream().forEach(number -> leaves.get(number).set(position));
    }
  }

  /** The positions of the entries that reach a cell on some day. */
  BitSet of(Cell cell) {
    BitSet found = new BitSet();
    found.set(0, size);
    for (Dimension dimension : Dimension.values()) {
      List<BitSet> leaves = entries.getOrDefault(dimension, List.of());
      int number = dimensions.leafNumber(dimension, cell.of(dimension).id());
      found.and(number < 0 || number >= leaves.size() ? new BitSet() : leaves.get(number));
    }
    return found;
  }
}

package io.github.sijill.casefile;

import io.github.sijill.history.DayRange;
import io.github.sijill.scope.DaySpan;
import io.github.sijill.scope.Dimension;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Scope;
import io.github.sijill.scope.Selection;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The cells that an entry about a scope reaches on some day, as the numbers of the leaves in each
 * dimension: every combination of them is a cell, so that a billion cells take no more room than
 * their leaves. Immutable to all who hold it.
 */
final class CellBox {

  private static final int DIMENSIONS = Dimension.values().length;

  private final BitSet[] leaves;

  private CellBox(BitSet[] leaves) {
    this.leaves = leaves;
  }

  static CellBox of(Scope scope, Dimensions dimensions) {
    return of(dimension -> dimensions.reachedNumbers(dimension, scope.of(dimension)));
  }

  /** The cells that a scope covers and that exist on all these days. */
  static CellBox existing(Scope scope, DayRange days, Dimensions dimensions) {
    return of(
        dimension -> {
          BitSet numbers = new BitSet();
          for (String leaf : dimensions.leaves(dimension, scope.of(dimension))) {
            Optional<DaySpan> span = dimensions.days(dimension, leaf);
            if (span.isPresent() && DayRange.of(span.get()).contains(days)) {
              numbers.or(dimensions.leafNumbers(dimension, Selection.only(leaf)));
            }
          }
          return numbers;
        });
  }

  private static CellBox of(Function<Dimension, BitSet> leaves) {
    return new CellBox(Arrays.stream(Dimension.values()).map(leaves).toArray(BitSet[]::new));
  }

  boolean overlaps(CellBox other) {
    for (int d = 0; d < DIMENSIONS; d++) {
      if (!leaves[d].intersects(other.leaves[d])) {
        return false;
      }
    }
    return true;
  }

  /** The cells of this that are in the other too; empty if there are none. */
  Optional<CellBox> in(CellBox other) {
    if (!overlaps(other)) {
      return Optional.empty();
    }
    BitSet[] common = new BitSet[DIMENSIONS];
    for (int d = 0; d < DIMENSIONS; d++) {
      common[d] = (BitSet) leaves[d].clone();
      common[d].and(other.leaves[d]);
    }
    return Optional.of(new CellBox(common));
  }

  /**
   * The cells of this that are not in the other, as boxes without a cell in common: for each
   * dimension in turn, those inside of the other in all dimensions before it and outside in it.
   */
  List<CellBox> without(CellBox other) {
    Optional<CellBox> common = in(other);
    if (common.isEmpty()) {
      return List.of(this);
    }
    List<CellBox> outside = new ArrayList<>();
    for (int d = 0; d < DIMENSIONS; d++) {
      BitSet rest = (BitSet) leaves[d].clone();
      rest.andNot(other.leaves[d]);
      if (!rest.isEmpty()) {
        BitSet[] box = leaves.clone();
        System.arraycopy(common.get().leaves, 0, box, 0, d);
        box[d] = rest;
        outside.add(new CellBox(box));
      }
    }
    return outside;
  }

  /** Whether each of these cells is in one of the others. */
  boolean isCoveredBy(List<CellBox> others) {
    record Part(CellBox box, int next) {}
    Deque<Part> open = new ArrayDeque<>();
    open.add(new Part(this, 0));
    while (!open.isEmpty()) {
      Part part = open.removeLast();
      int next = part.next;
      while (next < others.size() && !part.box.overlaps(others.get(next))) {
        next++;
      }
      if (next == others.size()) {
        return false;
      }
      for (CellBox outside : part.box.without(others.get(next))) {
        open.add(new Part(outside, next + 1));
      }
    }
    return true;
  }
}

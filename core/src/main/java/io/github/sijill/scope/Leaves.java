package io.github.sijill.scope;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The leaves of a tree, numbered so that those at or below any member are a range of numbers. A
 * leaf is a member without any below it, or one with a rest, which is then the first of its range.
 *
 * <p>Made in two passes and without recursion: the depth of a tree exhausts no stack, and its size
 * costs no more than a few steps a member. Both passes rest on a parent being declared before its
 * children. From the last member to the first, each adds its count of leaves to its parent's. From
 * the first to the last, each takes as many numbers from those that its parent has left.
 */
final class Leaves {

  private final List<String> inOrder;
  private final Set<String> ids;

  /** Of each member the numbers of all leaves at or below it. */
  private final Map<String, Range> ranges;

  /** Of each number, the place of its leaf in the order declared. */
  private final int[] places;

  private Leaves(List<String> inOrder, Map<String, Range> ranges, int[] places) {
    this.inOrder = inOrder;
    this.ids = Collections.unmodifiableSet(new LinkedHashSet<>(inOrder));
    this.ranges = ranges;
    this.places = places;
  }

  /** Numbers from {@code from} up to, but not including, {@code to}. */
  private record Range(int from, int to) {
    boolean contains(int number) {
      return from <= number && number < to;
    }
  }

  static Leaves of(List<DeclaredMember> members) {
    int count = members.size();
    int[] parents = parents(members);
    int[] sizes = new int[count];
    BitSet leaves = new BitSet(count);
    for (int i = count - 1; i >= 0; i--) {
      if (sizes[i] == 0 || members.get(i).rest()) {
        sizes[i]++;
        leaves.set(i);
      }
      if (parents[i] >= 0) {
        sizes[parents[i]] += sizes[i];
      }
    }

    int nextAtTop = 0;
    int[] nextBelow = new int[count];
    int[] places = new int[leaves.cardinality()];
    List<String> inOrder = new ArrayList<>(places.length);
    Map<String, Range> ranges = new HashMap<>();
    for (int i = 0; i < count; i++) {
      int from;
      if (parents[i] < 0) {
        from = nextAtTop;
        nextAtTop += sizes[i];
      } else {
        from = nextBelow[parents[i]];
        nextBelow[parents[i]] += sizes[i];
      }
      nextBelow[i] = leaves.get(i) ? from + 1 : from;
      ranges.put(members.get(i).id(), new Range(from, from + sizes[i]));
      if (leaves.get(i)) {
        places[from] = inOrder.size();
        inOrder.add(members.get(i).id());
      }
    }
    return new Leaves(inOrder, ranges, places);
  }

  /** Of each member, the index of its parent; -1 at the top. */
  private static int[] parents(List<DeclaredMember> members) {
    Map<String, Integer> indexes = new HashMap<>();
    int[] parents = new int[members.size()];
    for (int i = 0; i < parents.length; i++) {
      parents[i] = members.get(i).parent().map(indexes::get).orElse(-1);
      indexes.put(members.get(i).id(), i);
    }
    return parents;
  }

  /** All, in the order declared. */
  Set<String> ids() {
    return ids;
  }

  /** The leaves of these numbers, in the order declared. */
  Set<String> ids(BitSet numbers) {
    BitSet covered = new BitSet();
    numbers.stream().forEach(number -> covered.set(places[number]));
    Set<String> ids = new LinkedHashSet<>();
    covered.stream().forEach(place -> ids.add(inOrder.get(place)));
    return ids;
  }

  boolean isBelow(String leaf, Set<String> members) {
    Range at = ranges.get(leaf);
    if (at == null || !ids.contains(leaf)) {
      return false;
    }
    for (String member : members) {
      Range range = ranges.get(member);
      if (range != null && range.contains(at.from)) {
        return true;
      }
    }
    return false;
  }

  /** Whether all that is at or below a member is at or below one of these. */
  boolean isAllBelow(String member, Set<String> members) {
    if (ids.contains(member)) {
      return isBelow(member, members);
    }
    Range at = ranges.get(member);
    for (String each : members) {
      Range range = ranges.get(each);
      if (at != null && range != null && range.contains(at.from) && range.contains(at.to - 1)) {
        return true;
      }
    }
    return false;
  }

  /** The number of a leaf. */
  int number(String leaf) {
    return requireNonNull(ranges.get(leaf)).from;
  }

  /** The numbers of all. */
  BitSet numbers() {
    BitSet numbers = new BitSet();
    numbers.set(0, inOrder.size());
    return numbers;
  }

  /** The numbers of those at or below one of these members. */
  BitSet numbers(Set<String> members) {
    BitSet numbers = new BitSet();
    for (String member : members) {
      Range range = ranges.get(member);
      if (range != null) {
        numbers.set(range.from, range.to);
      }
    }
    return numbers;
  }
}

package io.github.sijill.timeline;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Intervals of days, found by the days that they overlap: an interval tree laid out in an array,
 * the stretches sorted by their first day, each node with the greatest end below it.
 *
 * <p>Source: Cormen and others, "Introduction to Algorithms", interval trees.
 */
final class IntervalTree {

  private final int[] order;
  private final int[] firsts;
  private final int[] ends;
  private final int[] greatestEnds;

  private IntervalTree(int[] order, int[] firsts, int[] ends) {
    this.order = order;
    this.firsts = firsts;
    this.ends = ends;
    this.greatestEnds = new int[order.length];
    measure(0, order.length);
  }

  /**
   * The intervals from {@code firsts[i]} inclusive to {@code ends[i]} exclusive; those without a
   * day are left out.
   */
  static IntervalTree of(int[] firsts, int[] ends) {
    int[] order =
        IntStream.range(0, firsts.length)
            .filter(i -> firsts[i] < ends[i])
            .boxed()
            .sorted((i, j) -> Integer.compare(firsts[i], firsts[j]))
            .mapToInt(Integer::intValue)
            .toArray();
    return new IntervalTree(order, firsts, ends);
  }

  /** The indexes, ascending, of the intervals that have a day in common with these days. */
  int[] overlapping(int from, int to) {
    Found found = new Found();
    collect(0, order.length, from, to, found);
    int[] indexes = Arrays.copyOf(found.indexes, found.count);
    Arrays.sort(indexes);
    return indexes;
  }

  private static final class Found {
    private int[] indexes = new int[8];
    private int count;

    void add(int index) {
      if (count == indexes.length) {
        indexes = Arrays.copyOf(indexes, 2 * count);
      }
      indexes[count++] = index;
    }
  }

  private void collect(int low, int high, int from, int to, Found found) {
    if (low >= high) {
      return;
    }
    int middle = (low + high) >>> 1;
    if (greatestEnds[middle] <= from) {
      return;
    }
    collect(low, middle, from, to, found);
    int index = order[middle];
    if (firsts[index] <= to) {
      if (ends[index] > from) {
        found.add(index);
      }
      collect(middle + 1, high, from, to, found);
    }
  }

  private int measure(int low, int high) {
    if (low >= high) {
      return Integer.MIN_VALUE;
    }
    int middle = (low + high) >>> 1;
    int below = Math.max(measure(low, middle), measure(middle + 1, high));
    greatestEnds[middle] = Math.max(below, ends[order[middle]]);
    return greatestEnds[middle];
  }
}

package io.github.sijill.history;

import java.util.Arrays;

/**
 * Intervals of days, found by the days that they overlap: an interval tree laid out in an array,
 * the stretches sorted by their first day, each node with the greatest end below it.
 *
 * <p>Source: Cormen and others, "Introduction to Algorithms", interval trees.
 *
 * <p>Immutable and thread-safe.
 *
 * <p>For other rooms of this library.
 */
public final class IntervalTree {

  private static final int[] NONE = {};

  /** The indexes of the intervals, by first day. */
  private final int[] order;

  private final int[] firsts;
  private final int[] ends;
  private final int[] greatestEnds;
  private final int[] sortedEnds;

  private IntervalTree(int[] order, int[] firsts, int[] ends, int[] sortedEnds) {
    this.order = order;
    this.sortedEnds = sortedEnds;
    this.firsts = firsts;
    this.ends = ends;
    this.greatestEnds = new int[order.length];
    measure(0, order.length);
  }

  /**
   * The intervals from {@code firsts[i]} inclusive to {@code ends[i]} exclusive; those without a
   * day are left out.
   */
  public static IntervalTree of(int[] firsts, int[] ends) {
    // By first day, then by index, both in one number: such an array is sorted without objects.
    long[] byFirst = new long[firsts.length];
    int count = 0;
    for (int i = 0; i < firsts.length; i++) {
      if (firsts[i] < ends[i]) {
        byFirst[count++] = ((long) firsts[i] << Integer.SIZE) | i;
      }
    }
    Arrays.sort(byFirst, 0, count);
    int[] order = new int[count];
    int[] sortedEnds = new int[count];
    for (int k = 0; k < count; k++) {
      order[k] = (int) byFirst[k];
      sortedEnds[k] = ends[order[k]];
    }
    Arrays.sort(sortedEnds);
    return new IntervalTree(order, firsts, ends, sortedEnds);
  }

  /** How many of the intervals have {@code day}. */
  public int count(int day) {
    return begunBy(day) - endedBy(day);
  }

  private int begunBy(int day) {
    int low = 0;
    int high = order.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (firsts[order[middle]] <= day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int endedBy(int day) {
    int low = 0;
    int high = sortedEnds.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sortedEnds[middle] <= day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The indexes, ascending, of the intervals that have a day in common with these days. */
  public int[] overlapping(int from, int to) {
    if (from == to && count(from) == 0) {
      return NONE;
    }
    Found found = new Found();
    collect(0, order.length, from, to, found);
    int[] indexes = Arrays.copyOf(found.indexes, found.count);
    if (!found.isAscending) {
      Arrays.sort(indexes);
    }
    return indexes;
  }

  private static final class Found {
    private int[] indexes = new int[8];
    private int count;
    private boolean isAscending = true;

    void add(int index) {
      isAscending &= count == 0 || indexes[count - 1] < index;
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

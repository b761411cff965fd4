package io.github.sijill.timeline;

import static io.github.sijill.history.DayRange.BEFORE_ALL;

import java.util.Arrays;

/**
 * For some changes, the greatest (first day, rank) among those that have certainly happened by a
 * day: the (M, p) of the rule, see {@link PreparedChanges}. A change whose own latest (day, rank)
 * lies below it cannot be the last word. It grows with the day, so it is kept by the days on which
 * changes become certain, and found by binary search.
 *
 * <p>A (day, rank) is one {@code long}, its mark: compared as numbers, marks compare by day, then
 * by rank.
 */
final class LastCertain {

  /** No change has certainly happened: below every change, and the only mark of rank -1. */
  static final long NONE = mark(BEFORE_ALL, -1);

  /** The last days of the changes, ascending: from then on each is certain. */
  private final int[] lasts;

  /** By last day, the greatest mark of the changes that are certain from then on or before. */
  private final long[] greatest;

  private LastCertain(int[] lasts, long[] greatest) {
    this.lasts = lasts;
    this.greatest = greatest;
  }

  /** Of the changes of these days and ranks. */
  static LastCertain of(int[] firsts, int[] lasts, int[] ranks) {
    Integer[] byLast = new Integer[lasts.length];
    Arrays.setAll(byLast, i -> i);
    Arrays.sort(byLast, (i, j) -> Integer.compare(lasts[i], lasts[j]));
    int[] sorted = new int[lasts.length];
    long[] greatest = new long[lasts.length];
    long mark = NONE;
    for (int k = 0; k < byLast.length; k++) {
      int i = byLast[k];
      mark = Math.max(mark, mark(firsts[i], ranks[i]));
      sorted[k] = lasts[i];
      greatest[k] = mark;
    }
    return new LastCertain(sorted, greatest);
  }

  /** Day and rank in one number that compares by day, then by rank. */
  static long mark(int day, int rank) {
    return ((long) day << Integer.SIZE) | (rank + 1);
  }

  /** The day of a mark. */
  static int day(long mark) {
    return (int) (mark >> Integer.SIZE);
  }

  /** The rank of a mark. */
  static int rank(long mark) {
    return (int) mark - 1;
  }

  /** The mark on {@code day}; {@link #NONE} if nothing has certainly happened by then. */
  long on(int day) {
    int count = countUpTo(lasts, day);
    return count == 0 ? NONE : greatest[count - 1];
  }

  /**
   * The first day on which the mark is greater than {@code mark}; {@code never} if it stays below.
   */
  int firstAbove(long mark, int never) {
    int low = 0;
    int high = greatest.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (greatest[middle] > mark) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low == greatest.length ? never : lasts[low];
  }

  /** How many have certainly happened by {@code day}. */
  int count(int day) {
    return countUpTo(lasts, day);
  }

  /** How many of the ascending {@code days} are {@code day} or earlier. */
  static int countUpTo(int[] days, int day) {
    int low = 0;
    int high = days.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (days[middle] <= day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

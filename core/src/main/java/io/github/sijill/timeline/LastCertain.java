package io.github.sijill.timeline;

import io.github.sijill.history.DayAndRank;
import java.util.Arrays;

/**
 * For some changes, the greatest first place among those that have certainly happened by a day. It
 * grows with the day, so it is kept by the days on which changes become certain, and found by
 * binary search. Places are numbers, see {@link DayAndRank}.
 */
final class LastCertain {

  /** The last days of the changes, ascending: from then on each is certain. */
  private final int[] lasts;

  /** By last day, the greatest first place of those that are certain from then on or before. */
  private final long[] greatest;

  private LastCertain(int[] lasts, long[] greatest) {
    this.lasts = lasts;
    this.greatest = greatest;
  }

  /** Of the changes of these first places and last days. */
  static LastCertain of(long[] lows, int[] lasts) {
    long[] byLast = new long[lasts.length];
    Arrays.setAll(byLast, i -> ((long) lasts[i] << Integer.SIZE) | i);
    Arrays.sort(byLast);
    int[] sorted = new int[lasts.length];
    long[] greatest = new long[lasts.length];
    long place = DayAndRank.NONE;
    for (int k = 0; k < byLast.length; k++) {
      int each = (int) byLast[k];
      place = Math.max(place, lows[each]);
      sorted[k] = lasts[each];
      greatest[k] = place;
    }
    return new LastCertain(sorted, greatest);
  }

  /** The greatest first place by {@code day}; {@link DayAndRank#NONE} if none is certain. */
  long on(int day) {
    int low = 0;
    int high = lasts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (lasts[middle] <= day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? DayAndRank.NONE : greatest[low - 1];
  }

  /** The first day on which it is greater than {@code place}; {@code never} if it stays below. */
  int firstAbove(long place, int never) {
    int low = 0;
    int high = greatest.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (greatest[middle] > place) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low == greatest.length ? never : lasts[low];
  }
}

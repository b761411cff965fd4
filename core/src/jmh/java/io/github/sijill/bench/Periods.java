package io.github.sijill.bench;

import java.util.Arrays;

/** The prepared answers of one cell: the first days of its periods, and the statuses of each. */
final class Periods {

  private final int[] since;

  /** That of the days before the first of {@link #since} first, so there is one more. */
  private final byte[] possible;

  private Periods(int[] since, byte[] possible) {
    this.since = since;
    this.possible = possible;
  }

  static Periods of(CellColumns cell, Verdict verdict) {
    int[] points = cell.points();
    int[] since = new int[points.length];
    byte[] possible = new byte[points.length + 1];
    possible[0] = Verdict.OPEN;
    int count = 0;
    for (int point : points) {
      int now = cell.on(point, Long.MAX_VALUE, Integer.MAX_VALUE, verdict);
      if (now != possible[count]) {
        since[count++] = point;
        possible[count] = (byte) now;
      }
    }
    return new Periods(Arrays.copyOf(since, count), Arrays.copyOf(possible, count + 1));
  }

  /** Prepared elsewhere: the first days in order, and one answer more than these. */
  static Periods prepared(int[] since, byte[] possible) {
    return new Periods(since, possible);
  }

  int on(int day) {
    int low = 0;
    int high = since.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (since[middle] <= day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return possible[low];
  }

  /** Looks at each period. */
  int sum() {
    int sum = 0;
    for (byte each : possible) {
      sum += each;
    }
    return sum;
  }
}

package io.github.sijill.bench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What is told of one cell, by first day and rank, in arrays. */
final class CellColumns {

  private final int[] firsts;
  private final int[] lasts;
  private final int[] ranks;
  private final long[] recorded;
  private final byte[] begins;

  CellColumns(List<Told> byFirstDay) {
    int size = byFirstDay.size();
    firsts = new int[size];
    lasts = new int[size];
    ranks = new int[size];
    recorded = new long[size];
    begins = new byte[size];
    for (int each = 0; each < size; each++) {
      Told told = byFirstDay.get(each);
      firsts[each] = told.first();
      lasts[each] = told.last();
      ranks[each] = told.number();
      recorded[each] = told.recorded();
      begins[each] = (byte) told.begins();
    }
  }

  /** The days on which the answer may change: first and last days, and two days after each. */
  int[] points() {
    return IntStream.concat(Arrays.stream(firsts), Arrays.stream(lasts))
        .flatMap(day -> IntStream.of(day, day + 1, day + 2))
        .sorted()
        .distinct()
        .toArray();
  }

  /** The possible statuses on a day, with what was recorded and known by then. */
  int on(int day, long recordedBy, int knownBy, Verdict verdict) {
    verdict.clear();
    int from = Arrays.binarySearch(firsts, day + 1);
    int each = from < 0 ? -from - 1 : from;
    while (each > 0 && firsts[each - 1] > day) {
      each--;
    }
    int enough = Integer.MIN_VALUE;
    for (each--; each >= 0 && firsts[each] >= enough; each--) {
      if (recorded[each] <= recordedBy && lasts[each] <= knownBy) {
        verdict.add(firsts[each], lasts[each], ranks[each], begins[each]);
        if (begins[each] == 0 && lasts[each] <= day && enough == Integer.MIN_VALUE) {
          enough = firsts[each] - Told.LONGEST;
        }
      }
    }
    return verdict.on(day);
  }
}

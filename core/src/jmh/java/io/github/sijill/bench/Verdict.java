package io.github.sijill.bench;

import java.util.Arrays;

/**
 * Which statuses are possible at the end of a day, from the events of one cell: bit 0 for open, 1
 * for degraded, 2 for blocked. It holds for restrictions that begin a level and restorations that
 * end all, in no declared order, with open as the baseline. One is filled and asked again and
 * again, without allocation; not thread-safe.
 *
 * <p>An event has the first and the last day of its range, and a rank; a place is a day and a rank.
 * With {@code bar}, the greatest first place of a restoration that has happened for certain by
 * then, what cannot have happened after it is gone in every world. Of the others:
 *
 * <ul>
 *   <li>blocked is possible if a blocking is left.
 *   <li>degraded is possible if a disruption X is left, and each blocking may have happened later
 *       than the day, or before the latest place at which a restoration fits in before X.
 *   <li>open is possible if every restriction may have happened later than the day, or before the
 *       last place of the same restoration.
 * </ul>
 */
final class Verdict {

  static final int OPEN = 1;
  static final int DEGRADED = 2;
  static final int BLOCKED = 4;

  private static final int RANK_BITS = 21;

  private int size;
  private int[] firsts = new int[64];
  private int[] lasts = new int[64];
  private int[] ranks = new int[64];
  private byte[] begins = new byte[64];

  /** Of those that count. */
  private long[] lows = new long[64];

  private long[] tops = new long[64];
  private int[] counted = new int[64];

  Verdict clear() {
    size = 0;
    return this;
  }

  int size() {
    return size;
  }

  /** Adds an event, which begins a level or else ends all. */
  void add(int first, int last, int rank, int level) {
    if (size == firsts.length) {
      firsts = Arrays.copyOf(firsts, 2 * size);
      lasts = Arrays.copyOf(lasts, 2 * size);
      ranks = Arrays.copyOf(ranks, 2 * size);
      begins = Arrays.copyOf(begins, 2 * size);
      lows = new long[2 * size];
      tops = new long[2 * size];
      counted = new int[2 * size];
    }
    firsts[size] = first;
    lasts[size] = last;
    ranks[size] = rank;
    begins[size] = (byte) level;
    size++;
  }

  private static long place(int day, int rank) {
    return ((long) day << RANK_BITS) + rank;
  }

  /** The possible statuses at the end of a day. */
  int on(int day) {
    long bar = Long.MIN_VALUE;
    for (int each = 0; each < size; each++) {
      if (begins[each] == 0 && lasts[each] <= day) {
        bar = Math.max(bar, place(firsts[each], ranks[each]));
      }
    }
    int count = 0;
    int found = 0;
    for (int each = 0; each < size; each++) {
      long top = place(Math.min(lasts[each], day), ranks[each]);
      if (firsts[each] <= day && top >= bar) {
        lows[count] = place(firsts[each], ranks[each]);
        tops[count] = top;
        counted[count++] = each;
        found |= begins[each] == 2 ? BLOCKED : 0;
      }
    }
    return found | (mayBeDegraded(day, count) ? DEGRADED : 0) | (mayBeOpen(day, count) ? OPEN : 0);
  }

  private boolean mayBeDegraded(int day, int count) {
    for (int each = 0; each < count; each++) {
      if (begins[counted[each]] == 1
          && mayBeGone(day, count, 2, restoredBefore(tops[each], day, count))) {
        return true;
      }
    }
    return false;
  }

  /** The latest place before another at which a restoration can have happened by then. */
  private long restoredBefore(long place, int day, int count) {
    long latest = Long.MIN_VALUE;
    int placeDay = (int) (place >> RANK_BITS);
    for (int each = 0; each < count; each++) {
      int restoration = counted[each];
      if (begins[restoration] == 0 && lows[each] < place) {
        int rank = ranks[restoration];
        int to = Math.min(lasts[restoration], Math.min(day, placeDay));
        long at = place(to, rank);
        latest = Math.max(latest, at < place ? at : place(to - 1, rank));
      }
    }
    return latest;
  }

  private boolean mayBeOpen(int day, int count) {
    if (mayBeGone(day, count, 1, Long.MIN_VALUE)) {
      return true;
    }
    for (int each = 0; each < count; each++) {
      if (begins[counted[each]] == 0 && mayBeGone(day, count, 1, tops[each])) {
        return true;
      }
    }
    return false;
  }

  /** Whether all of a level or a greater one may be later than the day, or before a place. */
  private boolean mayBeGone(int day, int count, int level, long before) {
    for (int each = 0; each < count; each++) {
      if (begins[counted[each]] >= level && lasts[counted[each]] <= day && lows[each] >= before) {
        return false;
      }
    }
    return true;
  }
}

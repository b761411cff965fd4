package io.github.sijill.timeline;

import static io.github.sijill.history.DayRange.AFTER_ALL;
import static io.github.sijill.history.DayRange.BEFORE_ALL;

import io.github.sijill.history.DayAndRank;
import io.github.sijill.history.History;
import io.github.sijill.history.IntervalTree;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * On which days each of some {@link Changes} may decide: until what bars it has certainly come.
 * Immutable.
 *
 * <p><b>Bars.</b> A change decides in a world if what it says is what holds: the value that it
 * began is in force, and none that is stronger; or nothing is in force, and it is the last of those
 * that only end. Then certain others cannot have come after it, its bars: of a change that begins a
 * value those that end it, by name or with all; of one that only ends, all that only end.
 *
 * <p><b>Reign.</b> Once a bar has certainly come after a change, the change never decides again:
 * those that begin a value are in force no more. The days from its first to the eve of that are its
 * reign. A bar B has certainly come after change X at the end of day D if it has happened by D,
 * that is if its last day is D or earlier, and either B is declared after X, or the first place of
 * B lies beyond the last place of X by D. The first is so from a certain day on. The second
 * compares the last place of X by D, which grows until the last day of X, with the greatest first
 * place among the bars that are certain by D, which is at most D: so before the last day of X it
 * can only be so on single days, which {@link Deciding} tells apart.
 */
final class Reigns {

  /**
   * For some changes, the greatest first place among those that have certainly happened by a day.
   * It grows with the day, so it is kept by the days on which changes become certain, and found by
   * binary search. Places are numbers, see {@link DayAndRank}.
   */
  private static final class LastCertain {

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

  private final Changes<?> changes;
  private final History history;

  /** The changes that end all that is in force. */
  private final LastCertain certainEndsAll;

  /** The changes that only end something. */
  private final LastCertain certainEnds;

  /** By change: the first day after its reign. */
  private final int[] ends;

  /** By change: the interval of its reign. */
  private final IntervalTree reigns;

  /** By change that ends all: the interval in which it may be the last that does. */
  private final IntervalTree lastEndsAll;

  private Reigns(Changes<?> changes, History history) {
    this.changes = changes;
    this.history = history;
    this.certainEndsAll = certain(changes::endsAll);
    this.certainEnds = certain(changes::isEnd);
    int[] followedByAll = followed(changes::endsAll);
    int[] firsts = changes.days(changes::first);
    this.lastEndsAll =
        IntervalTree.of(
            firsts,
            changes.days(
                change ->
                    changes.endsAll(change)
                        ? Math.min(followedByAll[change], above(certainEndsAll, change))
                        : BEFORE_ALL));
    this.ends = ends(followedByAll);
    this.reigns = IntervalTree.of(firsts, ends);
  }

  /**
   * The reigns of these changes.
   *
   * @param history their entries, and in which order these are declared
   */
  static Reigns of(Changes<?> changes, History history) {
    return new Reigns(changes, history);
  }

  private LastCertain certain(IntPredicate counted) {
    long[] places = new long[changes.size()];
    int[] certain = new int[changes.size()];
    int count = 0;
    for (int i = 0; i < changes.size(); i++) {
      if (counted.test(i)) {
        places[count] = changes.low(i);
        certain[count++] = changes.certainFrom(i);
      }
    }
    return LastCertain.of(Arrays.copyOf(places, count), Arrays.copyOf(certain, count));
  }

  private int[] ends(int[] followedByAll) {
    int[] followed = followed(changes::isEnd);
    return changes.days(
        change -> {
          if (changes.isEnd(change)) {
            return Math.min(followed[change], above(certainEnds, change));
          }
          int end = Math.min(followedByAll[change], above(certainEndsAll, change));
          for (int by : changes.endedBy(change)) {
            end = Math.min(end, changes.certainFrom(by));
          }
          return end;
        });
  }

  private int above(LastCertain certain, int change) {
    return certain.firstAbove(changes.high(change), AFTER_ALL);
  }

  /**
   * By change: the earliest last day of those counted which are declared after it, through whatever
   * chain of entries, whether these change anything here or not; {@code AFTER_ALL} if there is
   * none.
   */
  private int[] followed(IntPredicate counted) {
    if (!history.isOrdered()) {
      return changes.days(change -> AFTER_ALL);
    }
    int all = history.entries().size();
    int[] lastCounted = new int[all];
    Arrays.fill(lastCounted, AFTER_ALL);
    for (int i = 0; i < changes.size(); i++) {
      if (counted.test(i) && !changes.isBaseline(i)) {
        lastCounted[changes.rank(i)] = changes.certainFrom(i);
      }
    }
    int[] earliest = new int[all];
    for (int rank = all - 1; rank >= 0; rank--) {
      earliest[rank] = AFTER_ALL;
      for (int successor : history.successors(rank)) {
        int last = Math.min(lastCounted[successor], earliest[successor]);
        earliest[rank] = Math.min(earliest[rank], last);
      }
    }
    return changes.days(
        change -> changes.isBaseline(change) ? AFTER_ALL : earliest[changes.rank(change)]);
  }

  /** The first day after the reign of a change. */
  int end(int change) {
    return ends[change];
  }

  /** The changes that reign on one of these days, ascending. */
  int[] on(int from, int to) {
    return reigns.overlapping(from, to);
  }

  /** The changes that may be the last on one of these days to end all. */
  int[] lastToEndAll(int from, int to) {
    return lastEndsAll.overlapping(from, to);
  }

  /** The greatest first place among the bars of a change that are certain by the end of a day. */
  long certainBar(int change, int day) {
    return (changes.isEnd(change) ? certainEnds : certainEndsAll).on(day);
  }
}

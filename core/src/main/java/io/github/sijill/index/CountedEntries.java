package io.github.sijill.index;

import static io.github.sijill.history.DayRange.AFTER_ALL;
import static io.github.sijill.history.DayRange.BEFORE_ALL;

import io.github.sijill.history.DayAndRank;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * The entries of a cell that count from a viewpoint, ranked by the order of recording, with the
 * days that the declared order leaves to them. Immutable and thread-safe.
 *
 * <p><b>What is enough near a day.</b> Call an entry that ends all that is in force a
 * <em>wiper</em> here. Let W be one of them that has certainly happened by some day. What stands
 * before W in every world leaves nothing in force after it, and orders nothing that stands after it
 * but by the days that it left to that. So from the last day of W on, the cell has the same
 * statuses without what certainly stands before W. Likewise, what begins after a day has no say up
 * to that day.
 *
 * <p>Whether an end had anything to end, though, is seen only from what may stand before it. So
 * there are two wipers before the day: from the last day of the later one on, the answer is exact;
 * and what certainly stands before the earlier one is left out, which itself has certainly happened
 * before each end that matters after the later one. The same goes for the days after: all that an
 * end that may have happened by the last exact day could end has to be here.
 *
 * <p>What is told of a day may reach further than the entries that are enough for its status: its
 * period, and the ends of its restrictions. Who uses {@link FewEntries} has to look whether all of
 * it lies within the exact days.
 *
 * <p>For other rooms of this library.
 */
public final class CountedEntries {

  private final CellEntries all;
  private final int[] counting;
  private final int[] firsts;
  private final int[] lasts;

  CountedEntries(CellEntries all, int[] counting) {
    this.all = all;
    this.counting = counting;
    this.firsts = all.columns().firsts(counting);
    this.lasts = all.columns().lasts(counting);
    if (all.isOrdered()) {
      tighten();
    }
  }

  /** In the order of ranks, which those declared before an entry stand before. */
  private void tighten() {
    for (int rank = 0; rank < counting.length; rank++) {
      for (int each : all.before(counting[rank])) {
        int before = rank(each);
        if (before >= 0) {
          firsts[rank] = Math.max(firsts[rank], firsts[before]);
        }
      }
    }
    for (int rank = counting.length - 1; rank >= 0; rank--) {
      for (int each : all.before(counting[rank])) {
        int before = rank(each);
        if (before >= 0) {
          lasts[before] = Math.min(lasts[before], lasts[rank]);
        }
      }
    }
  }

  private int rank(int entry) {
    return Arrays.binarySearch(counting, entry);
  }

  CellEntries all() {
    return all;
  }

  /** How many they are. */
  public int size() {
    return counting.length;
  }

  /** Which of the entries of the cell has this rank. */
  int entry(int rank) {
    return counting[rank];
  }

  int first(int rank) {
    return firsts[rank];
  }

  int last(int rank) {
    return lasts[rank];
  }

  /** The ranks of those that an entry is declared after. */
  int[] before(int rank) {
    return ranks(all.before(counting[rank]));
  }

  /** The ranks of those that an entry ends by name. */
  int[] ends(int rank) {
    return ranks(all.ends(counting[rank]));
  }

  private int[] ranks(int[] entries) {
    return entries.length == 0
        ? entries
        : Arrays.stream(entries).map(this::rank).filter(each -> each >= 0).toArray();
  }

  private boolean isWiper(int rank) {
    return all.isWiper(counting[rank]);
  }

  private boolean isEnd(int rank) {
    return all.isEnd(counting[rank]);
  }

  /** The last day of which one of them speaks about the cell. */
  public Optional<LocalDate> lastTold() {
    int told = BEFORE_ALL;
    for (int rank = 0; rank < counting.length; rank++) {
      if (all.isHere(counting[rank])) {
        told = Math.max(told, lasts[rank] == AFTER_ALL ? firsts[rank] : lasts[rank]);
      }
    }
    return told == BEFORE_ALL ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(told));
  }

  /** All of them, exact on every day. */
  public FewEntries whole() {
    int[] ranks = new int[counting.length];
    Arrays.setAll(ranks, rank -> rank);
    return new FewEntries(this, ranks, BEFORE_ALL, AFTER_ALL, BEFORE_ALL);
  }

  /**
   * Those that are enough near a day.
   *
   * @param day as a number, inclusive
   * @param reach how many wipers are looked for on each side before the answer is exact
   */
  public FewEntries near(int day, int reach) {
    int exactFrom = wiperBefore(day, reach);
    long first = exactFrom == BEFORE_ALL ? DayAndRank.NONE : firstNeeded(exactFrom);
    if (first == DayAndRank.NONE) {
      exactFrom = BEFORE_ALL;
    }
    int exactTo = wiperAfter(lastBegun(day), reach);
    int last = lastNeeded(exactTo);
    if (last == AFTER_ALL) {
      exactTo = AFTER_ALL;
    }
    int[] ranks = new int[counting.length];
    int count = 0;
    for (int rank = 0; rank < counting.length; rank++) {
      if (firsts[rank] <= last && DayAndRank.of(lasts[rank], rank) >= first) {
        ranks[count++] = rank;
      }
    }
    return new FewEntries(
        this,
        Arrays.copyOf(ranks, count),
        exactFrom,
        exactTo,
        first == DayAndRank.NONE ? BEFORE_ALL : lasts[DayAndRank.rank(first)]);
  }

  /** The last day of the wiper so many before a day; {@code BEFORE_ALL} if there is none. */
  private int wiperBefore(int day, int reach) {
    int found = day;
    for (int step = 0; step < reach && found != BEFORE_ALL; step++) {
      int before = BEFORE_ALL;
      for (int rank = 0; rank < counting.length; rank++) {
        if (lasts[rank] < found && lasts[rank] > before && isWiper(rank)) {
          before = lasts[rank];
        }
      }
      found = before;
    }
    return found;
  }

  /**
   * The last day of the wiper so many that begin after a day; {@code AFTER_ALL} if there is none.
   */
  private int wiperAfter(int day, int reach) {
    int found = day;
    for (int step = 0; step < reach && found != AFTER_ALL; step++) {
      int after = AFTER_ALL;
      for (int rank = 0; rank < counting.length; rank++) {
        if (firsts[rank] > day && lasts[rank] > found && lasts[rank] < after && isWiper(rank)) {
          after = lasts[rank];
        }
      }
      found = after;
    }
    return found;
  }

  /**
   * The first place of the wiper before which all can be left out where the answer has to be exact
   * from a day on; {@code NONE} if nothing can.
   */
  private long firstNeeded(int exactFrom) {
    long later = lastWiperBefore(exactFrom + 1);
    int earliest = DayAndRank.day(later);
    for (int rank = 0; rank < counting.length; rank++) {
      if (isEnd(rank) && DayAndRank.of(lasts[rank], rank) >= later) {
        earliest = Math.min(earliest, firsts[rank]);
      }
    }
    return lastWiperBefore(earliest);
  }

  /** The greatest first place of the wipers that have certainly happened before a day. */
  private long lastWiperBefore(int day) {
    long found = DayAndRank.NONE;
    for (int rank = 0; rank < counting.length; rank++) {
      if (lasts[rank] < day && isWiper(rank)) {
        found = Math.max(found, DayAndRank.of(firsts[rank], rank));
      }
    }
    return found;
  }

  /** The last day of what may have begun a restriction by a day. */
  private int lastBegun(int day) {
    int last = day;
    for (int rank = 0; rank < counting.length; rank++) {
      if (firsts[rank] <= day && !isEnd(rank)) {
        last = Math.max(last, lasts[rank]);
      }
    }
    return last;
  }

  /** The last day on which what may stand before the ends up to a day can have begun. */
  private int lastNeeded(int exactTo) {
    int last = exactTo;
    for (int rank = 0; rank < counting.length; rank++) {
      if (firsts[rank] <= exactTo && isEnd(rank)) {
        last = Math.max(last, lasts[rank]);
      }
    }
    return last;
  }
}

package io.github.sijill.timeline;

import static io.github.sijill.history.DayRange.AFTER_ALL;
import static io.github.sijill.history.DayRange.BEFORE_ALL;

import io.github.sijill.history.DayAndRank;
import io.github.sijill.history.DayRange;
import io.github.sijill.history.History;
import io.github.sijill.history.IntervalTree;
import io.github.sijill.history.SeenEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntUnaryOperator;

/**
 * The changes of one timeline as arrays. Changes are numbered from 0 in the order of their ranks;
 * levels from 0, where nothing is in force; days are numbers, see {@link
 * io.github.sijill.history.DayRange}. A baseline that is in force is a change too, the first: it
 * has happened before all days. Immutable, and prepared in the time that sorting takes.
 *
 * <p><b>Places.</b> Where a change stands in a world is a day and its rank, in one number ({@link
 * DayAndRank}): of two places the greater is the later, be it the place of a change or the end of a
 * day.
 */
final class Changes<V> {

  /** Below every rank: that of the baseline. */
  private static final int BASELINE = -1;

  private static final int[] NONE = {};

  private static final DayRange ALWAYS_BEFORE = new DayRange(BEFORE_ALL, BEFORE_ALL);

  private final History history;
  private final Scale<V> scale;

  /** Without the baseline. */
  private final List<Change<V>> given;

  /** By change: the rank of its entry, for a baseline in force that of the opening. */
  private final int[] entries;

  private final long[] lows;
  private final long[] highs;
  private final int[] levels;
  private final boolean[] endsAll;

  /** By change: whether it can have happened before its first day, and then not here. */
  private final boolean[] mayBeBefore;

  /** By change: whether it can have happened after its last day, and then not here. */
  private final boolean[] mayBeAfter;

  /** By change: whether it need not have happened here, see {@link Change#days}. */
  private final boolean[] mayBeMissing;

  /** By change: the changes that it ends by name. */
  private final int[][] ends;

  /** By change: the changes that end it by name. */
  private final int[][] endedBy;

  /** By rank: the number of the change; absent if its entry changes nothing here. */
  private final Map<Integer, Integer> byRank = new HashMap<>();

  /** By change: the interval of the days on which it can have happened. */
  private final IntervalTree ranges;

  /** The first last day of a change; from then on something has happened. */
  private final int firstCertain;

  private final Reigns reigns;

  private Changes(Scale<V> scale, List<Change<V>> given, History history, BitSet counted) {
    this.history = history;
    this.scale = scale;
    List<Change<V>> changes = new ArrayList<>();
    boolean isInForce = scale.inForce().contains(scale.baseline());
    if (isInForce) {
      changes.add(Change.begins(BASELINE, scale.baseline()));
    }
    this.given = effective(given, history, counted);
    changes.addAll(this.given);
    int size = changes.size();
    this.entries = new int[size];
    if (isInForce) {
      entries[0] = history.opening().map(history::rank).orElse(BASELINE);
    }
    this.lows = new long[size];
    this.highs = new long[size];
    this.levels = new int[size];
    this.endsAll = new boolean[size];
    this.mayBeBefore = new boolean[size];
    this.mayBeAfter = new boolean[size];
    this.mayBeMissing = new boolean[size];
    Map<V, Integer> levelOf = new HashMap<>();
    scale.inForce().forEach(value -> levelOf.put(value, levelOf.size() + 1));
    for (int i = 0; i < size; i++) {
      Change<V> change = changes.get(i);
      int rank = change.rank();
      entries[i] = isInForce && i == 0 ? entries[0] : rank;
      DayRange days =
          rank == BASELINE
              ? ALWAYS_BEFORE
              : change.days().map(Change.Here::days).orElseGet(() -> days(history, rank));
      mayBeBefore[i] = change.days().filter(Change.Here::mayBeBefore).isPresent();
      mayBeAfter[i] = change.days().filter(Change.Here::mayBeAfter).isPresent();
      lows[i] = DayAndRank.of(days.first(), rank);
      highs[i] = DayAndRank.of(days.last(), rank);
      levels[i] = change.begins().map(levelOf::get).orElse(0);
      endsAll[i] = change.endsAll();
      mayBeMissing[i] = change.days().isPresent();
      byRank.put(entries[i], i);
    }
    this.ends = new int[size][];
    this.endedBy = new int[size][];
    Arrays.fill(endedBy, NONE);
    for (int i = 0; i < size; i++) {
      ends[i] = numbers(changes.get(i));
      for (int ended : ends[i]) {
        endedBy[ended] = and(endedBy[ended], i);
      }
    }
    int earliest = AFTER_ALL;
    for (int i = 0; i < size; i++) {
      earliest = Math.min(earliest, certainFrom(i));
    }
    this.firstCertain = earliest;
    this.ranges = IntervalTree.of(days(this::first), days(change -> dayAfter(last(change))));
    this.reigns = Reigns.of(this, history);
  }

  /**
   * Those that bear on the worlds of some days: without what begins later, and what certainly
   * stands before something that has certainly ended all before these days.
   */
  Changes<V> between(int from, int to) {
    int after = numberOfLastEndOfAllBefore(from);
    List<Change<V>> few = new ArrayList<>();
    int baseline = size() - given.size();
    for (int i = baseline; i < size(); i++) {
      if (first(i) <= to && (after < 0 || highs[i] >= lows[after])) {
        few.add(given.get(i - baseline));
      }
    }
    return of(scale, few, history);
  }

  /** The rank of what stands last of all that has certainly ended all before a day, if any has. */
  OptionalInt lastEndOfAllBefore(int day) {
    int found = numberOfLastEndOfAllBefore(day);
    return found < 0 ? OptionalInt.empty() : OptionalInt.of(rank(found));
  }

  private int numberOfLastEndOfAllBefore(int day) {
    int found = -1;
    for (int i = 0; i < size(); i++) {
      if (endsAll[i] && certainFrom(i) < day && (found < 0 || lows[i] > lows[found])) {
        found = i;
      }
    }
    return found;
  }

  private static DayRange days(History history, int rank) {
    return new DayRange(history.firstDay(rank), history.lastDay(rank));
  }

  static <V> Changes<V> of(Scale<V> scale, List<Change<V>> changes, History history) {
    return of(scale, changes, history, new BitSet());
  }

  /**
   * @param counted the ranks of those that are not left out, though nothing that they end is here
   */
  static <V> Changes<V> of(
      Scale<V> scale, List<Change<V>> changes, History history, BitSet counted) {
    return new Changes<>(scale, changes, history, counted);
  }

  /**
   * The changes without those that only end entries which change nothing here: where the baseline
   * is not in force and nothing was, they leave all as it is.
   */
  private List<Change<V>> effective(List<Change<V>> given, History history, BitSet counted) {
    if (!scale.baseline().equals(scale.ended()) && !scale.inForce().contains(scale.baseline())) {
      return given;
    }
    BitSet here = new BitSet();
    given.forEach(change -> here.set(change.rank()));
    if (scale.inForce().contains(scale.baseline())) {
      history.opening().ifPresent(opening -> here.set(history.rank(opening)));
    }
    List<Change<V>> effective = new ArrayList<>(given.size());
    for (Change<V> change : given) {
      if (change.endsAll()
          || counted.get(change.rank())
          || change.begins().isPresent()
          || change.ends().stream().anyMatch(here::get)) {
        effective.add(change);
      }
    }
    return effective;
  }

  private int[] numbers(Change<V> change) {
    if (change.ends().isEmpty()) {
      return NONE;
    }
    return change.ends().stream()
        .filter(byRank::containsKey)
        .mapToInt(byRank::get)
        .sorted()
        .toArray();
  }

  private static int[] and(int[] numbers, int further) {
    int[] all = Arrays.copyOf(numbers, numbers.length + 1);
    all[numbers.length] = further;
    return all;
  }

  /** By change. */
  int[] days(IntUnaryOperator ofChange) {
    int[] days = new int[lows.length];
    for (int i = 0; i < days.length; i++) {
      days[i] = ofChange.applyAsInt(i);
    }
    return days;
  }

  private static int dayAfter(int day) {
    return day == AFTER_ALL ? day : day + 1;
  }

  Scale<V> scale() {
    return scale;
  }

  int size() {
    return lows.length;
  }

  /** The value that a change decides for. */
  V value(int change) {
    return value(levels[change], true);
  }

  /** The value that holds where this is the strongest level in force. */
  V value(int level, boolean hasHappened) {
    if (level > 0) {
      return scale.inForce().get(level - 1);
    }
    return hasHappened ? scale.ended() : scale.baseline();
  }

  /** How strong the value is that a change begins; 0 if it begins none. */
  int level(int change) {
    return levels[change];
  }

  boolean endsAll(int change) {
    return endsAll[change];
  }

  /** Whether a change need not have happened here. */
  boolean mayBeMissing(int change) {
    return mayBeMissing[change];
  }

  /** Whether a change leaves nothing in force of what it ends. */
  boolean isEnd(int change) {
    return levels[change] == 0;
  }

  /** Whether something may be in force before a change and no more after it. */
  boolean endsSomething(int change) {
    return endsAll[change] || ends[change].length > 0;
  }

  /** The changes that a change ends by name. */
  int[] ends(int change) {
    return ends[change];
  }

  /** The changes that end a change by name. */
  int[] endedBy(int change) {
    return endedBy[change];
  }

  /** Whether one change ends another by name. */
  boolean ends(int change, int other) {
    return Arrays.binarySearch(ends[change], other) >= 0;
  }

  /** The first place of a change. */
  long low(int change) {
    return lows[change];
  }

  /** The last place of a change. */
  long high(int change) {
    return highs[change];
  }

  int first(int change) {
    return DayAndRank.day(lows[change]);
  }

  int last(int change) {
    return DayAndRank.day(highs[change]);
  }

  /** The day by the end of which a change has certainly happened here; AFTER_ALL if none. */
  int certainFrom(int change) {
    return mayBeBefore[change] || mayBeAfter[change] ? AFTER_ALL : last(change);
  }

  /** Whether a change may have happened before its first day, and then not here. */
  boolean mayBeBefore(int change) {
    return mayBeBefore[change];
  }

  /** Whether a change may have happened after its last day, and then not here. */
  boolean mayBeAfter(int change) {
    return mayBeAfter[change];
  }

  /**
   * Whether a change has certainly happened here by a place.
   *
   * @param follows whether it is declared after something that has happened here, so that it cannot
   *     have happened before its first day
   */
  boolean isCertainBy(int change, long place, boolean follows) {
    return highs[change] <= place && !mayBeAfter[change] && (follows || !mayBeBefore[change]);
  }

  /** The rank of a change; -1 for a baseline that is in force. */
  int rank(int change) {
    return DayAndRank.rank(lows[change]);
  }

  /** Whether a change is the baseline. */
  boolean isBaseline(int change) {
    return rank(change) == BASELINE;
  }

  /** Whether the baseline is one of the changes. */
  boolean isBaselineInForce() {
    return size() > 0 && isBaseline(0);
  }

  /** When each of them may decide. */
  Reigns reigns() {
    return reigns;
  }

  /** Whether it may be that nothing has happened by the end of {@code day}. */
  boolean mayBeUntouched(int day) {
    return firstCertain > day;
  }

  /** The entry of a change that is not the baseline. */
  SeenEntry entry(int change) {
    return history.entries().get(rank(change));
  }

  /** The change of the entry of a rank; empty if it changes nothing here. */
  Optional<Integer> ofRank(int rank) {
    return Optional.ofNullable(byRank.get(rank)).filter(change -> !isBaseline(change));
  }

  /** Whether any order is declared. */
  boolean isOrdered() {
    return history.isOrdered();
  }

  /** The ranks of the entries that are declared directly after the change. */
  int[] successors(int change) {
    return isBaseline(change) ? NONE : history.successors(rank(change));
  }

  /** The ranks of the entries declared directly after the one of {@code rank}. */
  int[] successorsOfRank(int rank) {
    return history.successors(rank);
  }

  /** The first day of the entry of a rank, whether it changes something here or not. */
  int firstOfRank(int rank) {
    return history.firstDay(rank);
  }

  /** How many changes can have happened on a day. */
  int countHappening(int day) {
    return ranges.count(day);
  }

  /** The changes that can have happened on one of these days. */
  int[] happening(int from, int to) {
    return ranges.overlapping(from, to);
  }
}

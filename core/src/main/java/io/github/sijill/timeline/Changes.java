package io.github.sijill.timeline;

import static io.github.sijill.history.DayRange.AFTER_ALL;
import static io.github.sijill.history.DayRange.BEFORE_ALL;

import io.github.sijill.history.History;
import io.github.sijill.history.SeenEntry;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The changes of one timeline as arrays, by rank, with what questions look up.
 *
 * <p>A change may be the last word on a day D if it can have happened by D, nothing declared after
 * it certainly has, and neither has anything else that certainly came after it. Hence it decides on
 * the days of its <em>reign</em>, from its first day to the day before {@code ends}, but for single
 * days inside its range on which a change of higher rank is certain to have happened.
 */
final class Changes<V> {

  private final History history;
  private final List<V> values;
  private final int[] valueOf;
  private final int[] firsts;
  private final int[] lasts;
  private final int[] ranks;
  private final int[] ends;
  private final int[][] followedBy;
  private final Marks marks;
  private final Marks[] marksOf;
  private final int[][] firstsOf;
  private final Stretches reigns;
  private final Stretches ranges;

  private Changes(V baseline, List<Change<V>> changes, History history) {
    int size = changes.size();
    this.history = history;
    this.ranks = changes.stream().mapToInt(Change::rank).toArray();
    this.firsts = Arrays.stream(ranks).map(history::firstDay).toArray();
    this.lasts = Arrays.stream(ranks).map(history::lastDay).toArray();

    Map<V, Integer> indexes = new LinkedHashMap<>();
    indexes.put(baseline, 0);
    this.valueOf = new int[size];
    for (int i = 0; i < size; i++) {
      V value = changes.get(i).value();
      indexes.putIfAbsent(value, indexes.size());
      valueOf[i] = indexes.get(value);
    }
    this.values = List.copyOf(indexes.keySet());

    this.marks = Marks.of(firsts, lasts, ranks);
    this.followedBy = history.isOrdered() ? followedBy(history) : new int[values.size()][];
    this.ends = new int[size];
    for (int i = 0; i < size; i++) {
      int end = marks.firstAbove(Marks.mark(lasts[i], ranks[i]), AFTER_ALL);
      for (int value = 0; value < values.size(); value++) {
        end = Math.min(end, firstFollower(value, i));
      }
      ends[i] = end;
    }
    this.marksOf = new Marks[values.size()];
    this.firstsOf = new int[values.size()][];
    for (int value = 0; value < values.size(); value++) {
      int[] own = indexesOf(value);
      int[] ownFirsts = pick(firsts, own);
      marksOf[value] = Marks.of(ownFirsts, pick(lasts, own), pick(ranks, own));
      Arrays.sort(ownFirsts);
      firstsOf[value] = ownFirsts;
    }
    this.reigns = Stretches.of(firsts, ends);
    this.ranges =
        Stretches.of(
            firsts,
            Arrays.stream(lasts).map(last -> last == AFTER_ALL ? last : last + 1).toArray());
  }

  static <V> Changes<V> of(V baseline, List<Change<V>> changes, History history) {
    return new Changes<>(baseline, changes, history);
  }

  /**
   * For each value and each change, the earliest last day of a change to that value that is
   * declared after it, through whatever chain of entries.
   */
  private int[][] followedBy(History history) {
    int all = history.entries().size();
    int[] changeAt = new int[all];
    Arrays.fill(changeAt, -1);
    for (int i = 0; i < ranks.length; i++) {
      changeAt[ranks[i]] = i;
    }
    int[][] successors = new int[all][];
    Arrays.setAll(successors, history::successors);
    int[][] result = new int[values.size()][];
    for (int value = 0; value < values.size(); value++) {
      int[] earliest = new int[all];
      Arrays.fill(earliest, AFTER_ALL);
      for (int rank = all - 1; rank >= 0; rank--) {
        for (int successor : successors[rank]) {
          int change = changeAt[successor];
          if (change >= 0 && valueOf[change] == value) {
            earliest[rank] = Math.min(earliest[rank], lasts[change]);
          }
          earliest[rank] = Math.min(earliest[rank], earliest[successor]);
        }
      }
      result[value] = pick(earliest, ranks);
    }
    return result;
  }

  private int firstFollower(int value, int change) {
    return followedBy[value] == null ? AFTER_ALL : followedBy[value][change];
  }

  /** The values, that of the baseline first. */
  List<V> values() {
    return values;
  }

  /** The entries, by rank. */
  List<SeenEntry> entries() {
    return entries(ranks);
  }

  private List<SeenEntry> entries(int[] ofRanks) {
    return Arrays.stream(ofRanks).mapToObj(history.entries()::get).toList();
  }

  /** The first day of the entry of a rank, whether it changes something here or not. */
  int firstOfRank(int rank) {
    return history.firstDay(rank);
  }

  /** The ranks of the entries declared directly after the one of {@code rank}. */
  int[] successors(int rank) {
    return history.successors(rank);
  }

  int size() {
    return firsts.length;
  }

  int value(int change) {
    return valueOf[change];
  }

  int first(int change) {
    return firsts[change];
  }

  int last(int change) {
    return lasts[change];
  }

  int rank(int change) {
    return ranks[change];
  }

  /** The first day after its reign. */
  int end(int change) {
    return ends[change];
  }

  /** The mark (M, p) of a day. */
  long mark(int day) {
    return marks.on(day);
  }

  /** Whether the baseline may have lasted until the end of {@code day}. */
  boolean baselineLasts(int day) {
    return marks.count(day) == 0;
  }

  /** Whether this change, on a day of its reign, may be the last word. */
  boolean decides(int change, int day) {
    long latest = Marks.mark(Math.min(lasts[change], day), ranks[change]);
    return firsts[change] <= day && day < ends[change] && latest >= marks.on(day);
  }

  /** What decides on {@code day}. */
  Evidence decidingOn(int day) {
    return evidence(reigns.overlapping(day, day), day, day);
  }

  /** What decides on any day from {@code from} to {@code to}. */
  Evidence decidingBetween(int from, int to) {
    return evidence(reigns.overlapping(from, to), from, to);
  }

  private Evidence evidence(int[] candidates, int from, int to) {
    int[] deciding =
        Arrays.stream(candidates).filter(change -> decidesBetween(change, from, to)).toArray();
    return new Evidence(entries(pick(ranks, deciding)), baselineLasts(from));
  }

  private boolean decidesBetween(int change, int from, int to) {
    int start = Math.max(firsts[change], from);
    int end = Math.min(ends[change] - 1, to);
    for (int day = start; day <= end; day++) {
      if (decides(change, day)) {
        return true;
      }
    }
    return false;
  }

  /** What decides at the start of the span, and all that may have happened in it. */
  Evidence decidingDuring(int from, int to) {
    int eve = from - 1;
    IntStream.Builder deciding = IntStream.builder();
    for (int change : ranges.overlapping(eve, to)) {
      if (lasts[change] >= from || decides(change, eve)) {
        deciding.add(ranks[change]);
      }
    }
    for (int change : reigns.overlapping(eve, eve)) {
      if (lasts[change] < eve && decides(change, eve)) {
        deciding.add(ranks[change]);
      }
    }
    return new Evidence(entries(deciding.build().sorted().toArray()), baselineLasts(eve));
  }

  /**
   * Whether some change to {@code value} may have happened on a day from {@code from} to {@code
   * to}.
   */
  boolean mayHappen(V value, int from, int to) {
    int index = values.indexOf(value);
    int before = from == BEFORE_ALL ? 0 : marksOf[index].count(from - 1);
    return Marks.countUpTo(firstsOf[index], to) > before;
  }

  /**
   * Whether in some world {@code value} held at no moment of the span.
   *
   * <p>In such a world all changes to it that have happened by {@code to} had happened before
   * {@code from}. So they count, with the other changes that certainly had by then, among those
   * that the last word at the start has to follow; and that word is of another value.
   */
  boolean mayBeAvoided(V value, int from, int to) {
    int avoided = values.indexOf(value);
    int eve = from - 1;
    long mark = marksOf[avoided].on(to);
    for (int other = 0; other < values.size(); other++) {
      if (other != avoided) {
        mark = Math.max(mark, marksOf[other].on(eve));
      }
    }
    boolean baselineLasts = mark == Marks.NONE && avoided != 0;
    return baselineLasts || anotherDecides(avoided, eve, to, mark);
  }

  private boolean anotherDecides(int avoided, int eve, int to, long mark) {
    for (int change : reigns.overlapping(eve, eve)) {
      if (valueOf[change] != avoided
          && Marks.mark(Math.min(lasts[change], eve), ranks[change]) >= mark
          && firstFollower(avoided, change) > to
          && decides(change, eve)) {
        return true;
      }
    }
    return false;
  }

  private int[] indexesOf(int value) {
    return IntStream.range(0, valueOf.length).filter(i -> valueOf[i] == value).toArray();
  }

  private static int[] pick(int[] from, int[] indexes) {
    return Arrays.stream(indexes).map(index -> from[index]).toArray();
  }
}

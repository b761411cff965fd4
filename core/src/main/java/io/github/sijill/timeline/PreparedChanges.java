package io.github.sijill.timeline;

import static io.github.sijill.history.DayRange.AFTER_ALL;
import static io.github.sijill.history.DayRange.BEFORE_ALL;

import io.github.sijill.history.History;
import io.github.sijill.history.SeenEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The changes of one timeline as arrays, with what questions look up in them. Changes are numbered
 * from 0 in the order of their ranks, values from 0, that of the baseline; days are numbers, see
 * {@link io.github.sijill.history.DayRange}. Immutable, and prepared in the time that sorting
 * takes.
 *
 * <p><b>Which change decides on a day.</b> By the rule of docs/semantics.md, change e, with days a
 * to b and rank r, may be the last word on day D if
 *
 * <ol>
 *   <li>it can have happened by then: {@code a <= D};
 *   <li>nothing that has certainly happened by then has certainly come after it: {@code (min(b, D),
 *       r) >= (M, p)}, where (M, p) is the greatest (a, r) among the changes with {@code b <= D}
 *       ({@link LastCertain}). To be the last word e does best to happen as late as it can, on
 *       {@code min(b, D)};
 *   <li>no change that is declared after e, through whatever chain of entries, has {@code b <= D}.
 *       Such a change is certain to have happened, and not before e, wherever e moves.
 * </ol>
 *
 * <p><b>Its reign.</b> As D grows, (M, p) grows, and so do the changes that are certain: once
 * condition 2 fails for {@code D >= b}, or condition 3 fails, it fails for good. The days from a to
 * the day before that are the reign of e; {@code ends} holds the first day after it. Inside its own
 * range, {@code D < b}, condition 2 compares (D, r), and since {@code M <= D} it can fail on the
 * day M itself only, when p is greater than r: single days, which {@link #decides} tells apart. So
 * a day is looked up among reigns, found as intervals, and each found is tested once.
 */
final class PreparedChanges<V> {

  /** Where the entries and their declared order are asked for. */
  private final History history;

  /** Each value that a change sets, once; first that of the baseline. */
  private final List<V> values;

  /** By change: the number of the value that it sets. */
  private final int[] valueOf;

  /** By change: its rank in the history, ascending. */
  private final int[] ranks;

  /** By change: the first day that the declared order leaves to it. */
  private final int[] firsts;

  /** By change: the last day that the declared order leaves to it, inclusive. */
  private final int[] lasts;

  /** By change: the first day after its reign. */
  private final int[] ends;

  /** (M, p) of all changes. */
  private final LastCertain lastCertain;

  /** By value: (M, p) of the changes to that value alone. */
  private final List<LastCertain> lastCertainOf;

  /** By value: the first days of the changes to it, ascending. */
  private final List<int[]> firstsOf;

  /**
   * By value, where it was asked for: what {@link #followed} is, with the changes to it counted.
   */
  private final Map<Integer, int[]> followedBy = new ConcurrentHashMap<>();

  /** By change: the interval of its reign. */
  private final IntervalTree reigns;

  /** By change: the interval of the days on which it can have happened. */
  private final IntervalTree ranges;

  private PreparedChanges(V baseline, List<Change<V>> changes, History history) {
    int size = changes.size();
    this.history = history;
    this.ranks = changes.stream().mapToInt(Change::rank).toArray();
    this.firsts = Arrays.stream(ranks).map(history::firstDay).toArray();
    this.lasts = Arrays.stream(ranks).map(history::lastDay).toArray();

    Map<V, Integer> numbers = new LinkedHashMap<>();
    numbers.put(baseline, 0);
    List<IntStream.Builder> changesTo = new ArrayList<>(List.of(IntStream.builder()));
    this.valueOf = new int[size];
    for (int i = 0; i < size; i++) {
      V value = changes.get(i).value();
      if (numbers.putIfAbsent(value, numbers.size()) == null) {
        changesTo.add(IntStream.builder());
      }
      valueOf[i] = numbers.get(value);
      changesTo.get(valueOf[i]).add(i);
    }
    this.values = List.copyOf(numbers.keySet());

    this.lastCertain = LastCertain.of(firsts, lasts, ranks);
    this.lastCertainOf = new ArrayList<>();
    this.firstsOf = new ArrayList<>();
    for (IntStream.Builder each : changesTo) {
      int[] own = each.build().toArray();
      int[] ownFirsts = pick(firsts, own);
      lastCertainOf.add(LastCertain.of(ownFirsts, pick(lasts, own), pick(ranks, own)));
      Arrays.sort(ownFirsts);
      firstsOf.add(ownFirsts);
    }
    int[] followed = followed(change -> true);
    this.ends = new int[size];
    for (int i = 0; i < size; i++) {
      int end = lastCertain.firstAbove(LastCertain.mark(lasts[i], ranks[i]), AFTER_ALL);
      ends[i] = Math.min(end, followed[i]);
    }
    this.reigns = IntervalTree.of(firsts, ends);
    this.ranges =
        IntervalTree.of(
            firsts,
            Arrays.stream(lasts).map(last -> last == AFTER_ALL ? last : last + 1).toArray());
  }

  static <V> PreparedChanges<V> of(V baseline, List<Change<V>> changes, History history) {
    return new PreparedChanges<>(baseline, changes, history);
  }

  /**
   * By change: the earliest last day of those counted which are declared after it, through whatever
   * chain of entries, whether these change anything here or not; {@code AFTER_ALL} if there is
   * none.
   */
  private int[] followed(IntPredicate counted) {
    if (!history.isOrdered()) {
      return IntStream.generate(() -> AFTER_ALL).limit(ranks.length).toArray();
    }
    int all = history.entries().size();
    int[] lastCounted = new int[all];
    Arrays.fill(lastCounted, AFTER_ALL);
    for (int i = 0; i < ranks.length; i++) {
      if (counted.test(i)) {
        lastCounted[ranks[i]] = lasts[i];
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
    return pick(earliest, ranks);
  }

  private int[] followedBy(int value) {
    return followedBy.computeIfAbsent(value, of -> followed(change -> valueOf[change] == of));
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
    return lastCertain.on(day);
  }

  /** Whether the baseline may have lasted until the end of {@code day}. */
  boolean baselineLasts(int day) {
    return lastCertain.count(day) == 0;
  }

  /** Whether this change, on a day of its reign, may be the last word. */
  boolean decides(int change, int day) {
    long latest = LastCertain.mark(Math.min(lasts[change], day), ranks[change]);
    return firsts[change] <= day && day < ends[change] && latest >= lastCertain.on(day);
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
    int before = from == BEFORE_ALL ? 0 : lastCertainOf.get(index).count(from - 1);
    return LastCertain.countUpTo(firstsOf.get(index), to) > before;
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
    long mark = Math.max(lastCertain.on(eve), lastCertainOf.get(avoided).on(to));
    boolean baselineLasts = mark == LastCertain.NONE && avoided != 0;
    return baselineLasts || anotherDecides(avoided, eve, to, mark);
  }

  private boolean anotherDecides(int avoided, int eve, int to, long mark) {
    int[] followed = followedBy(avoided);
    for (int change : reigns.overlapping(eve, eve)) {
      if (valueOf[change] != avoided
          && LastCertain.mark(Math.min(lasts[change], eve), ranks[change]) >= mark
          && followed[change] > to
          && decides(change, eve)) {
        return true;
      }
    }
    return false;
  }

  private static int[] pick(int[] from, int[] indexes) {
    return Arrays.stream(indexes).map(index -> from[index]).toArray();
  }
}

package io.github.sijill.timeline;

import static io.github.sijill.history.DayRange.AFTER_ALL;
import static io.github.sijill.history.DayRange.BEFORE_ALL;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * One pass over the days on which an answer can change, in their order: a change enters on its
 * first day, its range closes on its last, and it leaves at the end of its reign.
 */
final class Sweep<V> {

  /**
   * The answers, run by run.
   *
   * @param days the first day of each run; the first run has always been
   * @param sets for each run, the index of its set in {@code distinctSets}
   */
  record Result<V>(int[] days, int[] sets, List<Possible<V>> distinctSets) {}

  private final PreparedChanges<V> changes;

  /** By value: how many changes to it reign on the day that the sweep has come to. */
  private final int[] reigning;

  /** The values to which some change reigns. */
  private final BitSet present = new BitSet();

  /** By value: the ranks of those that reign and whose range is still open. */
  private final List<TreeSet<Integer>> openRanks = new ArrayList<>();

  private final List<Possible<V>> distinctSets = new ArrayList<>();
  private final Map<Set<V>, Integer> indexes = new HashMap<>();

  private Sweep(PreparedChanges<V> changes) {
    this.changes = changes;
    this.reigning = new int[changes.values().size()];
    changes.values().forEach(value -> openRanks.add(new TreeSet<>()));
  }

  static <V> Result<V> over(PreparedChanges<V> changes) {
    return new Sweep<>(changes).run();
  }

  private Result<V> run() {
    int[] entering = by(changes::first);
    int[] closing = by(changes::last);
    int[] leaving = by(changes::end);
    int entered = 0;
    int closed = 0;
    int left = 0;
    int size = changes.size();

    int[] days = breakpoints();
    int[] firstDays = new int[days.length];
    int[] sets = new int[days.length];
    int runs = 0;
    for (int day : days) {
      for (; entered < size && changes.first(entering[entered]) <= day; entered++) {
        enter(entering[entered]);
      }
      for (; closed < size && changes.last(closing[closed]) <= day; closed++) {
        close(closing[closed]);
      }
      for (; left < size && changes.end(leaving[left]) <= day; left++) {
        leave(leaving[left]);
      }
      int set = index(possible(day));
      if (runs == 0 || sets[runs - 1] != set) {
        firstDays[runs] = day;
        sets[runs] = set;
        runs++;
      }
    }
    return new Result<>(
        Arrays.copyOf(firstDays, runs),
        Arrays.copyOf(sets, runs),
        Collections.unmodifiableList(distinctSets));
  }

  private int[] by(IntUnaryOperator day) {
    return IntStream.range(0, changes.size())
        .boxed()
        .sorted((i, j) -> Integer.compare(day.applyAsInt(i), day.applyAsInt(j)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** All days on which the answer may change; that after a certain day is easily forgotten. */
  private int[] breakpoints() {
    IntStream.Builder days = IntStream.builder();
    days.add(BEFORE_ALL);
    for (int change = 0; change < changes.size(); change++) {
      int first = changes.first(change);
      int last = changes.last(change);
      days.add(first);
      days.add(changes.end(change));
      if (last < AFTER_ALL) {
        days.add(last);
        days.add(last + 1);
      }
    }
    return days.build().filter(day -> day < AFTER_ALL).sorted().distinct().toArray();
  }

  private boolean reigns(int change) {
    return changes.first(change) < changes.end(change);
  }

  private void enter(int change) {
    if (reigns(change)) {
      reigning[changes.value(change)]++;
      present.set(changes.value(change));
      openRanks.get(changes.value(change)).add(changes.rank(change));
    }
  }

  private void close(int change) {
    openRanks.get(changes.value(change)).remove(changes.rank(change));
  }

  private void leave(int change) {
    if (reigns(change)) {
      present.set(changes.value(change), --reigning[changes.value(change)] > 0);
      openRanks.get(changes.value(change)).remove(changes.rank(change));
    }
  }

  private Set<V> possible(int day) {
    long mark = changes.mark(day);
    boolean certainToday = mark != LastCertain.NONE && LastCertain.day(mark) == day;
    Set<V> possible = new LinkedHashSet<>();
    if (changes.baselineLasts(day)) {
      possible.add(changes.values().getFirst());
    }
    for (int value = present.nextSetBit(0); value >= 0; value = present.nextSetBit(value + 1)) {
      if (!certainToday || survives(value, LastCertain.rank(mark))) {
        possible.add(changes.values().get(value));
      }
    }
    return possible;
  }

  /** Whether a change to this value is closed, or may happen today and outranks what is certain. */
  private boolean survives(int value, int rank) {
    TreeSet<Integer> open = openRanks.get(value);
    return reigning[value] > open.size() || (!open.isEmpty() && open.last() >= rank);
  }

  private int index(Set<V> set) {
    return indexes.computeIfAbsent(
        set,
        fresh -> {
          distinctSets.add(new Possible<>(fresh));
          return distinctSets.size() - 1;
        });
  }
}

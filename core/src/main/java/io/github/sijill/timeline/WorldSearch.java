package io.github.sijill.timeline;

import static io.github.sijill.history.DayRange.AFTER_ALL;
import static io.github.sijill.history.DayRange.BEFORE_ALL;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Looks for a world in which a value was there, or was not there, on certain days.
 *
 * <p>It walks through the days and keeps the states that some world can be in at their end: which
 * of the changes that may happen then have happened, and whether the value is there. On a day any
 * of the others may happen, provided that all that they are declared after has; those whose last
 * day it is must. Days on which the same changes may happen are walked only until no new state is
 * found. That is exact, and affordable as long as few changes may happen at the same time.
 */
final class WorldSearch<V> {

  /** What a world has to keep to, day by day. */
  interface Demand {
    /**
     * Whether a world may have the value, or not have it, at the end of {@code day}.
     *
     * @param day {@link io.github.sijill.history.DayRange#AFTER_ALL} once all changes have happened
     */
    boolean allows(boolean there, int day);
  }

  /** At so many changes at a time there are 2^11 states, and 3^10 ways from a day to the next. */
  private static final int MOST_AT_A_TIME = 10;

  private final Changes<V> changes;
  private final int value;
  private final Demand demand;
  private final Map<Integer, BitSet> followers = new HashMap<>();

  private List<Integer> open = new ArrayList<>();
  private BitSet states = new BitSet();

  WorldSearch(Changes<V> changes, int value, Demand demand) {
    this.changes = changes;
    this.value = value;
    this.demand = demand;
  }

  /**
   * Whether there is such a world.
   *
   * @param turns the first days of stretches on which the demand stays the same
   * @param to the last day that matters
   */
  Reach find(int[] turns, int to) {
    int[] days = days(turns, to);
    int[] entering =
        IntStream.range(0, changes.size())
            .filter(change -> changes.first(change) < changes.last(change))
            .boxed()
            .sorted((i, j) -> Integer.compare(changes.first(i), changes.first(j)))
            .mapToInt(Integer::intValue)
            .toArray();
    Map<Integer, List<Integer>> certain = new HashMap<>();
    for (int change = 0; change < changes.size(); change++) {
      if (changes.first(change) == changes.last(change)) {
        certain.computeIfAbsent(changes.first(change), day -> new ArrayList<>()).add(change);
      }
    }
    states.set(value == 0 ? 1 : 0);
    int entered = 0;
    for (int i = 0; i < days.length; i++) {
      int day = days[i];
      List<Integer> now = new ArrayList<>(open);
      now.removeIf(change -> changes.last(change) < day);
      for (; entered < entering.length && changes.first(entering[entered]) <= day; entered++) {
        now.add(entering[entered]);
      }
      if (now.size() > MOST_AT_A_TIME) {
        return Reach.UNDECIDED;
      }
      move(now);
      long length = (i + 1 < days.length ? (long) days[i + 1] : to + 1L) - day;
      walk(day, length, certain.getOrDefault(day, List.of()));
      if (states.isEmpty()) {
        return Reach.NOT_REACHED;
      }
    }
    if (to == AFTER_ALL) {
      states.and(allHappened());
      states = kept(AFTER_ALL, states);
    }
    return states.isEmpty() ? Reach.NOT_REACHED : Reach.REACHED;
  }

  private int[] days(int[] turns, int to) {
    IntStream.Builder days = IntStream.builder();
    days.add(BEFORE_ALL);
    Arrays.stream(turns).forEach(days::add);
    for (int change = 0; change < changes.size(); change++) {
      days.add(changes.first(change));
      if (changes.last(change) < AFTER_ALL) {
        days.add(changes.last(change));
        days.add(changes.last(change) + 1);
      }
    }
    return days.build().filter(day -> day <= to && day < AFTER_ALL).sorted().distinct().toArray();
  }

  /** The states in terms of the changes that may happen now; the others have happened. */
  private void move(List<Integer> now) {
    BitSet moved = new BitSet();
    for (int state = states.nextSetBit(0); state >= 0; state = states.nextSetBit(state + 1)) {
      int happened = 0;
      for (int i = 0; i < now.size(); i++) {
        int before = open.indexOf(now.get(i));
        happened |= before >= 0 && ((state >> (before + 1)) & 1) != 0 ? 1 << i : 0;
      }
      moved.set((happened << 1) | (state & 1));
    }
    open = now;
    states = moved;
  }

  private void walk(int day, long length, List<Integer> certain) {
    if (day == BEFORE_ALL) {
      // Every change that has always been possible happened on some day: there is one before it.
      states = kept(day, states);
    }
    int forced = 0;
    int[] before = new int[open.size()];
    for (int i = 0; i < open.size(); i++) {
      forced |= changes.last(open.get(i)) == day ? 1 << i : 0;
      for (int j = 0; j < open.size(); j++) {
        before[i] |= followers(open.get(j)).get(changes.rank(open.get(i))) ? 1 << j : 0;
      }
    }
    int last = certain.stream().max(this::byRank).orElse(-1);
    for (long walked = 0; walked < length; walked++) {
      BitSet next = step(forced, before, last);
      next = kept(day, next);
      if (walked > 0 && next.equals(states)) {
        return;
      }
      states = next;
    }
  }

  private BitSet kept(int day, BitSet from) {
    BitSet kept = new BitSet();
    for (int state = from.nextSetBit(0); state >= 0; state = from.nextSetBit(state + 1)) {
      kept.set(state, demand.allows((state & 1) != 0, day));
    }
    return kept;
  }

  private BitSet step(int forced, int[] before, int certain) {
    BitSet next = new BitSet();
    int all = (1 << open.size()) - 1;
    for (int state = states.nextSetBit(0); state >= 0; state = states.nextSetBit(state + 1)) {
      int happened = state >> 1;
      int left = all & ~happened;
      for (int today = left; ; today = (today - 1) & left) {
        int then = happened | today;
        if ((forced & ~then) == 0 && isInOrder(today, then, before)) {
          next.set((then << 1) | there(today, certain, state & 1));
        }
        if (today == 0) {
          break;
        }
      }
    }
    return next;
  }

  private static boolean isInOrder(int today, int happened, int[] before) {
    for (int i = 0; i < before.length; i++) {
      if (((today >> i) & 1) != 0 && (before[i] & ~happened) != 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether the value is there, 1 or 0, at the end of a day on which these happened. */
  private int there(int today, int certain, int before) {
    int last = certain;
    for (int i = 0; i < open.size(); i++) {
      if (((today >> i) & 1) != 0 && (last < 0 || byRank(open.get(i), last) > 0)) {
        last = open.get(i);
      }
    }
    return last < 0 ? before : changes.value(last) == value ? 1 : 0;
  }

  private int byRank(int one, int other) {
    return Integer.compare(changes.rank(one), changes.rank(other));
  }

  private BitSet allHappened() {
    int all = (1 << open.size()) - 1;
    BitSet happened = new BitSet();
    happened.set(all << 1, (all << 1) + 2);
    return happened;
  }

  /** The ranks of the entries declared after a change that may happen on one of its days. */
  private BitSet followers(int change) {
    return followers.computeIfAbsent(
        change,
        c -> {
          BitSet found = new BitSet();
          Deque<Integer> next = new ArrayDeque<>();
          next.add(changes.rank(c));
          while (!next.isEmpty()) {
            for (int successor : changes.successors(next.remove())) {
              if (!found.get(successor) && changes.firstOfRank(successor) <= changes.last(c)) {
                found.set(successor);
                next.add(successor);
              }
            }
          }
          return found;
        });
  }
}

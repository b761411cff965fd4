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
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Looks for a world in which a value was there, or was not there, on certain days. A duration asks
 * it whether some world has as few days, or as many, as no world goes beyond.
 *
 * <p><b>How.</b> A world gives each change one day. Seen from the end of a day D, what matters of a
 * world is which changes have happened by then, and whether the value is there: the state. The
 * search walks from the first day to the last and keeps the set of states that the worlds which
 * meet the demand so far can be in; this is dynamic programming over the days. The worlds are never
 * listed: there are as many as the product of all ranges.
 *
 * <p><b>State.</b> Only the changes whose range D lies in are open: of all others it is known
 * whether they have happened. A state is a number: bit 0 says whether the value is there, bit i + 1
 * whether open change i has happened. A set of states is a bit set over these numbers, at most 2^11
 * of them.
 *
 * <p><b>A day.</b> The changes of one day happen in the order of their ranks. So the changes are
 * taken in that order, and for each the states are doubled: it does not happen today, or it does,
 * provided that all that it is declared after has happened, today or before (these are of lower
 * rank); then its value is there. A change of one possible day happens in its turn, in every state.
 * At the end of the day the states are dropped in which a change that had its last day has not
 * happened, and those that the demand forbids. That makes 2^11 times 10 steps a day, and no world
 * is missed or made up, for a world restricted to the days up to D is exactly such a choice for
 * each day.
 *
 * <p><b>Stretches.</b> On days that open and close no range, and on which the demand stays the
 * same, each day does the same to the set of states, and the set only grows, for it is always
 * possible that nothing happens. Once a day changes nothing, no later one does, and the rest of the
 * stretch is passed over.
 *
 * <p>Where more than ten changes are open at a time it gives up, and says so.
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

  private static final int MOST_AT_A_TIME = 10;

  private final PreparedChanges<V> changes;

  /** The number of the value that is looked for. */
  private final int value;

  private final Demand demand;

  /** By change, where it was asked for: the ranks of the entries declared after it. */
  private final Map<Integer, BitSet> followers = new HashMap<>();

  /** The changes that may happen on the day that the search has come to; bit i + 1 is the i-th. */
  private List<Integer> open = new ArrayList<>();

  /** The states that some world can be in at the end of that day. */
  private BitSet states = new BitSet();

  WorldSearch(PreparedChanges<V> changes, int value, Demand demand) {
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
    int[] byRank =
        IntStream.range(0, open.size()).boxed().sorted(this::byRank).mapToInt(i -> i).toArray();
    OptionalInt last = certain.stream().mapToInt(change -> change).reduce(this::laterOf);
    for (long walked = 0; walked < length; walked++) {
      BitSet next = step(byRank, before, last);
      next = kept(day, happened(forced, next));
      if (walked > 0 && next.equals(states)) {
        return;
      }
      states = next;
    }
  }

  private int byRank(int open1, int open2) {
    return Integer.compare(changes.rank(open.get(open1)), changes.rank(open.get(open2)));
  }

  private int laterOf(int change, int other) {
    return changes.rank(change) > changes.rank(other) ? change : other;
  }

  private BitSet kept(int day, BitSet from) {
    BitSet kept = new BitSet();
    for (int state = from.nextSetBit(0); state >= 0; state = from.nextSetBit(state + 1)) {
      kept.set(state, demand.allows((state & 1) != 0, day));
    }
    return kept;
  }

  /** The states in which all these open changes have happened. */
  private static BitSet happened(int forced, BitSet from) {
    BitSet kept = new BitSet();
    for (int state = from.nextSetBit(0); state >= 0; state = from.nextSetBit(state + 1)) {
      kept.set(state, (forced & ~(state >> 1)) == 0);
    }
    return kept;
  }

  /** The states at the end of a day, from those at its start, changes taken by rank. */
  private BitSet step(int[] byRank, int[] before, OptionalInt certain) {
    BitSet next = (BitSet) states.clone();
    boolean waits = certain.isPresent();
    for (int i : byRank) {
      if (waits && changes.rank(certain.getAsInt()) < changes.rank(open.get(i))) {
        next = set(next, changes.value(certain.getAsInt()) == value);
        waits = false;
      }
      int there = changes.value(open.get(i)) == value ? 1 : 0;
      BitSet without = (BitSet) next.clone();
      for (int s = without.nextSetBit(0); s >= 0; s = without.nextSetBit(s + 1)) {
        int happened = s >> 1;
        if ((happened & (1 << i)) == 0 && (before[i] & ~happened) == 0) {
          next.set(((happened | 1 << i) << 1) | there);
        }
      }
    }
    return waits ? set(next, changes.value(certain.getAsInt()) == value) : next;
  }

  /** These states, in each of which the value is there, or in each of which it is not. */
  private static BitSet set(BitSet from, boolean there) {
    BitSet set = new BitSet();
    for (int state = from.nextSetBit(0); state >= 0; state = from.nextSetBit(state + 1)) {
      set.set((state & ~1) | (there ? 1 : 0));
    }
    return set;
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

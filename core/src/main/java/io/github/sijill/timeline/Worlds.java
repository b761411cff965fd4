package io.github.sijill.timeline;

import static io.github.sijill.history.DayRange.AFTER_ALL;
import static io.github.sijill.history.DayRange.BEFORE_ALL;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The worlds of some changes, day by day, without listing them: there are as many as the product of
 * all ranges. Seen from the end of a day D, what matters of a world is which changes have happened
 * by then, and what is in force: its state.
 *
 * <p><b>State.</b> Only the changes whose range D lies in are open: of all others it is known
 * whether they have happened. What is in force is kept one by one where something may end it by
 * name; of the rest only which levels are in force. A state is these answers as bits of a number,
 * see {@link Layout}.
 *
 * <p><b>A day.</b> The changes of one day happen in the order of their ranks. So the changes have
 * their {@link Turn}s in that order. In its turn, an open change does not happen today, or it does,
 * provided that all that it is declared after has happened, today or before (these are of lower
 * rank). One that may have happened before its first day here may count as happened from that day
 * on, see {@link Layout#entered}; one that may happen after its last day need not happen at all.
 * Any other change of one possible day happens in its turn, in every state. At the end of the day
 * the states are dropped in which a change that had its last day has not happened. No world is
 * missed or made up, for a world restricted to the days up to D is exactly such a choice for each
 * day.
 */
final class Worlds<V> {

  private static final int MOST_AT_A_TIME = 10;

  /** How many bits of a state are free, for what else is to be known of it. */
  static final int FREE_BITS = 3;

  private final Changes<V> changes;

  /** By change, where it was asked for: the ranks of the entries declared after it. */
  private final Map<Integer, BitSet> followers = new HashMap<>();

  Worlds(Changes<V> changes) {
    this.changes = changes;
  }

  /**
   * A change that may happen on a day.
   *
   * @param happened the bit which says that it has; 0 if it happens on this day in every world
   * @param before the bits of what it is declared after
   */
  record Turn(int change, long happened, long before) {

    /** Whether it happens in every world. */
    boolean isCertain() {
      return happened == 0;
    }

    /** Whether it may happen in a state. */
    boolean mayHappen(long state) {
      return (state & happened) == 0 && (before & ~state) == 0;
    }
  }

  /**
   * The bits of a state: whether anything has happened; by level, whether something of it is in
   * force that nothing ends by name; then for each that may be ended by name whether it is in
   * force; then for each open change whether it has happened.
   */
  final class Layout {

    private final List<Integer> named;
    private final List<Integer> open;
    private final long[] inForce;

    private Layout(List<Integer> named, List<Integer> open) {
      this.named = named;
      this.open = open;
      this.inForce = new long[changes.scale().inForce().size() + 1];
      for (int level = 1; level < inForce.length; level++) {
        inForce[level] = 1L << level;
      }
      for (int change : named) {
        inForce[changes.level(change)] |= named(change);
      }
    }

    /** Whether few enough changes are open at a time. */
    boolean fits() {
      return open.size() <= MOST_AT_A_TIME
          && inForce.length + named.size() + open.size() <= Long.SIZE - FREE_BITS;
    }

    private long named(int change) {
      int index = named.indexOf(change);
      return index < 0 ? 0 : 1L << (inForce.length + index);
    }

    private long happened(int index) {
      return 1L << (inForce.length + named.size() + index);
    }

    /** The state once a change has happened in it. */
    long after(Turn turn, long state) {
      return after(turn.change(), state | turn.happened());
    }

    private long after(int change, long state) {
      long next = state | 1;
      if (changes.endsAll(change)) {
        for (int level = 1; level < inForce.length; level++) {
          next &= ~inForce[level];
        }
      }
      for (int ended : changes.ends(change)) {
        next &= ~named(ended);
      }
      int level = changes.level(change);
      return level == 0 ? next : next | (isNamed(change) ? named(change) : 1L << level);
    }

    /** The strongest level in force in a state; 0 if none is. */
    int level(long state) {
      int level = inForce.length - 1;
      while (level > 0 && (state & inForce[level]) == 0) {
        level--;
      }
      return level;
    }

    /** The value that holds in a state. */
    V value(long state) {
      return changes.value(level(state), (state & 1) != 0);
    }

    /** A state of another layout in terms of this. */
    long from(Layout other, long state) {
      long moved = state & ((1L << inForce.length) - 1);
      for (int change : named) {
        moved |= (state & other.named(change)) != 0 ? named(change) : 0;
      }
      for (int i = 0; i < open.size(); i++) {
        int before = other.open.indexOf(open.get(i));
        moved |= before >= 0 && (state & other.happened(before)) != 0 ? happened(i) : 0;
      }
      return moved;
    }

    /**
     * The states that a state of this layout can be on the first day for which it is made. A change
     * that is open from then on may have happened before, and then not here: it counts as happened
     * without having done anything. It has if what is declared after it has happened, and has not
     * if what it is declared after has not.
     */
    List<Long> entered(long state, int day) {
      List<Long> entered = List.of(state);
      for (int i = 0; i < open.size(); i++) {
        if (changes.mayBeBefore(open.get(i)) && changes.first(open.get(i)) == day) {
          long happened = happened(i);
          long before = before(i);
          long after = after(i);
          entered =
              entered.stream()
                  .flatMap(
                      each ->
                          Stream.concat(
                              (before & ~each) == 0 ? Stream.of(each | happened) : Stream.empty(),
                              (after & each) == 0 ? Stream.of(each) : Stream.empty()))
                  .toList();
        }
      }
      return entered;
    }

    /** The bits of the open changes that one is declared after. */
    private long before(int index) {
      long before = 0;
      for (int i = 0; i < open.size(); i++) {
        before |= followers(open.get(i)).get(changes.rank(open.get(index))) ? happened(i) : 0;
      }
      return before;
    }

    /** The bits of the open changes that are declared after one. */
    private long after(int index) {
      long after = 0;
      for (int i = 0; i < open.size(); i++) {
        after |= followers(open.get(index)).get(changes.rank(open.get(i))) ? happened(i) : 0;
      }
      return after;
    }

    /** The bits of the open changes. */
    long allHappened() {
      long all = 0;
      for (int i = 0; i < open.size(); i++) {
        all |= happened(i);
      }
      return all;
    }

    /** The bits of the open changes that have their last day. */
    long required(int day) {
      long required = 0;
      for (int i = 0; i < open.size(); i++) {
        boolean isLast = changes.last(open.get(i)) == day && !changes.mayBeAfter(open.get(i));
        required |= isLast ? happened(i) : 0;
      }
      return required;
    }

    /** The turns of the changes that may happen on a day, by rank. */
    List<Turn> turns(int day) {
      List<Turn> turns = new ArrayList<>();
      for (int i = 0; i < open.size(); i++) {
        turns.add(new Turn(open.get(i), happened(i), before(i)));
      }
      for (int change : changes.happening(day, day)) {
        if (!isOpen(change) && !changes.isBaseline(change)) {
          turns.add(new Turn(change, 0, 0));
        }
      }
      turns.sort(Comparator.comparingInt(turn -> changes.rank(turn.change())));
      return turns;
    }
  }

  private boolean isOpen(int change) {
    return changes.first(change) < changes.last(change)
        || changes.mayBeBefore(change)
        || changes.mayBeAfter(change);
  }

  private boolean isNamed(int change) {
    return changes.endedBy(change).length > 0;
  }

  /** The layout before all days. */
  Layout beforeAll() {
    return new Layout(
        changes.isBaselineInForce() && isNamed(0) ? List.of(0) : List.of(), List.of());
  }

  /** The state before all days, in that layout. */
  long stateBeforeAll() {
    return changes.isBaselineInForce() ? beforeAll().after(0, 0) : 0;
  }

  /** The layout for what may happen, and what may be in force, from this day on. */
  Layout layout(int day) {
    List<Integer> open = new ArrayList<>();
    for (int change : changes.happening(day, day)) {
      if (isOpen(change)) {
        open.add(change);
      }
    }
    List<Integer> named = new ArrayList<>();
    int eve = day == BEFORE_ALL ? day : day - 1;
    for (int change : changes.reigns().on(eve, day)) {
      if (changes.level(change) > 0 && isNamed(change)) {
        named.add(change);
      }
    }
    for (int change : changes.happening(day, day)) {
      if (changes.level(change) > 0 && isNamed(change) && !named.contains(change)) {
        named.add(change);
      }
    }
    return new Layout(named, open);
  }

  /**
   * The first days of stretches of days that are all alike: no range begins or ends within them.
   *
   * @param turns further days on which a stretch begins
   * @param to the last day that matters
   */
  int[] stretches(int[] turns, int to) {
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

  /** The ranks of the entries declared after a change that may happen on one of its days. */
  private BitSet followers(int change) {
    return followers.computeIfAbsent(
        change,
        c -> {
          BitSet found = new BitSet();
          Deque<Integer> next = new ArrayDeque<>();
          next.add(changes.rank(c));
          while (!next.isEmpty()) {
            for (int successor : changes.successorsOfRank(next.remove())) {
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

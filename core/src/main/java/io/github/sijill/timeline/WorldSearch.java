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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;

/**
 * Looks for a world in which a value was there, or was not there, at certain moments. A duration
 * asks it whether some world has as few days, or as many, as no world goes beyond; a span, whether
 * some world never has the value.
 *
 * <p><b>How.</b> A world gives each change one day. Seen from the end of a day D, what matters of a
 * world is which changes have happened by then, and what is in force: the state. The search walks
 * from the first day to the last and keeps the set of states that the worlds which meet the demand
 * so far can be in; this is dynamic programming over the days. The worlds are never listed: there
 * are as many as the product of all ranges.
 *
 * <p><b>State.</b> Only the changes whose range D lies in are open: of all others it is known
 * whether they have happened. What is in force is kept one by one where something may end it by
 * name; of the rest only which levels are in force. A state is these answers as bits of a number,
 * see {@link Layout}.
 *
 * <p><b>A day.</b> The changes of one day happen in the order of their ranks. So the changes are
 * taken in that order, and for each the states are doubled: it does not happen today, or it does,
 * provided that all that it is declared after has happened, today or before (these are of lower
 * rank). A change of one possible day happens in its turn, in every state. At the end of the day
 * the states are dropped in which a change that had its last day has not happened, and those that
 * the demand forbids. No world is missed or made up, for a world restricted to the days up to D is
 * exactly such a choice for each day.
 *
 * <p><b>Stretches.</b> On days that open and close no range, and on which the demand stays the
 * same, each day does the same to the set of states, and the set only grows, for it is always
 * possible that nothing happens. Once a day changes nothing, no later one does, and the rest of the
 * stretch is passed over.
 *
 * <p>Where more than ten changes are open at a time, or there are too many states, it gives up, and
 * says so.
 */
final class WorldSearch<V> {

  /** What a world has to keep to. */
  interface Demand {
    /**
     * Whether a world may have the value, or not have it, at the end of {@code day}.
     *
     * @param day {@link io.github.sijill.history.DayRange#AFTER_ALL} once all changes have happened
     */
    boolean allows(boolean there, int day);

    /** The same right after a change on a day. */
    default boolean allowsWithin(boolean there, int day) {
      return true;
    }
  }

  private static final int MOST_AT_A_TIME = 10;
  private static final int MOST_STATES = 4_096;

  private final Changes<V> changes;
  private final Demand demand;

  /** By level: whether the value is there where this is the strongest in force. */
  private final boolean[] thereAt;

  /** Whether it is there before anything has happened. */
  private final boolean thereBefore;

  /** By change, where it was asked for: the ranks of the entries declared after it. */
  private final Map<Integer, BitSet> followers = new HashMap<>();

  private Layout layout;

  /** The states that some world can be in at the end of the day that the search has come to. */
  private Set<Long> states = new HashSet<>();

  WorldSearch(Changes<V> changes, V value, Demand demand) {
    this.changes = changes;
    this.demand = demand;
    this.layout = new Layout(List.of(), List.of());
    this.thereBefore = value.equals(changes.value(0, false));
    this.thereAt = new boolean[changes.scale().inForce().size() + 1];
    for (int level = 0; level < thereAt.length; level++) {
      thereAt[level] = value.equals(changes.value(level, true));
    }
  }

  /**
   * The bits of a state: whether anything has happened; by level, whether something of it is in
   * force that nothing ends by name; then for each that may be ended by name whether it is in
   * force; then for each open change whether it has happened.
   */
  private final class Layout {

    private final List<Integer> named;
    private final List<Integer> open;
    private final long[] inForce;

    Layout(List<Integer> named, List<Integer> open) {
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

    boolean fits() {
      return open.size() <= MOST_AT_A_TIME
          && inForce.length + named.size() + open.size() < Long.SIZE;
    }

    long named(int change) {
      int index = named.indexOf(change);
      return index < 0 ? 0 : 1L << (inForce.length + index);
    }

    long happened(int index) {
      return 1L << (inForce.length + named.size() + index);
    }

    /** The state once a change has happened in it. */
    long after(int change, long state) {
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

    boolean isThere(long state) {
      for (int level = inForce.length - 1; level > 0; level--) {
        if ((state & inForce[level]) != 0) {
          return thereAt[level];
        }
      }
      return (state & 1) == 0 ? thereBefore : thereAt[0];
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
  }

  private boolean isNamed(int change) {
    return changes.endedBy(change).length > 0;
  }

  /**
   * Whether there is such a world.
   *
   * @param turns the first days of stretches on which the demand stays the same
   * @param to the last day that matters
   */
  Reach find(int[] turns, int to) {
    int[] days = days(turns, to);
    if (changes.isBaselineInForce()) {
      layout = new Layout(isNamed(0) ? List.of(0) : List.of(), List.of());
      states.add(layout.after(0, 0));
    } else {
      states.add(0L);
    }
    for (int i = 0; i < days.length; i++) {
      int day = days[i];
      if (!moveTo(day)) {
        return Reach.UNDECIDED;
      }
      long length = (i + 1 < days.length ? (long) days[i + 1] : to + 1L) - day;
      if (!walk(day, length, certain(day))) {
        return Reach.UNDECIDED;
      }
      if (states.isEmpty()) {
        return Reach.NOT_REACHED;
      }
    }
    if (to == AFTER_ALL) {
      keep(this::allHappened);
      keep(state -> demand.allows(layout.isThere(state), AFTER_ALL));
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

  /** The changes of this one day, by rank. */
  private int[] certain(int day) {
    return Arrays.stream(changes.happening(day, day))
        .filter(change -> changes.first(change) == changes.last(change))
        .filter(change -> !changes.isBaseline(change))
        .toArray();
  }

  /** The states in terms of what may happen, and what may be in force, from this day on. */
  private boolean moveTo(int day) {
    List<Integer> open = new ArrayList<>();
    for (int change : changes.happening(day, day)) {
      if (changes.first(change) < changes.last(change)) {
        open.add(change);
      }
    }
    List<Integer> named = new ArrayList<>();
    int eve = day == BEFORE_ALL ? day : day - 1;
    for (int change : changes.reigning(eve, day)) {
      if (changes.level(change) > 0 && isNamed(change)) {
        named.add(change);
      }
    }
    for (int change : changes.happening(day, day)) {
      if (changes.level(change) > 0 && isNamed(change) && !named.contains(change)) {
        named.add(change);
      }
    }
    Layout next = new Layout(named, open);
    if (!next.fits()) {
      return false;
    }
    Set<Long> moved = new HashSet<>();
    for (long state : states) {
      moved.add(next.from(layout, state));
    }
    states = moved;
    layout = next;
    return true;
  }

  private boolean walk(int day, long length, int[] certain) {
    if (day == BEFORE_ALL) {
      // Every change that has always been possible happened on some day: there is one before it.
      keep(state -> demand.allows(layout.isThere(state), day));
    }
    List<Integer> open = layout.open;
    long forced = 0;
    long[] before = new long[open.size()];
    for (int i = 0; i < open.size(); i++) {
      forced |= changes.last(open.get(i)) == day ? layout.happened(i) : 0;
      for (int j = 0; j < open.size(); j++) {
        before[i] |= followers(open.get(j)).get(changes.rank(open.get(i))) ? layout.happened(j) : 0;
      }
    }
    long required = forced;
    List<Integer> byRank =
        IntStream.concat(open.stream().mapToInt(change -> change), Arrays.stream(certain))
            .boxed()
            .sorted(Comparator.comparingInt(changes::rank))
            .toList();
    for (long walked = 0; walked < length; walked++) {
      Set<Long> atStart = states;
      for (int change : byRank) {
        int index = open.indexOf(change);
        happen(change, index, index < 0 ? 0 : before[index], day);
        if (states.size() > MOST_STATES) {
          return false;
        }
      }
      keep(state -> (required & ~state) == 0 && demand.allows(layout.isThere(state), day));
      if (walked > 0 && states.equals(atStart)) {
        return true;
      }
    }
    return true;
  }

  /** The states once a change has had its turn on a day; one that is open need not happen. */
  private void happen(int change, int index, long before, int day) {
    boolean isOpen = index >= 0;
    Set<Long> next = isOpen ? new HashSet<>(states) : new HashSet<>();
    for (long state : states) {
      if (isOpen && ((state & layout.happened(index)) != 0 || (before & ~state) != 0)) {
        continue;
      }
      long after = layout.after(change, isOpen ? state | layout.happened(index) : state);
      if (demand.allowsWithin(layout.isThere(after), day)) {
        next.add(after);
      }
    }
    states = next;
  }

  private void keep(LongPredicate kept) {
    Set<Long> left = new HashSet<>();
    for (long state : states) {
      if (kept.test(state)) {
        left.add(state);
      }
    }
    states = left;
  }

  private boolean allHappened(long state) {
    for (int i = 0; i < layout.open.size(); i++) {
      if ((state & layout.happened(i)) == 0) {
        return false;
      }
    }
    return true;
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

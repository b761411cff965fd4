package io.github.sijill.timeline;

import static io.github.sijill.history.DayRange.AFTER_ALL;
import static io.github.sijill.history.DayRange.BEFORE_ALL;

import java.util.HashSet;
import java.util.Set;
import java.util.function.LongPredicate;

/**
 * Looks for a world in which a value was there, or was not there, at certain moments. A duration
 * asks it whether some world has as few days, or as many, as no world goes beyond; a span, whether
 * some world never has the value.
 *
 * <p><b>How.</b> The search walks from the first day to the last and keeps the set of states, see
 * {@link Worlds}, that the worlds which meet the demand so far can be in; this is dynamic
 * programming over the days.
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

  private static final int MOST_STATES = 4_096;

  /** For what every question about a day asks, which must not cost more than the day itself. */
  private static final int FEW_STATES = 64;

  private final Worlds<V> worlds;
  private final V value;
  private final Demand demand;
  private final int mostStates;

  private Worlds<V>.Layout layout;

  /** The states that some world can be in at the end of the day that the search has come to. */
  private Set<Long> states = new HashSet<>();

  WorldSearch(Changes<V> changes, V value, Demand demand) {
    this(changes, value, demand, MOST_STATES);
  }

  private WorldSearch(Changes<V> changes, V value, Demand demand, int mostStates) {
    this.worlds = new Worlds<>(changes);
    this.value = value;
    this.demand = demand;
    this.mostStates = mostStates;
    this.layout = worlds.beforeAll();
    states.add(worlds.stateBeforeAll());
  }

  /**
   * Whether in some world a value held at the end of each of some days; true where that takes too
   * long to find out.
   */
  static <V> boolean mayHoldThroughout(Changes<V> changes, V value, int first, int last) {
    Demand throughout = (there, day) -> there || day < first || day > last;
    return new WorldSearch<>(changes, value, throughout, FEW_STATES)
            .find(new int[] {first, last + 1}, last)
        != DayCount.Reach.NOT_REACHED;
  }

  /**
   * Whether there is such a world.
   *
   * @param turns the first days of stretches on which the demand stays the same
   * @param to the last day that matters
   */
  DayCount.Reach find(int[] turns, int to) {
    int[] days = worlds.stretches(turns, to);
    for (int i = 0; i < days.length; i++) {
      int day = days[i];
      if (!moveTo(day)) {
        return DayCount.Reach.UNDECIDED;
      }
      long length = (i + 1 < days.length ? (long) days[i + 1] : to + 1L) - day;
      if (!walk(day, length)) {
        return DayCount.Reach.UNDECIDED;
      }
      if (states.isEmpty()) {
        return DayCount.Reach.NOT_REACHED;
      }
    }
    if (to == AFTER_ALL) {
      long all = layout.allHappened();
      keep(state -> (all & ~state) == 0 && demand.allows(isThere(state), AFTER_ALL));
    }
    return states.isEmpty() ? DayCount.Reach.NOT_REACHED : DayCount.Reach.REACHED;
  }

  private boolean isThere(long state) {
    return layout.value(state).equals(value);
  }

  private boolean moveTo(int day) {
    Worlds<V>.Layout next = worlds.layout(day);
    if (!next.fits()) {
      return false;
    }
    Set<Long> moved = new HashSet<>();
    for (long state : states) {
      moved.addAll(next.entered(next.from(layout, state), day));
    }
    states = moved;
    layout = next;
    return true;
  }

  private boolean walk(int day, long length) {
    if (day == BEFORE_ALL) {
      // Every change that has always been possible happened on some day: there is one before it.
      keep(state -> demand.allows(isThere(state), day));
    }
    long required = layout.required(day);
    var turns = layout.turns(day);
    for (long walked = 0; walked < length; walked++) {
      Set<Long> atStart = states;
      for (Worlds.Turn turn : turns) {
        happen(turn, day);
        if (states.size() > mostStates) {
          return false;
        }
      }
      keep(state -> (required & ~state) == 0 && demand.allows(isThere(state), day));
      if (walked > 0 && states.equals(atStart)) {
        return true;
      }
    }
    return true;
  }

  /** The states once a change has had its turn on a day; one that is open need not happen. */
  private void happen(Worlds.Turn turn, int day) {
    Set<Long> next = turn.isCertain() ? new HashSet<>() : new HashSet<>(states);
    for (long state : states) {
      if (turn.mayHappen(state)) {
        long after = layout.after(turn, state);
        if (demand.allowsWithin(isThere(after), day)) {
          next.add(after);
        }
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
}

package io.github.sijill.timeline;

import static io.github.sijill.history.DayRange.AFTER_ALL;

import io.github.sijill.history.DayRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Counts the days that a value touches, over all worlds: the least that some world has, and the
 * most. A day is touched if the value held at its start, at its end, or right after something that
 * happened on it; or in hours of a day that is {@code shown}: then the value held unless something
 * stronger did, and what happens on that day may do so before or after these hours.
 *
 * <p><b>How.</b> It walks from day to day and keeps of each state, see {@link Worlds}, how many
 * days the worlds that can be in it have touched, the fewest or the most: shortest and longest
 * paths.
 *
 * <p><b>Stretches.</b> On days that are all alike, the fewest days of a state after k such days are
 * the least of two numbers, once k is at least the number of changes that can happen: one that
 * stays (some world waits where nothing is touched) and one that grows by one a day (all wait where
 * every day is). So from then on each state grows by a day a day, and at some day stops; as for the
 * most, it stays, and at some day begins to grow. As long as no state changes its pace, all days
 * can be passed over at once. How long that is is found by halving: where some state has changed
 * its pace, the next day shows it, for the number that overtook stays ahead.
 *
 * <p>Where more than ten changes are open at a time, or there are too many states, it gives up.
 */
final class WorldCount<V> {

  private static final int MOST_STATES = 4_096;
  private static final int MOST_STEPS = 20_000;

  /** More days than lie between any two entries: what counts so many has no end. */
  private static final long WITHOUT_END = 1_000_000_000;

  private static final long TOUCHED = 1L << (Long.SIZE - 2);
  private static final long STRONGER_SEEN = 1L << (Long.SIZE - 3);

  private final V value;
  private final int level;
  private final List<DayRange> shown;
  private final Worlds<V> worlds;

  private final boolean isLeast;
  private Worlds<V>.Layout layout;

  /** By state: how many days of the span were touched, the fewest or the most. */
  private Map<Long, Long> touched = new HashMap<>();

  private int steps;

  private WorldCount(Changes<V> changes, V value, List<DayRange> shown, boolean isLeast) {
    this.value = value;
    this.level = changes.scale().level(value);
    this.shown = shown;
    this.isLeast = isLeast;
    this.worlds = new Worlds<>(changes);
    this.layout = worlds.beforeAll();
    touched.put(worlds.stateBeforeAll(), 0L);
  }

  /**
   * The days touched in each of some spans, which follow one another; empty if it gives up.
   *
   * @param shown days apart from one another, in order, on some hours of which the value held
   *     unless something stronger did
   * @param firsts the first day of each span, ascending; the first may be {@code BEFORE_ALL}
   * @param to the last day of the last span, which may be {@code AFTER_ALL}
   */
  static <V> Optional<List<DayCount.Bounds>> of(
      Changes<V> changes, V value, List<DayRange> shown, int[] firsts, int to) {
    List<Long> least = new WorldCount<>(changes, value, shown, true).count(firsts, to);
    if (least.size() < firsts.length) {
      return Optional.empty();
    }
    List<Long> most = new WorldCount<>(changes, value, shown, false).count(firsts, to);
    return Optional.of(
        IntStream.range(0, firsts.length)
            .mapToObj(i -> new DayCount.Bounds(length(least.get(i)), length(most.get(i))))
            .toList());
  }

  /**
   * Those of some days that a value touches in every world, as far as it can be told.
   *
   * @param days ascending
   */
  static <V> Set<Integer> certain(Changes<V> changes, V value, List<Integer> days) {
    int[] firsts =
        days.stream()
            .flatMap(day -> Stream.of(day, day + 1))
            .mapToInt(day -> day)
            .distinct()
            .toArray();
    Set<Integer> certain = new HashSet<>();
    if (!days.isEmpty()) {
      Set<Integer> asked = Set.copyOf(days);
      List<Long> least =
          new WorldCount<>(changes, value, List.of(), true).count(firsts, days.getLast());
      for (int i = 0; i < least.size(); i++) {
        if (least.get(i) > 0 && asked.contains(firsts[i])) {
          certain.add(firsts[i]);
        }
      }
    }
    return certain;
  }

  private static Length length(long days) {
    return days >= WITHOUT_END ? Length.withoutEnd() : Length.of(days);
  }

  /** By span; only of the first of them if it gives up later. */
  private List<Long> count(int[] firsts, int to) {
    List<Long> counts = new ArrayList<>();
    int span = -1;
    int cut = 0;
    int[] days = worlds.stretches(turns(firsts), to);
    for (int i = 0; i < days.length; i++) {
      int day = days[i];
      while (span + 1 < firsts.length && firsts[span + 1] <= day) {
        if (span >= 0) {
          counts.add(best(touched.values()));
        }
        touched.replaceAll((state, counted) -> 0L);
        span++;
      }
      while (cut < shown.size() && shown.get(cut).last() < day) {
        cut++;
      }
      boolean isShown = cut < shown.size() && shown.get(cut).first() <= day;
      long length = (i + 1 < days.length ? (long) days[i + 1] : to + 1L) - day;
      if (!moveTo(day) || !walk(new Day(day, span >= 0, isShown), length)) {
        return counts;
      }
    }
    if (to == AFTER_ALL) {
      long all = layout.allHappened();
      touched.keySet().removeIf(state -> (all & ~state) != 0);
    }
    counts.add(best(touched.values()));
    return counts;
  }

  private int[] turns(int[] firsts) {
    IntStream.Builder turns = IntStream.builder();
    IntStream.of(firsts).forEach(turns::add);
    for (DayRange each : shown) {
      turns.add(each.first()).add(each.last() + 1);
    }
    return turns.build().toArray();
  }

  private long best(Collection<Long> counts) {
    return isLeast ? Collections.min(counts) : Collections.max(counts);
  }

  private long better(long one, long other) {
    return isLeast ? Math.min(one, other) : Math.max(one, other);
  }

  private boolean moveTo(int day) {
    Worlds<V>.Layout next = worlds.layout(day);
    if (!next.fits()) {
      return false;
    }
    Map<Long, Long> moved = new HashMap<>();
    touched.forEach(
        (state, days) ->
            next.entered(next.from(layout, state), day)
                .forEach(entered -> moved.merge(entered, days, this::better)));
    touched = moved;
    layout = next;
    return true;
  }

  /** A day, and all of its stretch that are like it. */
  private final class Day {

    private final boolean isCounted;
    private final boolean isShown;
    private final long required;
    private final List<Worlds.Turn> turns;

    Day(int day, boolean isCounted, boolean isShown) {
      this.isCounted = isCounted;
      this.isShown = isShown;
      this.required = layout.required(day);
      this.turns = layout.turns(day);
    }

    /** What follows from what was touched by the end of the day before. */
    Map<Long, Long> after(Map<Long, Long> before) {
      steps++;
      Map<Long, Long> now = new HashMap<>();
      before.forEach((state, days) -> now.put(noted(state), days));
      for (Worlds.Turn turn : turns) {
        Map<Long, Long> next = turn.isCertain() ? new HashMap<>() : new HashMap<>(now);
        now.forEach(
            (state, days) -> {
              if (turn.mayHappen(state)) {
                next.merge(noted(layout.after(turn, state)), days, WorldCount.this::better);
              }
            });
        now.clear();
        now.putAll(next);
      }
      Map<Long, Long> after = new HashMap<>();
      now.forEach(
          (state, days) -> {
            if ((required & ~state) == 0) {
              after.merge(
                  state & ~(TOUCHED | STRONGER_SEEN),
                  days + (isTouched(state) ? 1 : 0),
                  WorldCount.this::better);
            }
          });
      return after;
    }

    /** A state with what has been seen on the day once the world is in it. */
    private long noted(long state) {
      if (!isCounted) {
        return state;
      }
      int strongest = layout.level(state);
      boolean isThere = layout.value(state).equals(value);
      boolean isBeside = isShown && !isLeast && strongest < level;
      return state
          | (isThere || isBeside ? TOUCHED : 0)
          | (isShown && isLeast && strongest > level ? STRONGER_SEEN : 0);
    }

    private boolean isTouched(long state) {
      return (state & TOUCHED) != 0
          || (isCounted && isShown && isLeast && (state & STRONGER_SEEN) == 0);
    }
  }

  private boolean walk(Day day, long length) {
    long left = length;
    for (int i = 0; i <= day.turns.size() && left > 0; i++) {
      if (!isFeasible()) {
        return false;
      }
      touched = day.after(touched);
      left--;
    }
    while (left > 0) {
      if (!isFeasible()) {
        return false;
      }
      Map<Long, Long> before = touched;
      touched = day.after(before);
      left--;
      long passed = alike(day, touched, before, left);
      touched = passed(touched, before, passed);
      left -= passed;
    }
    return true;
  }

  private boolean isFeasible() {
    return touched.size() <= MOST_STATES && steps <= MOST_STEPS;
  }

  /** For how many days, of those left, each state goes on as it went on the last. */
  private long alike(Day day, Map<Long, Long> now, Map<Long, Long> before, long left) {
    long alike = 0;
    long unlike = left + 1;
    long tried = left;
    while (alike < tried) {
      boolean isAlike =
          day.after(passed(now, before, tried - 1)).equals(passed(now, before, tried));
      alike = isAlike ? tried : alike;
      unlike = isAlike ? unlike : tried;
      tried = (alike + unlike) >>> 1;
    }
    return alike;
  }

  private static Map<Long, Long> passed(Map<Long, Long> now, Map<Long, Long> before, long days) {
    Map<Long, Long> later = new HashMap<>();
    now.forEach(
        (state, counted) ->
            later.put(state, counted + days * (counted - before.getOrDefault(state, counted))));
    return later;
  }
}

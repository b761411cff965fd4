package io.github.sijill.timeline;

import io.github.sijill.history.History;
import io.github.sijill.time.DayBound;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * The definition of a timeline, typed slowly: every world is listed and replayed. Days are numbered
 * from {@link #DAY_ZERO}; open ends reach some days beyond the window.
 */
final class Replay<V> {

  static final LocalDate DAY_ZERO = LocalDate.of(2016, 1, 1);

  /** How far open ends reach beyond the window. */
  static final int BEYOND = 2;

  private final Scale<V> scale;
  private final List<Change<V>> changes;
  private final History history;
  private final int lastDay;

  /** The ranks of what ends something in some world. */
  private final Set<Integer> ending = new TreeSet<>();

  /** By world, by rank: the day. */
  private final List<int[]> worlds = new ArrayList<>();

  Replay(Scale<V> scale, List<Change<V>> changes, History history, int lastDay) {
    this.scale = scale;
    this.changes = changes;
    this.history = history;
    this.lastDay = lastDay;
    list(new int[history.entries().size()], 0);
    worlds.forEach(world -> replay(world, lastDay + BEYOND, (on, moment) -> true));
  }

  private void list(int[] world, int rank) {
    if (rank == world.length) {
      worlds.add(world.clone());
      return;
    }
    int first = number(history.entries().get(rank).occurred().earliest(), -BEYOND);
    int last = number(history.entries().get(rank).occurred().latest(), lastDay + BEYOND);
    for (int day = first; day <= last; day++) {
      boolean fits = true;
      for (int before = 0; before < rank; before++) {
        for (int successor : history.successors(before)) {
          fits &= successor != rank || world[before] <= day;
        }
      }
      if (fits) {
        world[rank] = day;
        list(world, rank + 1);
      }
    }
  }

  private static int number(DayBound bound, int open) {
    return bound instanceof DayBound.On(LocalDate day)
        ? (int) (day.toEpochDay() - DAY_ZERO.toEpochDay())
        : open;
  }

  boolean hasWorld() {
    return !worlds.isEmpty();
  }

  /** What is so at a moment of a world: what is in force, by rank, -1 for the baseline. */
  record Moment<V>(V value, List<Integer> inForce, Set<Integer> deciding) {}

  /** Replays a world until the end of a day; {@code within} sees the moments of its days. */
  private Moment<V> replay(int[] world, int until, BiFunction<Integer, Moment<V>, Boolean> within) {
    List<Integer> inForce = new ArrayList<>();
    if (scale.inForce().contains(scale.baseline())) {
      inForce.add(-1);
    }
    boolean happened = false;
    int lastEnd = -1;
    Moment<V> now = moment(inForce, happened, lastEnd);
    for (int day = -BEYOND; day <= until; day++) {
      for (Change<V> change : changes) {
        if (world[change.rank()] == day) {
          happened = true;
          if (inForce.removeIf(rank -> change.endsAll() || isNamed(change, rank))) {
            ending.add(change.rank());
          }
          if (change.begins().isPresent()) {
            inForce.add(change.rank());
          } else if (ending.contains(change.rank()) || isToldFirst()) {
            lastEnd = change.rank();
          }
          now = moment(inForce, happened, lastEnd);
          boolean unused = within.apply(day, now);
        }
      }
    }
    return now;
  }

  /** Whether an end tells something though it ends nothing: that what was unknown is so. */
  private boolean isToldFirst() {
    return !scale.baseline().equals(scale.ended()) && !scale.inForce().contains(scale.baseline());
  }

  private boolean isNamed(Change<V> change, int rank) {
    return change
        .ends()
        .contains(rank == -1 ? history.rank(history.opening().orElseThrow()) : rank);
  }

  private Moment<V> moment(List<Integer> inForce, boolean happened, int lastEnd) {
    if (inForce.isEmpty()) {
      return new Moment<>(happened ? scale.ended() : scale.baseline(), List.of(), Set.of(lastEnd));
    }
    int strongest = -1;
    for (int rank : inForce) {
      strongest = Math.max(strongest, scale.inForce().indexOf(value(rank)));
    }
    Set<Integer> deciding = new TreeSet<>();
    for (int rank : inForce) {
      if (scale.inForce().indexOf(value(rank)) == strongest) {
        deciding.add(rank);
      }
    }
    return new Moment<>(scale.inForce().get(strongest), List.copyOf(inForce), deciding);
  }

  private V value(int rank) {
    return rank == -1
        ? scale.baseline()
        : changes.stream().filter(c -> c.rank() == rank).findFirst().orElseThrow().begins().get();
  }

  private List<Moment<V>> ends(int day) {
    List<Moment<V>> ends = new ArrayList<>();
    for (int[] world : worlds) {
      ends.add(replay(world, day, (on, moment) -> true));
    }
    return ends;
  }

  /** The possible values at the end of a day. */
  Set<V> on(int day) {
    Set<V> values = new TreeSet<>();
    ends(day).forEach(moment -> values.add(moment.value()));
    return values;
  }

  /** The ranks that decide at the end of a day, -1 for the baseline. */
  Set<Integer> deciding(int day) {
    Set<Integer> deciding = new TreeSet<>();
    ends(day).forEach(moment -> deciding.addAll(moment.deciding()));
    return deciding;
  }

  /** The ranks of what is in force at the end of a day, in some world or in all. */
  Set<Integer> inForce(int day, boolean inAll) {
    Set<Integer> inForce = new TreeSet<>();
    ends(day).forEach(moment -> inForce.addAll(moment.inForce()));
    if (inAll) {
      ends(day).forEach(moment -> inForce.retainAll(moment.inForce()));
    }
    return inForce;
  }

  /** The values at the start of a span and after each change in it, in some world or in all. */
  Set<V> during(int from, int to, boolean inAll) {
    Set<V> values = new TreeSet<>();
    List<Set<V>> each = new ArrayList<>();
    for (int[] world : worlds) {
      Set<V> moments = new TreeSet<>();
      moments.add(replay(world, from - 1, (on, moment) -> true).value());
      replay(world, to, (on, moment) -> on < from || moments.add(moment.value()));
      each.add(moments);
      values.addAll(moments);
    }
    if (inAll) {
      each.forEach(values::retainAll);
    }
    return values;
  }

  /** The least and the greatest number of days of a span with a value at their end. */
  int[] count(V value, int from, int to) {
    int[] count = {Integer.MAX_VALUE, 0};
    for (int[] world : worlds) {
      int days = 0;
      for (int day = from; day <= to; day++) {
        days += replay(world, day, (on, moment) -> true).value().equals(value) ? 1 : 0;
      }
      count[0] = Math.min(count[0], days);
      count[1] = Math.max(count[1], days);
    }
    return count;
  }

  /**
   * The least and the greatest number of days of a span that a value touches: those with a moment
   * of it, and of some further days those on which an hour may be free of all that is stronger;
   * what happens on these days may come before that hour or after it.
   */
  int[] touched(V value, Set<Integer> shown, int from, int to) {
    int[] touched = {Integer.MAX_VALUE, 0};
    for (int[] world : worlds) {
      int fewest = 0;
      int most = 0;
      for (int day = from; day <= to; day++) {
        int today = day;
        Set<V> moments = new TreeSet<>();
        moments.add(replay(world, day - 1, (on, moment) -> true).value());
        replay(world, day, (on, moment) -> on < today || moments.add(moment.value()));
        boolean isThere = moments.contains(value);
        boolean isShown = shown.contains(day);
        fewest += isThere || (isShown && moments.stream().noneMatch(v -> above(v, value))) ? 1 : 0;
        most += isThere || (isShown && moments.stream().anyMatch(v -> !above(v, value))) ? 1 : 0;
      }
      touched[0] = Math.min(touched[0], fewest);
      touched[1] = Math.max(touched[1], most);
    }
    return touched;
  }

  private boolean above(V one, V other) {
    return scale.inForce().indexOf(one) > scale.inForce().indexOf(other);
  }

  /**
   * The ranks of what is in force at some moment of a span, its start among them, in some world or
   * in all.
   */
  Set<Integer> inForceDuring(int from, int to, boolean inAll) {
    Set<Integer> ranks = new TreeSet<>();
    List<Set<Integer>> each = new ArrayList<>();
    for (int[] world : worlds) {
      Set<Integer> moments = new TreeSet<>(replay(world, from - 1, (on, moment) -> true).inForce());
      replay(world, to, (on, moment) -> on < from || moments.addAll(moment.inForce()));
      each.add(moments);
      ranks.addAll(moments);
    }
    if (inAll) {
      each.forEach(ranks::retainAll);
    }
    return ranks;
  }
}

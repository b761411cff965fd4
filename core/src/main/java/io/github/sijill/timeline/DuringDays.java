package io.github.sijill.timeline;

import static io.github.sijill.history.DayRange.BEFORE_ALL;

import io.github.sijill.history.DayAndRank;
import java.time.LocalDate;
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
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * What may have held at any moment of spans of days: at the end of the day before, or right after
 * something that happened on one of the days. Immutable to its callers, and thread-safe.
 */
final class DuringDays<V> {

  private final Steps<V> steps;
  private final Changes<V> changes;
  private final Deciding deciding;

  /** What {@link #within} has found, once it was asked for; every question asks for it. */
  private volatile @Nullable List<Within<V>> within;

  DuringDays(Steps<V> steps, Changes<V> changes, Deciding deciding) {
    this.steps = steps;
    this.changes = changes;
    this.deciding = deciding;
  }

  /** What held on numbered days, both inclusive; see {@link Timeline#during}. */
  Moments<V> moments(int first, int last) {
    Set<V> possibly = possible(first, last);
    Set<V> certainly = new LinkedHashSet<>(possibly);
    certainly.removeIf(value -> !isCertain(value, first, last));
    return new Moments<>(certainly, new Possible<>(possibly));
  }

  /** What may have held on numbered days, both inclusive, which may be open at their ends. */
  Set<V> possible(int first, int last) {
    Set<V> values =
        new LinkedHashSet<>(
            first == BEFORE_ALL ? Set.of(steps.baseline()) : steps.on(first - 1).values());
    int[] happening = changes.happening(first, last);
    int[] days = days(happening, first, last);
    BitSet wanted = Steps.levelsBeside(values, changes);
    addWithin(wanted, happening, days, values);
    return values;
  }

  /**
   * The changes that may have decided at the start of numbered days, at the end of one of them, or
   * right after something ended on one; and all that may have happened on them.
   */
  int[] decidingDuring(int first, int last) {
    int[] happening = changes.happening(first, last);
    int[] days = days(happening, first, last);
    LongStream.Builder moments = LongStream.builder();
    moments.add(Steps.endOf(first - 1));
    Arrays.stream(days).forEach(day -> moments.add(Steps.endOf(day)));
    for (int change : happening) {
      if (changes.isEnd(change) || changes.endsSomething(change)) {
        Arrays.stream(days)
            .filter(day -> changes.first(change) <= day && day <= changes.last(change))
            .forEach(day -> moments.add(DayAndRank.of(day, changes.rank(change))));
      }
    }
    return IntStream.concat(
            Arrays.stream(deciding.decidingAt(moments.build().toArray())), Arrays.stream(happening))
        .toArray();
  }

  /** The days of a span on which what may hold within a day may differ from the day before. */
  private int[] days(int[] happening, int first, int last) {
    IntStream.Builder days = IntStream.builder();
    days.add(Math.max(first, Steps.EARLIEST));
    for (int change : happening) {
      for (int after = 0; after <= Steps.ECHO; after++) {
        days.add(
            changes.first(change) > Steps.LATEST ? Steps.LATEST : changes.first(change) + after);
        days.add(changes.last(change) > Steps.LATEST ? Steps.LATEST : changes.last(change) + after);
      }
    }
    return days.build()
        .filter(
            day -> day >= Math.max(first, Steps.EARLIEST) && day <= Math.min(last, Steps.LATEST))
        .sorted()
        .distinct()
        .toArray();
  }

  /**
   * The days within which a value may have held that is possible neither at their start nor at
   * their end, in order.
   */
  List<Within<V>> within() {
    List<Within<V>> known = within;
    if (known == null) {
      known = findWithin();
      within = known;
    }
    return known;
  }

  private List<Within<V>> findWithin() {
    List<Found<V>> found = new ArrayList<>();
    int[] points = steps.days();
    for (int point = 0; point < points.length; point++) {
      int day = Math.max(points[point], Steps.EARLIEST);
      int next = point + 1 < points.length ? points[point + 1] : Steps.LATEST;
      addWithin(day, day, found);
      if (day + 1 < next) {
        addWithin(day + 1, next - 1, found);
      }
    }
    Map<V, Set<Integer>> certain = new HashMap<>();
    found.stream()
        .flatMap(each -> each.possibly().stream())
        .distinct()
        .forEach(value -> certain.put(value, certainWithin(value, found)));
    return found.stream().map(each -> each.within(certain)).toList();
  }

  private Set<Integer> certainWithin(V value, List<Found<V>> found) {
    Set<Integer> certain =
        WorldCount.certain(
            changes,
            value,
            found.stream()
                .filter(each -> each.possibly().contains(value))
                .map(each -> each.first())
                .toList());
    certain.addAll(begunCertainly(value));
    return certain;
  }

  /** Days within each of which some values may have held that their ends do not show. */
  private record Found<V>(int first, int last, Set<V> possibly) {

    /** With those that certainly held, by value and first day. */
    Within<V> within(Map<V, Set<Integer>> certain) {
      Set<V> certainly = new LinkedHashSet<>(possibly);
      certainly.removeIf(value -> !certain.getOrDefault(value, Set.of()).contains(first));
      return new Within<>(
          LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(last), possibly, certainly);
    }
  }

  /** Of days that are all alike. */
  private void addWithin(int first, int last, List<Found<V>> found) {
    Set<V> possibly = possiblyWithin(first);
    if (!possibly.isEmpty()) {
      found.add(new Found<>(first, last, possibly));
    }
  }

  /** Whether a numbered day is one of those of {@link #within}; looks at no other day. */
  boolean isWithin(int day) {
    return !possiblyWithin(Math.max(day, Steps.EARLIEST)).isEmpty();
  }

  /** What may have held within a day and is possible neither at its start nor at its end. */
  private Set<V> possiblyWithin(int day) {
    if (changes.countHappening(day) < 2) {
      return Set.of();
    }
    Set<V> possibly = possible(day, day);
    possibly.removeAll(steps.on(day - 1).values());
    possibly.removeAll(steps.on(day).values());
    return possibly;
  }

  /** Adds the values of these levels that may hold right after one of these changes. */
  private void addWithin(BitSet wanted, int[] happening, int[] days, Set<V> values) {
    for (int change : happening) {
      BitSet levels = (BitSet) wanted.clone();
      if (!changes.isEnd(change) && !changes.endsSomething(change)) {
        levels.clear();
        levels.set(changes.level(change), wanted.get(changes.level(change)));
      }
      for (int day : days) {
        if (!levels.isEmpty() && changes.first(change) <= day && day <= changes.last(change)) {
          BitSet found = deciding.mayBe(levels, DayAndRank.of(day, changes.rank(change)));
          found.stream().forEach(level -> values.add(changes.value(level, true)));
          levels.andNot(found);
          wanted.andNot(found);
        }
      }
    }
  }

  private boolean isCertain(V value, int first, int last) {
    Steps.Periods<V> periods = steps.periods();
    int end = periods.at(last);
    for (int period = periods.at(first - 1); period <= end; period++) {
      if (periods.possible(period).isCertainly(value)) {
        return true;
      }
    }
    for (int change : changes.happening(first, last)) {
      if (first <= changes.first(change)
          && changes.last(change) <= last
          && isBegunCertainly(value, change)) {
        return true;
      }
    }
    DayCount.Reach avoided = avoided(value, first, last);
    if (avoided == DayCount.Reach.UNDECIDED) {
      // What is certain of a part of the span is certain of all of it.
      return Arrays.stream(days(changes.happening(first, last), first, last))
          .filter(day -> day > first)
          .anyMatch(day -> avoided(value, day, last) == DayCount.Reach.NOT_REACHED);
    }
    return avoided == DayCount.Reach.NOT_REACHED;
  }

  /**
   * The days on which a value held in every world because what began it happened on no other. That
   * needs no search, so it is known however many entries may have happened at the same time.
   */
  Set<Integer> begunCertainly(V value) {
    Set<Integer> days = new TreeSet<>();
    for (int change = 0; change < changes.size(); change++) {
      if (changes.first(change) == changes.last(change) && isBegunCertainly(value, change)) {
        days.add(changes.first(change));
      }
    }
    return days;
  }

  /**
   * Whether a value held right after a change in every world: the change begins it, and nothing
   * stronger may hold on any day on which the change can have happened.
   */
  private boolean isBegunCertainly(V value, int change) {
    int level = changes.scale().level(value);
    if (level == 0
        || changes.level(change) != level
        || changes.isBaseline(change)
        || changes.mayBeMissing(change)) {
      return false;
    }
    List<V> stronger = changes.scale().inForce().subList(level, changes.scale().inForce().size());
    return stronger.isEmpty()
        || Collections.disjoint(stronger, possible(changes.first(change), changes.last(change)));
  }

  /** Whether some world has the value at no moment of these days. */
  private DayCount.Reach avoided(V value, int first, int last) {
    WorldSearch.Demand never =
        new WorldSearch.Demand() {
          @Override
          public boolean allows(boolean there, int day) {
            return !there || day < first - 1 || day > last;
          }

          @Override
          public boolean allowsWithin(boolean there, int day) {
            return !there || day < first || day > last;
          }
        };
    int[] turns = {first - 1, first, last, last + 1};
    return new WorldSearch<>(changes, value, never).find(turns, last);
  }
}

package io.github.sijill.timeline;

import static io.github.sijill.history.DayRange.AFTER_ALL;
import static io.github.sijill.history.DayRange.BEFORE_ALL;

import io.github.sijill.history.DayRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is possible at the end of each day, by the few days on which that may change. It is found
 * when it is asked for, and kept; periods are looked for around the asked day first, and among all
 * days only if they are long. Immutable to its callers, and thread-safe.
 */
final class Steps<V> {

  /** The first day that is looked at: what holds on it has held on all days before it. */
  static final int EARLIEST = BEFORE_ALL + 8;

  static final int LATEST = AFTER_ALL - 8;

  /** How many days after a range begins or ends the answer may still change because of that. */
  static final int ECHO = 3;

  /** How far a period is looked for around a day before all periods are prepared. */
  private static final int NEAR = 128;

  private final Changes<V> changes;
  private final Deciding deciding;

  /** The days on which the answer may change, the first {@link DayRange#BEFORE_ALL}. */
  private final int[] points;

  /** By point, once it was asked for: what is possible from that day to the eve of the next. */
  private final @Nullable Possible<V>[] found;

  /** Equal answers are one object. */
  private final Map<Set<V>, Possible<V>> distinct = new ConcurrentHashMap<>();

  /** How many days were asked for one by one, or nearly: threads may count over each other. */
  private int asked;

  /** All periods, once they were asked for, or as many days as may differ: they are fewer. */
  private volatile @Nullable Periods<V> periods;

  /**
   * The periods as columns.
   *
   * @param starts by period: the index of its first day among the points
   * @param firstDays by period
   * @param held by period
   */
  record Periods<V>(int[] starts, int[] firstDays, List<Possible<V>> held) {

    int size() {
      return firstDays.length;
    }

    /** The period that a day belongs to. */
    int at(int day) {
      int low = 0;
      int high = firstDays.length - 1;
      while (low < high) {
        int middle = (low + high + 1) >>> 1;
        if (firstDays[middle] <= day) {
          low = middle;
        } else {
          high = middle - 1;
        }
      }
      return low;
    }

    Possible<V> possible(int period) {
      return held.get(period);
    }

    TimelinePeriod<V> period(int period) {
      return new TimelinePeriod<>(
          DayRange.bound(firstDay(period)), DayRange.bound(lastDay(period)), possible(period));
    }

    int firstDay(int period) {
      return firstDays[period];
    }

    int lastDay(int period) {
      return period + 1 < firstDays.length ? firstDays[period + 1] - 1 : AFTER_ALL;
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array that never leaves
  Steps(Changes<V> changes, Deciding deciding, int[] points) {
    this.changes = changes;
    this.deciding = deciding;
    this.points = points;
    this.found = new Possible[points.length];
  }

  static int[] points(Changes<?> changes) {
    return points(changes, BEFORE_ALL);
  }

  /** The days on which the answer may change, from one on; that one is always among them. */
  static int[] points(Changes<?> changes, int from) {
    int[] days = new int[1 + 2 * ECHO * changes.size()];
    int count = 0;
    days[count++] = from;
    for (int change = 0; change < changes.size(); change++) {
      int first = changes.first(change);
      int last = changes.last(change);
      for (int after = 0; after < ECHO; after++) {
        if (first > BEFORE_ALL && first + after >= from) {
          days[count++] = first + after;
        }
        if (last < AFTER_ALL && last > BEFORE_ALL && last + after >= from) {
          days[count++] = last + after;
        }
      }
    }
    Arrays.sort(days, 0, count);
    int distinct = 1;
    for (int each = 1; each < count; each++) {
      if (days[each] != days[distinct - 1]) {
        days[distinct++] = days[each];
      }
    }
    return Arrays.copyOf(days, distinct);
  }

  /** The values that are possible at the end of a day. */
  static <V> Set<V> possibleAt(int day, Changes<V> changes, Deciding deciding) {
    Set<V> values = new LinkedHashSet<>();
    if (!changes.isBaselineInForce() && changes.mayBeUntouched(day)) {
      values.add(changes.scale().baseline());
    }
    deciding.mayBe(levelsBeside(values, changes), endOf(day)).stream()
        .forEach(level -> values.add(changes.value(level, true)));
    return values;
  }

  /** The levels of the values that are not among these. */
  static <V> BitSet levelsBeside(Set<V> values, Changes<V> changes) {
    BitSet levels = new BitSet();
    for (int level = 0; level <= changes.scale().inForce().size(); level++) {
      levels.set(level, !values.contains(changes.value(level, true)));
    }
    return levels;
  }

  /** The moment at the end of a day. */
  static long endOf(int day) {
    return Deciding.endOf(Math.max(day, EARLIEST));
  }

  /** The value before all changes. */
  V baseline() {
    return changes.scale().baseline();
  }

  /** The days on which the answer may change, ascending; the first is before all. */
  int[] days() {
    return points.clone();
  }

  /** Those of them that belong to a period. */
  int[] daysOf(int period) {
    int[] starts = periods().starts;
    int end = period + 1 < starts.length ? starts[period + 1] : points.length;
    return Arrays.copyOfRange(points, starts[period], end);
  }

  int day(int point) {
    return points[point];
  }

  /** The last day on which all is as from a point on. */
  int lastDay(int point) {
    return point + 1 < points.length ? points[point + 1] - 1 : AFTER_ALL;
  }

  /** What is possible at the end of a numbered day. */
  Possible<V> on(int day) {
    Periods<V> known = periods;
    if (known != null) {
      return known.possible(known.at(day));
    }
    if (asked++ >= points.length) {
      periods();
    }
    return at(point(day));
  }

  /** The values that it is about. */
  Scale<V> scale() {
    return changes.scale();
  }

  /** What is possible from a point to the eve of the next. To find it twice does no harm. */
  Possible<V> at(int point) {
    Possible<V> known = found[point];
    if (known == null) {
      known = distinct.computeIfAbsent(possibleAt(points[point], changes, deciding), Possible::new);
      found[point] = known;
    }
    return known;
  }

  Periods<V> periods() {
    Periods<V> known = periods;
    if (known == null) {
      int[] starts = new int[points.length];
      List<Possible<V>> sets = new ArrayList<>();
      for (int point = 0; point < points.length; point++) {
        Possible<V> now = at(point);
        if (sets.isEmpty() || !sets.getLast().equals(now)) {
          starts[sets.size()] = point;
          sets.add(now);
        }
      }
      starts = Arrays.copyOf(starts, sets.size());
      known =
          new Periods<>(
              starts,
              Arrays.stream(starts).map(start -> points[start]).toArray(),
              List.copyOf(sets));
      periods = known;
    }
    return known;
  }

  /** The last point that is not after a day. */
  int point(int day) {
    int at = Arrays.binarySearch(points, day);
    return at < 0 ? -at - 2 : at;
  }

  /** Goes back from a point as long as the answers pass a test: the first point of these. */
  int back(int point, Predicate<Possible<V>> such) {
    int first = point;
    while (point - first < NEAR) {
      if (first == 0 || !such.test(at(first - 1))) {
        return first;
      }
      first--;
    }
    Periods<V> all = periods();
    int period = all.at(points[first]);
    while (period > 0 && such.test(all.possible(period - 1))) {
      period--;
    }
    return all.starts[period];
  }

  /** Goes on from a point as long as the answers pass a test: the last point of these. */
  int forth(int point, Predicate<Possible<V>> such) {
    int last = point;
    while (last - point < NEAR) {
      if (last + 1 == points.length || !such.test(at(last + 1))) {
        return last;
      }
      last++;
    }
    Periods<V> all = periods();
    int period = all.at(points[last]);
    while (period + 1 < all.size() && such.test(all.possible(period + 1))) {
      period++;
    }
    return period + 1 < all.size() ? all.starts[period + 1] - 1 : points.length - 1;
  }

  /** The days around a point whose answers pass a test, which that of the point does. */
  TimelinePeriod<V> around(int point, Possible<V> held, Predicate<Possible<V>> such) {
    return new TimelinePeriod<>(
        DayRange.bound(points[back(point, such)]),
        DayRange.bound(lastDay(forth(point, such))),
        held);
  }
}

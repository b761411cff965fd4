package io.github.sijill.timeline;

import static io.github.sijill.history.DayRange.AFTER_ALL;
import static io.github.sijill.history.DayRange.BEFORE_ALL;

import io.github.sijill.history.History;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The values of a timeline over time, and nothing of what they rest on. It can be made from an
 * earlier one where a change comes to others: before the first day of that change nothing is new.
 * Two are equal if the same values are possible on every day. Immutable.
 *
 * <p>For other rooms of this library.
 */
public final class Course<V> {

  /** The first days of the periods, the first {@code BEFORE_ALL}. */
  private final int[] firsts;

  private final List<Possible<V>> possible;

  private Course(int[] firsts, List<Possible<V>> possible) {
    this.firsts = firsts;
    this.possible = possible;
  }

  /** As {@link Timeline#of} would tell it. */
  public static <V> Course<V> of(Scale<V> scale, List<Change<V>> changes, History history) {
    return from(BEFORE_ALL, new int[0], List.of(), Changes.of(scale, changes, history));
  }

  /**
   * The course once there is a further change.
   *
   * @param changes all of them; the days of those before are still what they were
   * @param first the first day of the further one
   */
  public Course<V> and(Scale<V> scale, List<Change<V>> changes, History history, int first) {
    int kept = Arrays.binarySearch(firsts, first);
    kept = first == BEFORE_ALL ? 0 : kept < 0 ? -kept - 1 : kept;
    return from(
        first,
        Arrays.copyOf(firsts, kept),
        possible.subList(0, kept),
        Changes.of(scale, changes, history));
  }

  private static <V> Course<V> from(
      int first, int[] firsts, List<Possible<V>> before, Changes<V> changes) {
    Deciding deciding = new Deciding(changes);
    int[] points = Steps.points(changes, first);
    int[] days = Arrays.copyOf(firsts, firsts.length + points.length);
    List<Possible<V>> possible = new ArrayList<>(before);
    for (int point : points) {
      Possible<V> now = new Possible<>(Steps.possibleAt(point, changes, deciding));
      if (possible.isEmpty() || !possible.getLast().equals(now)) {
        days[possible.size()] = point;
        possible.add(now);
      }
    }
    return new Course<>(Arrays.copyOf(days, possible.size()), List.copyOf(possible));
  }

  /** Whether the same values are possible on each of these numbered days, both inclusive. */
  public boolean isAs(Course<V> other, int from, int to) {
    int here = run(from);
    int there = other.run(from);
    while (possible.get(here).equals(other.possible.get(there))) {
      int next = end(here);
      int nextThere = other.end(there);
      if (Math.min(next, nextThere) > to || (next == AFTER_ALL && nextThere == AFTER_ALL)) {
        return true;
      }
      here += next <= nextThere ? 1 : 0;
      there += nextThere <= next ? 1 : 0;
    }
    return false;
  }

  private int run(int day) {
    int found = Arrays.binarySearch(firsts, day);
    return found < 0 ? -found - 2 : found;
  }

  /** The first day after a run. */
  private int end(int run) {
    return run + 1 < firsts.length ? firsts[run + 1] : AFTER_ALL;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Course<?> that
        && Arrays.equals(firsts, that.firsts)
        && possible.equals(that.possible);
  }

  @Override
  public int hashCode() {
    return Objects.hash(Arrays.hashCode(firsts), possible);
  }
}

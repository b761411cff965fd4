package io.github.sijill.timeline;

import static io.github.sijill.history.DayRange.AFTER_ALL;
import static io.github.sijill.history.DayRange.BEFORE_ALL;

import io.github.sijill.history.DayAndRank;
import io.github.sijill.history.DayRange;
import io.github.sijill.history.SeenEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;

/**
 * What ended the changes of a timeline. A change ends another in a world if what the other began is
 * in force there until the one comes, and no more after it.
 */
final class Ends {

  private final Changes<?> changes;
  private final Deciding deciding;

  /** The days on which the answer may change. */
  private final int[] points;

  /** By change, once it was asked for. */
  private final Map<Integer, Optional<InForce.Ending>> found = new ConcurrentHashMap<>();

  Ends(Changes<?> changes, Deciding deciding, int[] points) {
    this.changes = changes;
    this.deciding = deciding;
    this.points = points;
  }

  /**
   * The ranks of ends before which nothing can have been in force, on whatever day they happened.
   * Where nothing need have ended for {@link Scale#ended} to hold, they say nothing; that it holds
   * rests on what ended the last before them.
   */
  BitSet idle() {
    BitSet idle = new BitSet();
    Scale<?> scale = changes.scale();
    if (changes.isBaselineInForce() || scale.baseline().equals(scale.ended())) {
      for (int change = 0; change < changes.size(); change++) {
        if (changes.isEnd(change) && !endsSomething(change)) {
          idle.set(changes.rank(change));
        }
      }
    }
    return idle;
  }

  /** Whether a change ends something in some world. */
  private boolean endsSomething(int end) {
    return firstDay(end, before -> deciding.mayEndSomething(end, before)).isPresent();
  }

  /**
   * What ended a change or may have. It ended in every world if one that ends it comes after it in
   * every world: else there is a world in which all that end it come before it.
   */
  Optional<InForce.Ending> of(int change) {
    return found.computeIfAbsent(change, this::find);
  }

  private Optional<InForce.Ending> find(int change) {
    List<SeenEntry> by = new ArrayList<>();
    int earliest = AFTER_ALL;
    int latest = BEFORE_ALL;
    int certain = AFTER_ALL;
    boolean isCertain = false;
    for (int end : changes.happening(changes.first(change), changes.reigns().end(change))) {
      if (end == change || !(changes.endsAll(end) || changes.ends(end, change))) {
        continue;
      }
      OptionalInt first = firstDay(end, before -> deciding.mayEnd(end, change, before));
      if (first.isPresent()) {
        by.add(changes.entry(end));
        earliest = Math.min(earliest, first.getAsInt());
        latest = Math.max(latest, changes.last(end));
      }
      if (!changes.mayBeMissing(end) && deciding.isAfter(end, change)) {
        isCertain = true;
        certain = Math.min(certain, changes.last(end));
      }
    }
    return by.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new InForce.Ending(
                by,
                DayRange.bound(earliest),
                DayRange.bound(isCertain ? Math.min(certain, latest) : latest),
                isCertain));
  }

  /**
   * What may have ended something stronger where a period begins, if a milder value is left; by
   * rank. Empty where the period does not begin with that.
   *
   * @param point of a day of the period
   */
  <V> List<SeenEntry> loweredInto(Steps<V> steps, int point) {
    Scale<V> scale = steps.scale();
    Possible<V> held = steps.at(point);
    int begun = steps.back(point, held::equals);
    int left = scale.weakest(held.values());
    if (begun == 0 || left == 0 || scale.strongest(steps.at(begun - 1).values()) <= left) {
      return List.of();
    }
    int first = steps.day(begun);
    List<SeenEntry> ofTheDay = lowering(first, first, left);
    return ofTheDay.isEmpty() ? lowering(first - Steps.ECHO + 1, first, left) : ofTheDay;
  }

  /** What may have ended something stronger than a level on one of these days, by rank. */
  private List<SeenEntry> lowering(int from, int to, int level) {
    return Arrays.stream(changes.happening(from, to))
        .filter(changes::endsSomething)
        .filter(
            end ->
                IntStream.rangeClosed(
                        Math.max(from, changes.first(end)), Math.min(to, changes.last(end)))
                    .anyMatch(day -> mayLower(end, level, before(day, end))))
        .mapToObj(changes::entry)
        .toList();
  }

  private boolean mayLower(int end, int level, long moment) {
    return Arrays.stream(deciding.mayBeEnded(end, moment))
        .anyMatch(change -> changes.level(change) > level);
  }

  /**
   * The first day of a change on which something holds right before it; empty if there is none. It
   * is the first day of the change, or one on which the answer may change.
   */
  private OptionalInt firstDay(int change, LongPredicate before) {
    int first = Math.max(changes.first(change), Steps.EARLIEST);
    int last = Math.min(changes.last(change), Steps.LATEST);
    if (first > last) {
      return OptionalInt.empty();
    }
    if (before.test(before(first, change))) {
      return OptionalInt.of(changes.first(change));
    }
    int next = Arrays.binarySearch(points, first + 1);
    for (int i = next < 0 ? -next - 1 : next; i < points.length && points[i] <= last; i++) {
      if (before.test(before(points[i], change))) {
        return OptionalInt.of(points[i]);
      }
    }
    return OptionalInt.empty();
  }

  private long before(int day, int change) {
    return DayAndRank.of(day, changes.rank(change)) - 1;
  }
}

package io.github.sijill.timeline;

import static io.github.sijill.history.DayRange.BEFORE_ALL;

import io.github.sijill.history.DayAndRank;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Whether a change may decide at a moment: whether there is a world in which it does. The words are
 * those of {@link Changes}; the moment is a place p, the end of a day or right after the place of a
 * change in it.
 *
 * <p><b>The world that is looked for.</b> Of the changes that can have happened by p, some have and
 * the others are put off until after p; whatever is declared after one that is put off is put off
 * too, and what is certain by p cannot be. Change X has happened, in the last place that it can
 * have by p: that helps it most, for the later it is, the more has happened before it. What is
 * declared after X follows it; all else has happened as early as it can.
 *
 * <ol>
 *   <li>No bar may have come after X. A bar that has to (it is declared after X, or its first place
 *       lies beyond that of X) is put off; if it is certain, there is no such world.
 *   <li>Everything in force that is stronger than X, its obstacles, has to be gone. An obstacle is
 *       gone if one that ends it by name has happened, if it stands before a change that ends all
 *       (the wiper: X itself or one before X), or if it is put off.
 * </ol>
 *
 * <p><b>One wiper is enough,</b> the last of those that end all: what others end, stands before it
 * too. It takes its last place before X. Each that may be the last is tried, the later first, until
 * one has nothing declared after it and leaves no obstacle itself; no earlier one could do more.
 *
 * <p><b>What is put off.</b> For a given wiper, start with nothing put off, and put off, with what
 * is declared after it, each obstacle that is not gone. That may put off what ended another, so it
 * is repeated until nothing changes. If two choices of what is put off make a world, what both put
 * off does too: all that ended an obstacle in either world still does. So there is a least choice,
 * this finds it, and if it fails every choice does.
 */
final class Deciding {

  private static final BitSet NONE = new BitSet();

  /** No change. */
  private static final int NOBODY = -1;

  private final Changes<?> changes;

  Deciding(Changes<?> changes) {
    this.changes = changes;
  }

  /** The place of the end of a day: after all that happens on it. */
  static long endOf(int day) {
    return DayAndRank.of(day, Integer.MAX_VALUE - 1);
  }

  /**
   * A moment that is looked at, with the changes that matter at it, each kind found once.
   *
   * @param day the day of the moment
   * @param eve the day by the end of which all that happens has happened by then
   * @param mayBeInForce the changes that may decide then, and some that do not
   * @param happening the changes that can have happened on its day
   * @param wipers the changes that may be the last to end all, and some that are not
   */
  private record Moment(
      long place, int day, int eve, int[] mayBeInForce, int[] happening, int[] wipers) {}

  private Moment moment(long place) {
    int day = DayAndRank.day(place);
    int[] happening = changes.happening(day, day);
    if (place == endOf(day)) {
      return new Moment(
          place,
          day,
          day,
          changes.reigns().on(day, day),
          happening,
          changes.reigns().lastToEndAll(day, day));
    }
    int eve = day == BEFORE_ALL ? day : day - 1;
    return new Moment(
        place,
        day,
        eve,
        union(changes.reigns().on(eve, eve), happening, change -> true),
        happening,
        union(changes.reigns().lastToEndAll(eve, eve), happening, changes::endsAll));
  }

  private static int[] union(int[] some, int[] others, IntPredicate counted) {
    BitSet all = new BitSet();
    for (int each : some) {
      all.set(each);
    }
    for (int each : others) {
      all.set(each, all.get(each) || counted.test(each));
    }
    return all.stream().toArray();
  }

  /** The changes that decide at some of these moments, ascending. */
  int[] decidingAt(long... places) {
    BitSet deciding = new BitSet();
    for (long place : places) {
      Moment moment = moment(place);
      for (int change : moment.mayBeInForce) {
        if (!deciding.get(change) && decides(change, moment)) {
          deciding.set(change);
        }
      }
    }
    return deciding.stream().toArray();
  }

  /** Which of these levels some change decides for at a moment. */
  BitSet mayBe(BitSet levels, long place) {
    Moment moment = moment(place);
    BitSet found = new BitSet();
    for (int change : moment.mayBeInForce) {
      int level = changes.level(change);
      if (levels.get(level) && !found.get(level) && decides(change, moment)) {
        found.set(level);
      }
    }
    return found;
  }

  /** Whether there is a world in which the change decides at the moment. */
  private boolean decides(int change, Moment moment) {
    return decides(change, moment, changes.level(change), NOBODY);
  }

  /** The changes of which, in some world, what they began is in force, whatever else is. */
  int[] mayBeInForce(long place) {
    Moment moment = moment(place);
    int[] found = new int[moment.mayBeInForce.length];
    int count = 0;
    for (int change : moment.mayBeInForce) {
      if (changes.level(change) > 0 && decides(change, moment, Integer.MAX_VALUE, NOBODY)) {
        found[count++] = change;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** Whether something may be in force at a moment that this change ends. */
  boolean mayEndSomething(int end, long place) {
    Moment moment = moment(place);
    BitSet after = after(end);
    for (int change : moment.mayBeInForce) {
      if (mayBeEnded(change, end, after, moment)) {
        return true;
      }
    }
    return false;
  }

  /** The changes of which, in some world, what they began is in force until this one ends it. */
  int[] mayBeEnded(int end, long place) {
    Moment moment = moment(place);
    BitSet after = after(end);
    int[] found = new int[moment.mayBeInForce.length];
    int count = 0;
    for (int change : moment.mayBeInForce) {
      if (mayBeEnded(change, end, after, moment)) {
        found[count++] = change;
      }
    }
    return Arrays.copyOf(found, count);
  }

  private boolean mayBeEnded(int change, int end, BitSet after, Moment moment) {
    return changes.level(change) > 0
        && !has(after, change)
        && (changes.endsAll(end) || changes.ends(end, change))
        && decides(change, moment, Integer.MAX_VALUE, end);
  }

  /** Whether what a change began may be in force until another ends it. */
  boolean mayEnd(int end, int change, long place) {
    Moment moment = moment(place);
    return Arrays.binarySearch(moment.mayBeInForce, change) >= 0
        && mayBeEnded(change, end, after(end), moment);
  }

  /** Whether in every world one change comes after another. */
  boolean isAfter(int later, int change) {
    return changes.low(later) > changes.high(change) || has(after(change), later);
  }

  /** Whether in every world what the change began is in force. */
  boolean isInForce(int change, long place) {
    if (!changes.isCertainBy(change, place, false)) {
      return false;
    }
    for (int by : changes.endedBy(change)) {
      if (changes.low(by) <= place) {
        return false;
      }
    }
    for (int wiper : moment(place).wipers) {
      if (wiper != change
          && latest(wiper, place) > changes.low(change)
          && changes.low(wiper) <= place
          && !has(after(wiper), change)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether x may be in force, and nothing of a higher level.
   *
   * @param next a change that comes next, so that all that it is declared after has happened
   */
  private boolean decides(int x, Moment moment, int level, int next) {
    long p = moment.place;
    if (changes.low(x) > p) {
      return false;
    }
    long at = latest(x, p);
    if (changes.reigns().certainBar(x, moment.eve) > at) {
      return false;
    }
    boolean hasObstacles = level < changes.scale().inForce().size();
    BitSet after = after(x);
    BitSet putOff = new BitSet();
    for (int bar : moment.happening) {
      if (bar != x
          && isBar(bar, x)
          && changes.low(bar) <= p
          && (changes.low(bar) > at || has(after, bar))) {
        boolean follows = follows(bar, x, after);
        boolean isBeforeNext = next != NOBODY && has(after(bar), next);
        if (changes.isCertainBy(bar, p, follows)
            || (isBeforeNext && (follows || !changes.mayBeBefore(bar)))) {
          return false;
        }
        if (hasObstacles) {
          putOff(bar, follows, putOff);
        }
      }
    }
    if (!hasObstacles) {
      return true;
    }
    int[] obstacles = obstacles(x, level, moment);
    if (obstacles.length == 0) {
      return true;
    }
    if (changes.endsAll(x)) {
      return allGone(obstacles, p, x, after, new Wiper(x, at, after, after), putOff);
    }
    if (allGone(obstacles, p, x, after, Wiper.NONE_AT_ALL, putOff)) {
      return true;
    }
    for (Wiper wiper : wipersBefore(x, at, moment, after, putOff)) {
      BitSet further = (BitSet) putOff.clone();
      if (putOffAllAfter(wiper, p, further) && allGone(obstacles, p, x, after, wiper, further)) {
        return true;
      }
      if (wiper.after.isEmpty() && changes.level(wiper.change) <= level) {
        return false;
      }
    }
    return false;
  }

  private int[] obstacles(int x, int level, Moment moment) {
    int[] found = new int[moment.mayBeInForce.length];
    int count = 0;
    for (int other : moment.mayBeInForce) {
      if (other != x && changes.level(other) > level && changes.low(other) <= moment.place) {
        found[count++] = other;
      }
    }
    return Arrays.copyOf(found, count);
  }

  private boolean isBar(int other, int x) {
    return changes.level(x) == 0
        ? changes.isEnd(other)
        : changes.endsAll(other) || changes.ends(other, x);
  }

  /**
   * A change that ends all.
   *
   * @param place its last place before what decides
   * @param after the ranks of what is declared after it
   * @param notBefore the ranks of what is declared after it or after what decides
   */
  private record Wiper(int change, long place, BitSet after, BitSet notBefore) {

    static final Wiper NONE_AT_ALL = new Wiper(NOBODY, Long.MIN_VALUE, new BitSet(), new BitSet());
  }

  private List<Wiper> wipersBefore(int x, long at, Moment moment, BitSet after, BitSet putOff) {
    List<Wiper> found = new ArrayList<>();
    if (at == DayAndRank.NONE) {
      return found;
    }
    for (int change : moment.wipers) {
      if (change != x && changes.low(change) < at && !has(after, change) && !has(putOff, change)) {
        BitSet own = after(change);
        BitSet notBefore = (BitSet) own.clone();
        notBefore.or(after);
        found.add(new Wiper(change, latest(change, at - 1), own, notBefore));
      }
    }
    found.sort(Comparator.comparingLong(Wiper::place).reversed());
    return found;
  }

  /** Puts off what ends all and is declared after the wiper, for it is to be the last. */
  private boolean putOffAllAfter(Wiper wiper, long p, BitSet putOff) {
    for (int rank : wiper.after.stream().toArray()) {
      int other = changes.ofRank(rank).orElse(-1);
      if (other >= 0 && changes.endsAll(other) && changes.low(other) <= p) {
        boolean follows = follows(/* change= */ other, /* other= */ wiper.change, wiper.after);
        if (changes.isCertainBy(other, p, follows)) {
          return false;
        }
        putOff(other, follows, putOff);
      }
    }
    return true;
  }

  private boolean allGone(
      int[] obstacles, long p, int x, BitSet after, Wiper wiper, BitSet already) {
    BitSet putOff = (BitSet) already.clone();
    boolean again = true;
    while (again) {
      again = false;
      for (int obstacle : obstacles) {
        if (!has(putOff, obstacle) && !isGone(obstacle, p, wiper, putOff)) {
          boolean follows =
              follows(obstacle, x, after)
                  || (wiper.change != NOBODY && follows(obstacle, wiper.change, wiper.after));
          if (changes.isCertainBy(obstacle, p, follows)) {
            return false;
          }
          putOff(obstacle, follows, putOff);
          again = true;
        }
      }
    }
    return !has(putOff, x) && (wiper.change == NOBODY || !has(putOff, wiper.change));
  }

  private boolean isGone(int obstacle, long p, Wiper wiper, BitSet putOff) {
    if (obstacle != wiper.change
        && changes.low(obstacle) < wiper.place
        && !has(wiper.notBefore, obstacle)) {
      return true;
    }
    for (int by : changes.endedBy(obstacle)) {
      if (changes.low(by) <= p && !has(putOff, by)) {
        return true;
      }
    }
    return false;
  }

  private boolean has(BitSet ranks, int change) {
    return !changes.isBaseline(change) && ranks.get(changes.rank(change));
  }

  /**
   * Whether a change that is declared after another one cannot have happened before its first day
   * here, where the other happens here. To be sure of it, the other has to be no earlier.
   *
   * @param after what is declared after the other
   */
  private boolean follows(int change, int other, BitSet after) {
    return has(after, change)
        && !changes.isBaseline(other)
        && changes.first(other) >= changes.first(change);
  }

  /**
   * Puts off a change, with what is declared after it. One that may have happened before its first
   * day is not here then, and nothing has to be put off with it.
   *
   * @param follows whether it is declared after something that has happened here
   */
  private void putOff(int change, boolean follows, BitSet putOff) {
    putOff.set(changes.rank(change));
    if (follows || !changes.mayBeBefore(change)) {
      putOff.or(after(change));
    }
  }

  /** The ranks of all that is declared after a change, through whatever chain. */
  private BitSet after(int change) {
    int[] successors = changes.successors(change);
    if (successors.length == 0) {
      return NONE;
    }
    BitSet found = new BitSet();
    Deque<Integer> next = new ArrayDeque<>();
    for (int[] at = successors; ; at = changes.successorsOfRank(next.remove())) {
      for (int successor : at) {
        if (!found.get(successor)) {
          found.set(successor);
          next.add(successor);
        }
      }
      if (next.isEmpty()) {
        return found;
      }
    }
  }

  /** The last place that a change can have at or before {@code p}. */
  private long latest(int change, long p) {
    if (changes.high(change) <= p) {
      return changes.high(change);
    }
    int rank = changes.rank(change);
    long place = DayAndRank.of(DayAndRank.day(p), rank);
    return place <= p ? place : DayAndRank.of(DayAndRank.day(p) - 1, rank);
  }
}

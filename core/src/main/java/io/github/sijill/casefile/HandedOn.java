package io.github.sijill.casefile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import org.pcollections.HashTreePSet;
import org.pcollections.IntTreePMap;
import org.pcollections.PSet;

/**
 * A number that entries hand on to others: that of an entry is the greatest of its own and of those
 * that it is handed. First days are such numbers, for an entry happened no earlier than each that
 * it is declared after; and so is whether an entry counts, which a statement hands on to what it
 * confirms. Entries are known by their positions in the record. Immutable.
 *
 * @param heirs whom an entry hands its number on to
 * @param sources who hands one on to an entry
 * @param numbers the numbers that are greater than their entries' own
 */
record HandedOn(
    IntTreePMap<PSet<Integer>> heirs,
    IntTreePMap<PSet<Integer>> sources,
    IntTreePMap<Long> numbers) {

  /** The number of an entry that does not stand. It hands on nothing. */
  static final long NOTHING = Long.MIN_VALUE;

  static final HandedOn NONE =
      new HandedOn(IntTreePMap.empty(), IntTreePMap.empty(), IntTreePMap.empty());

  /** Where an entry has other sources; the numbers are not settled yet. */
  HandedOn sources(int position, int[] before, int[] now) {
    HandedOn next = this;
    for (int each : before) {
      next = next.linked(each, position, false);
    }
    for (int each : now) {
      next = next.linked(each, position, true);
    }
    return next;
  }

  /** Where an entry has other heirs; the numbers are not settled yet. */
  HandedOn heirs(int position, int[] before, int[] now) {
    HandedOn next = this;
    for (int each : before) {
      next = next.linked(position, each, false);
    }
    for (int each : now) {
      next = next.linked(position, each, true);
    }
    return next;
  }

  private HandedOn linked(int from, int to, boolean isLinked) {
    return new HandedOn(
        with(heirs, from, to, isLinked), with(sources, to, from, isLinked), numbers);
  }

  private static IntTreePMap<PSet<Integer>> with(
      IntTreePMap<PSet<Integer>> all, int of, int other, boolean isLinked) {
    PSet<Integer> known = all.getOrDefault(of, HashTreePSet.empty());
    PSet<Integer> next = isLinked ? known.plus(other) : known.minus(other);
    return next.isEmpty() ? all.minus(of) : all.plus(of, next);
  }

  private PSet<Integer> heirsOf(int position) {
    return heirs.getOrDefault(position, HashTreePSet.empty());
  }

  private PSet<Integer> sourcesOf(int position) {
    return sources.getOrDefault(position, HashTreePSet.empty());
  }

  /** The number of an entry that has this one of its own. */
  long number(int position, long own) {
    return own == NOTHING ? NOTHING : Math.max(own, numbers.getOrDefault(position, NOTHING));
  }

  /** An entry and all that it hands on to, through whatever chain. */
  Set<Integer> from(int position) {
    Set<Integer> found = new HashSet<>(Set.of(position));
    Deque<Integer> open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      heirsOf(open.remove()).stream().filter(found::add).forEach(open::add);
    }
    return found;
  }

  /**
   * Whether an entry hands on to itself, through whatever chain. Looks from both of its sides in
   * turn, so that it costs no more than the smaller has.
   *
   * @param stands whether an entry stands; through others nothing is handed on
   */
  boolean isInCircle(int position, IntPredicate stands) {
    Set<Integer> after = new HashSet<>(Set.of(position));
    Set<Integer> before = new HashSet<>(Set.of(position));
    Deque<Integer> openAfter = new ArrayDeque<>(after);
    Deque<Integer> openBefore = new ArrayDeque<>(before);
    while (!openAfter.isEmpty() && !openBefore.isEmpty()) {
      if (meets(heirsOf(openAfter.remove()), after, openAfter, before, stands)
          || meets(sourcesOf(openBefore.remove()), before, openBefore, after, stands)) {
        return true;
      }
    }
    return false;
  }

  private static boolean meets(
      Set<Integer> next,
      Set<Integer> seen,
      Deque<Integer> open,
      Set<Integer> other,
      IntPredicate stands) {
    for (int each : next) {
      if (stands.test(each)) {
        if (other.contains(each)) {
          return true;
        }
        if (seen.add(each)) {
          open.add(each);
        }
      }
    }
    return false;
  }

  /** Numbers brought up to date, and the entries of which they have changed. */
  record Settled(HandedOn numbers, Set<Integer> changed) {}

  /**
   * The numbers once some entries have others of their own, or other sources. Costs what changes,
   * however many entries hang together.
   *
   * <p>First all are forgotten that may have come from an entry whose number is less now. Then each
   * of these is worked out anew, from the numbers that were not forgotten; the greatest is handed
   * on first, so that none is handed on twice.
   *
   * @param changed these entries
   * @param before what the numbers of their own were
   * @param now what they are
   * @param isAcyclic whether no entry hands on to itself. Else one may owe its number to itself, so
   *     that it has to be forgotten unless it is its own
   */
  Settled settled(
      Collection<Integer> changed,
      IntToLongFunction before,
      IntToLongFunction now,
      boolean isAcyclic) {
    Settling settling = new Settling(before, now);
    while (settling.forget(changed, isAcyclic)) {
      // What is forgotten may have been the source of another.
    }
    return settling.found(changed);
  }

  private final class Settling {
    private final IntToLongFunction before;
    private final IntToLongFunction now;

    /** The numbers that are not what they were, or may not be. */
    private final Map<Integer, Long> found = new HashMap<>();

    Settling(IntToLongFunction before, IntToLongFunction now) {
      this.before = before;
      this.now = now;
    }

    private long current(int position) {
      Long number = found.get(position);
      return number == null ? HandedOn.this.number(position, before.applyAsLong(position)) : number;
    }

    private long handed(int position) {
      long greatest = now.applyAsLong(position);
      if (greatest != NOTHING) {
        for (int source : sourcesOf(position)) {
          greatest = Math.max(greatest, current(source));
        }
      }
      return greatest;
    }

    boolean forget(Collection<Integer> changed, boolean isAcyclic) {
      int known = found.size();
      for (int each : changed) {
        long number = current(each);
        if (number > (isAcyclic ? handed(each) : now.applyAsLong(each))) {
          forget(each, number);
        }
      }
      return found.size() > known;
    }

    private void forget(int position, long number) {
      Deque<Integer> open = new ArrayDeque<>(List.of(position));
      while (!open.isEmpty()) {
        int next = open.removeLast();
        long own = now.applyAsLong(next);
        if (current(next) == number && own < number) {
          found.put(next, own);
          open.addAll(heirsOf(next));
        }
      }
    }

    Settled found(Collection<Integer> changed) {
      Set<Integer> open = new HashSet<>(found.keySet());
      open.addAll(changed);
      record Handed(int position, long number) {}
      List<Handed> anew = new ArrayList<>();
      open.forEach(position -> anew.add(new Handed(position, handed(position))));
      anew.sort((one, other) -> Long.compare(other.number, one.number));
      anew.forEach(each -> handOn(each.position, each.number));

      open.addAll(found.keySet());
      IntTreePMap<Long> next = numbers;
      for (int each : open) {
        long number = current(each);
        next = number > now.applyAsLong(each) ? next.plus(each, number) : next.minus(each);
      }
      return new Settled(new HandedOn(heirs, sources, next), open);
    }

    private void handOn(int position, long number) {
      Deque<Integer> open = new ArrayDeque<>(List.of(position));
      while (!open.isEmpty()) {
        int next = open.removeLast();
        if (number > current(next) && now.applyAsLong(next) != NOTHING) {
          found.put(next, number);
          open.addAll(heirsOf(next));
        }
      }
    }
  }
}

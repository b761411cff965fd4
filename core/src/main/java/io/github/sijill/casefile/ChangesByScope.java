package io.github.sijill.casefile;

import static io.github.sijill.history.DayRange.BEFORE_ALL;

import io.github.sijill.casefile.ChangeTree.Leaf;
import io.github.sijill.event.SagaEvent.StatusChange;
import io.github.sijill.event.ServiceRestored;
import io.github.sijill.event.Status;
import io.github.sijill.history.DayAndRank;
import io.github.sijill.scope.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pcollections.HashTreePMap;
import org.pcollections.IntTreePMap;
import org.pcollections.PMap;

/**
 * The status changes that count, by the scopes that they name: what can be restored or extended is
 * found among them without a pass over the history. Immutable.
 *
 * @param scopes the changes of each scope; a case names few
 * @param endings how many restorations end the entry at a position
 */
record ChangesByScope(PMap<Scope, ScopeChanges> scopes, IntTreePMap<Integer> endings) {

  static final ChangesByScope NONE = new ChangesByScope(HashTreePMap.empty(), IntTreePMap.empty());

  /** How strong a status is, as a number that compares. */
  static int strength(Status status) {
    return switch (status) {
      case BLOCKED -> 2;
      case DEGRADED -> 1;
      case OPEN, UNKNOWN -> 0;
    };
  }

  /** The entries that count, by position. */
  interface Counting {
    /** The entry at a position, if it stands and counts. */
    Optional<OrderedEntry> at(int position);
  }

  /** Brings these up to date where entries changed, or count since or count no more. */
  ChangesByScope revised(
      Collection<Integer> positions,
      Counting before,
      Counting now,
      Positions ids,
      CaseCells cells) {
    ChangesByScope next = this;
    List<Integer> changed = new ArrayList<>();
    Set<Integer> endedOtherwise = new HashSet<>();
    for (int position : positions) {
      Optional<OrderedEntry> was = before.at(position);
      Optional<OrderedEntry> is = now.at(position);
      if (!was.equals(is) && (isChange(was) || isChange(is))) {
        changed.add(position);
        next = next.without(was).ending(was, -1, ids).ending(is, 1, ids);
        ended(was, ids, endedOtherwise);
        ended(is, ids, endedOtherwise);
      }
    }
    if (changed.isEmpty()) {
      return this;
    }
    for (int position : changed) {
      next = next.with(position, now.at(position), cells);
    }
    changed.forEach(endedOtherwise::remove);
    for (int position : endedOtherwise) {
      next = next.without(now.at(position)).with(position, now.at(position), cells);
    }
    return next;
  }

  private static boolean isChange(Optional<OrderedEntry> entry) {
    return entry.isPresent() && entry.get().event() instanceof StatusChange;
  }

  private static void ended(Optional<OrderedEntry> entry, Positions ids, Set<Integer> ended) {
    if (entry.isPresent() && entry.get().event() instanceof ServiceRestored restored) {
      for (int position : ids.of(restored.endsOrEnded())) {
        ended.add(position);
      }
    }
  }

  private ChangesByScope ending(Optional<OrderedEntry> entry, int times, Positions ids) {
    if (entry.isEmpty() || !(entry.get().event() instanceof ServiceRestored restored)) {
      return this;
    }
    IntTreePMap<Integer> next = endings;
    for (int position : ids.of(restored.endsOrEnded())) {
      int count = endings(next, position) + times;
      next = count == 0 ? next.minus(position) : next.plus(position, count);
    }
    return new ChangesByScope(scopes, next);
  }

  private static int endings(IntTreePMap<Integer> endings, int position) {
    Integer count = endings.get(position);
    return count == null ? 0 : count;
  }

  private ChangesByScope without(Optional<OrderedEntry> entry) {
    if (entry.isEmpty() || !(entry.get().event() instanceof StatusChange change)) {
      return this;
    }
    ScopeChanges known = scopes.get(change.scope());
    if (known == null) {
      return this;
    }
    ChangeTree rest = known.tree().without(entry.get().latest());
    return new ChangesByScope(
        rest.isEmpty()
            ? scopes.minus(change.scope())
            : scopes.plus(change.scope(), known.with(rest)),
        endings);
  }

  private ChangesByScope with(int position, Optional<OrderedEntry> entry, CaseCells cells) {
    if (entry.isEmpty() || !(entry.get().event() instanceof StatusChange change)) {
      return this;
    }
    OrderedEntry placed = entry.get();
    Leaf leaf =
        new Leaf(
            position,
            placed.latest(),
            placed.earliest(),
            placed.followed(),
            strength(change.status()),
            endings(endings, position) > 0);
    ScopeChanges known = scopes.get(change.scope());
    ScopeChanges of = known == null ? ScopeChanges.none(change.scope(), cells) : known;
    return new ChangesByScope(scopes.plus(change.scope(), of.with(of.tree().with(leaf))), endings);
  }

  private List<ScopeChanges> touching(CellBox box, CaseCells cells) {
    List<ScopeChanges> touching = new ArrayList<>();
    for (ScopeChanges each : scopes.values()) {
      if (each.among(cells).overlaps(box)) {
        touching.add(each);
      }
    }
    return touching;
  }

  /**
   * The restrictions that touch these cells, may have begun by {@code day} and that no restoration
   * ends: their positions, by rank.
   */
  int[] unended(CellBox box, int day, CaseCells cells) {
    List<Leaf> found = new ArrayList<>();
    touching(box, cells).forEach(each -> each.tree().unended(day, found::add));
    found.sort(Comparator.comparingInt(leaf -> DayAndRank.rank(leaf.latest())));
    return found.stream().mapToInt(Leaf::position).toArray();
  }

  /** What is declared after entries. */
  interface Followers {
    /**
     * The cells of the changes that are declared after the entry at a position, through whatever
     * chain, and have certainly happened by the end of a day.
     */
    List<CellBox> certainBy(int day, int position);
  }

  /**
   * Whether a restriction may be in force in one of these cells at some moment of these days. Errs
   * only towards no, where a rumour orders others.
   *
   * <p>It may if it can have happened on one of the days. Else it has certainly happened by the eve
   * of them, and is still in force if in some cell of its scope nothing has certainly come after it
   * by then, be it by day and rank or by declared order: see the rule in docs/semantics.md. Of the
   * restrictions of one scope only those can be that may be later than all that is certain in the
   * scope itself.
   *
   * @param least {@link Status#DEGRADED} for any restriction, {@link Status#BLOCKED} for a blocking
   */
  boolean mayBeInForce(
      Status least,
      Status baseline,
      CellBox box,
      int first,
      int last,
      CaseCells cells,
      Followers followers) {
    int strength = strength(least);
    List<ScopeChanges> touching = touching(box, cells);
    for (ScopeChanges each : touching) {
      if (each.tree().mayHappen(strength, first, last)) {
        return true;
      }
    }
    boolean isBaseline = strength(baseline) >= strength && !box.isEmpty();
    if (first == BEFORE_ALL) {
      return isBaseline;
    }
    int eve = first - 1;
    List<Certain> certain = new ArrayList<>();
    for (ScopeChanges each : touching) {
      certain.add(new Certain(each.among(cells), each.tree().certainBy(eve)));
    }
    if (isBaseline && !box.isCoveredBy(later(certain, DayAndRank.NONE))) {
      return true;
    }
    for (int i = 0; i < touching.size(); i++) {
      CellBox own = certain.get(i).box.in(box).orElseThrow();
      if (touching
          .get(i)
          .tree()
          .any(
              strength,
              certain.get(i).mark,
              eve,
              leaf -> {
                List<CellBox> after = later(certain, leaf.latest());
                if (leaf.followed() <= eve) {
                  after.addAll(followers.certainBy(eve, leaf.position()));
                }
                return !own.isCoveredBy(after);
              })) {
        return true;
      }
    }
    return false;
  }

  /**
   * What has certainly happened in some cells.
   *
   * @param mark the greatest first day and rank of it
   */
  private record Certain(CellBox box, long mark) {}

  private static List<CellBox> later(List<Certain> certain, long latest) {
    List<CellBox> later = new ArrayList<>();
    for (Certain each : certain) {
      if (each.mark > latest) {
        later.add(each.box);
      }
    }
    return later;
  }
}

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
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.pcollections.HashTreePMap;
import org.pcollections.IntTreePMap;
import org.pcollections.PMap;

/**
 * The status changes that stand, by the scopes that they name: what a restoration ends, and what
 * can be extended, is found among them without a pass over the history. Immutable.
 *
 * @param scopes the changes of each scope; a case names few
 * @param endings the positions of the restorations that count and end the entry at a position
 */
record ChangesByScope(PMap<Scope, ScopeChanges> scopes, IntTreePMap<PMap<Integer, Scope>> endings) {

  static final ChangesByScope NONE = new ChangesByScope(HashTreePMap.empty(), IntTreePMap.empty());

  /** The entries that stand, by position. */
  interface Standing {
    /** The entry at a position, if it stands. */
    Optional<OrderedEntry> at(int position);

    /** Whether the entry that stands at a position counts. */
    boolean counts(int position);

    /** The status change at a position; empty if there is none. */
    default Optional<StatusChange> change(int position) {
      return at(position)
          .map(OrderedEntry::event)
          .flatMap(e -> e instanceof StatusChange c ? Optional.of(c) : Optional.empty());
    }
  }

  /** Brings these up to date where entries changed, or count since or count no more. */
  ChangesByScope revised(
      Collection<Integer> positions,
      Standing before,
      Standing now,
      Positions ids,
      CaseCells cells) {
    ChangesByScope next = this;
    Set<Integer> changed = new TreeSet<>();
    for (int position : positions) {
      boolean isSame =
          before.at(position).equals(now.at(position))
              && before.counts(position) == now.counts(position);
      if (!isSame && (before.change(position).isPresent() || now.change(position).isPresent())) {
        changed.add(position);
      }
    }
    Set<Integer> endedOtherwise = new TreeSet<>();
    for (int position : changed) {
      next = next.without(before.at(position));
      next = next.ending(position, before, false, ids, endedOtherwise);
      next = next.ending(position, now, true, ids, endedOtherwise);
    }
    for (int position : changed) {
      next = next.with(position, now, cells);
    }
    endedOtherwise.removeAll(changed);
    for (int position : endedOtherwise) {
      next = next.without(now.at(position)).with(position, now, cells);
    }
    return next;
  }

  /** These, where the members are others: an ended restriction may have further cells. */
  ChangesByScope among(CaseCells cells, Standing standing) {
    ChangesByScope next = this;
    for (int position : endings.keySet()) {
      next = next.without(standing.at(position)).with(position, standing, cells);
    }
    return next;
  }

  private ChangesByScope ending(
      int position, Standing standing, boolean isAdded, Positions ids, Set<Integer> ended) {
    if (!standing.counts(position)
        || !(standing.change(position).orElse(null) instanceof ServiceRestored restored)) {
      return this;
    }
    IntTreePMap<PMap<Integer, Scope>> next = endings;
    for (int each : ids.of(restored.endsOrEnded())) {
      PMap<Integer, Scope> by = next.getOrDefault(each, IntTreePMap.empty());
      by = isAdded ? by.plus(position, restored.scope()) : by.minus(position);
      next = by.isEmpty() ? next.minus(each) : next.plus(each, by);
      ended.add(each);
    }
    return new ChangesByScope(scopes, next);
  }

  /** The positions of the restorations that count and end the entry at a position. */
  Set<Integer> endingsOf(int position) {
    PMap<Integer, Scope> by = endings.get(position);
    return by == null ? Set.of() : by.keySet();
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

  private ChangesByScope with(int position, Standing standing, CaseCells cells) {
    Optional<OrderedEntry> entry = standing.at(position);
    if (entry.isEmpty() || !(entry.get().event() instanceof StatusChange change)) {
      return this;
    }
    boolean counts = standing.counts(position);
    int strength = change.status().strength();
    ScopeChanges known = scopes.get(change.scope());
    ScopeChanges of = known == null ? ScopeChanges.none(change.scope(), cells) : known;
    Leaf leaf =
        new Leaf(
            position,
            entry.get().latest(),
            entry.get().earliest(),
            entry.get().followed(),
            counts ? strength : 0,
            counts && change.endsAll(),
            strength > 0 && !isEnded(position, of.among(cells), cells));
    return new ChangesByScope(scopes.plus(change.scope(), of.with(of.tree().with(leaf))), endings);
  }

  /** Whether restorations that count end the entry at a position in all these cells. */
  private boolean isEnded(int position, CellBox box, CaseCells cells) {
    PMap<Integer, Scope> by = endings.get(position);
    return by != null && box.isCoveredBy(by.values().stream().distinct().map(cells::of).toList());
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
   * The restrictions, rumours among them, that may have begun by {@code day} and that no
   * restoration ends in all of these cells: their positions, by rank.
   */
  int[] unended(CellBox box, int day, CaseCells cells) {
    List<Leaf> found = new ArrayList<>();
    for (ScopeChanges each : touching(box, cells)) {
      CellBox common = each.among(cells).in(box).orElseThrow();
      each.tree()
          .unended(
              day,
              leaf -> {
                if (!isEnded(leaf.position(), common, cells)) {
                  found.add(leaf);
                }
              });
    }
    found.sort(Comparator.comparingInt(leaf -> DayAndRank.rank(leaf.latest())));
    return found.stream().mapToInt(Leaf::position).toArray();
  }

  /** Whether a restriction that touches these cells, be it a rumour, may have begun by a day. */
  boolean anyBegunBy(int day, CellBox box, CaseCells cells) {
    return touching(box, cells).stream().anyMatch(each -> each.tree().anyBegunBy(day));
  }

  /** What is declared after entries. */
  interface Followers {
    /**
     * The cells in which the entry at a position has ended because of what is declared after it,
     * through whatever chain, and has certainly happened by the end of a day.
     */
    List<CellBox> certainBy(int day, int position);
  }

  /**
   * Whether a restriction may be in force in one of these cells at some moment of these days. Errs
   * only towards no, where a rumour orders others.
   *
   * <p>It may if it can have happened on one of the days. Else it has certainly happened by the eve
   * of them, and is still in force if in some cell of its scope nothing that ends it has certainly
   * come after it by then, be it by day and rank or by declared order: see the rule in
   * docs/semantics.md. Of the restrictions of one scope only those can be that may be later than
   * all that ends all there for certain.
   *
   * @param least {@link Status#DEGRADED} for any restriction, {@link Status#BLOCKED} for a blocking
   */
  boolean mayBeInForce(
      Status least,
      Status baseline,
      OptionalInt opening,
      CellBox box,
      int first,
      int last,
      CaseCells cells,
      Followers followers) {
    int strength = least.strength();
    List<ScopeChanges> touching = touching(box, cells);
    for (ScopeChanges each : touching) {
      if (each.tree().mayHappen(strength, first, last)) {
        return true;
      }
    }
    boolean isBaseline = baseline.strength() >= strength && !box.isEmpty();
    if (first == BEFORE_ALL) {
      return isBaseline;
    }
    int eve = first - 1;
    List<Certain> certain = new ArrayList<>();
    for (ScopeChanges each : touching) {
      certain.add(new Certain(each.among(cells), each.tree().certainBy(eve)));
    }
    if (isBaseline) {
      List<CellBox> ended = later(certain, DayAndRank.NONE);
      opening.ifPresent(position -> ended.addAll(followers.certainBy(eve, position)));
      if (!box.isCoveredBy(ended)) {
        return true;
      }
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
   * What has certainly ended all in some cells.
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

  /**
   * The status changes of one scope that count.
   *
   * @param cells the members that were declared when it last changed
   * @param box the cells of the scope among them
   */
  record ScopeChanges(Scope scope, CaseCells cells, CellBox box, ChangeTree tree) {

    static ScopeChanges none(Scope scope, CaseCells cells) {
      return new ScopeChanges(scope, cells, cells.of(scope), ChangeTree.EMPTY);
    }

    ScopeChanges with(ChangeTree changed) {
      return new ScopeChanges(scope, cells, box, changed);
    }

    /** The cells of the scope among the members that are declared now. */
    CellBox among(CaseCells now) {
      return now == cells ? box : now.of(scope);
    }
  }
}

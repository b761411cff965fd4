package io.github.sijill.casefile;

import static io.github.sijill.history.DayRange.BEFORE_ALL;

import io.github.sijill.event.EntryId;
import io.github.sijill.event.SagaEvent.StatusChange;
import io.github.sijill.event.ServiceRestored;
import io.github.sijill.history.DayRange;
import io.github.sijill.scope.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.pcollections.HashTreePMap;
import org.pcollections.IntTreePMap;
import org.pcollections.PMap;

/**
 * The entries that stand and name cells, by their scopes: what a restoration ends, and what can be
 * extended, is found among them without a pass over the history. Immutable.
 *
 * @param scopes the entries of each scope; a case names few
 * @param endings the restorations that count and end the entry at a position, by their scopes
 */
record ChangesByScope(PMap<Scope, ScopeChanges> scopes, IntTreePMap<PMap<Scope, Spans>> endings) {

  static final ChangesByScope NONE = new ChangesByScope(HashTreePMap.empty(), IntTreePMap.empty());

  /**
   * Brings these up to date where entries changed, or count since or count no more.
   *
   * @param touched the positions of these entries
   * @param before the entry that stood at a position
   * @param now the one that stands there
   */
  ChangesByScope revised(
      Collection<Integer> touched,
      IntFunction<Optional<StandingEntry>> before,
      IntFunction<Optional<StandingEntry>> now,
      Positions ids) {
    Set<Integer> changed = new TreeSet<>();
    Set<Integer> moved = new TreeSet<>();
    for (int position : touched) {
      if (!before.apply(position).equals(now.apply(position))) {
        changed.add(position);
        moved.add(position);
        addEnded(before.apply(position), ids, moved);
        addEnded(now.apply(position), ids, moved);
      }
    }
    ChangesByScope next = this;
    for (int position : moved) {
      next = next.without(position, before.apply(position));
    }
    for (int position : changed) {
      next = next.ending(position, before.apply(position), false, ids);
      next = next.ending(position, now.apply(position), true, ids);
    }
    for (int position : moved) {
      Optional<StandingEntry> entry = now.apply(position);
      next = entry.isPresent() ? next.with(position, entry.get()) : next;
    }
    return next;
  }

  private static Set<EntryId> ended(Optional<StandingEntry> entry) {
    return entry.isPresent()
            && entry.get().counts()
            && entry.get().event() instanceof ServiceRestored restored
        ? restored.endsOrEnded()
        : Set.of();
  }

  private static void addEnded(Optional<StandingEntry> entry, Positions ids, Set<Integer> ended) {
    for (int each : ids.of(ended(entry))) {
      ended.add(each);
    }
  }

  private ChangesByScope ending(
      int position, Optional<StandingEntry> entry, boolean isAdded, Positions ids) {
    IntTreePMap<PMap<Scope, Spans>> next = endings;
    for (int each : ids.of(ended(entry))) {
      Scope scope = entry.orElseThrow().event().ownScope().orElseThrow();
      PMap<Scope, Spans> by = next.getOrDefault(each, HashTreePMap.empty());
      Spans spans = by.getOrDefault(scope, Spans.NONE);
      spans =
          isAdded ? spans.with(position, entry.orElseThrow().ownDays()) : spans.without(position);
      by = spans.isEmpty() ? by.minus(scope) : by.plus(scope, spans);
      next = by.isEmpty() ? next.minus(each) : next.plus(each, by);
    }
    return new ChangesByScope(scopes, next);
  }

  private ChangesByScope without(int position, Optional<StandingEntry> entry) {
    Optional<Scope> scope = entry.flatMap(each -> each.event().ownScope());
    ScopeChanges known = scope.map(scopes::get).orElse(null);
    if (known == null) {
      return this;
    }
    ScopeChanges rest = known.without(position);
    return new ChangesByScope(
        rest.told == 0 ? scopes.minus(known.scope) : scopes.plus(known.scope, rest), endings);
  }

  /** These and an entry that stands at a position and ends no other by its name. */
  ChangesByScope with(int position, StandingEntry entry) {
    Optional<Scope> scope = entry.event().ownScope();
    if (scope.isEmpty()) {
      return this;
    }
    PMap<Scope, Spans> by = endings.getOrDefault(position, HashTreePMap.empty());
    ScopeChanges known = scopes.get(scope.get());
    ScopeChanges next =
        (known == null ? new ScopeChanges(scope.get()) : known)
            .with(
                position,
                entry,
                !by.isEmpty() && (by.containsKey(scope.get()) || by.containsKey(Scope.all())));
    return new ChangesByScope(scopes.plus(scope.get(), next), endings);
  }

  private List<ScopeChanges> touching(CellBox box, CaseCells cells) {
    return scopes.values().stream().filter(each -> cells.of(each.scope).overlaps(box)).toList();
  }

  /** Whether restorations that count end the entry at a position in all these cells. */
  private boolean isEnded(int position, CellBox box, CaseCells cells) {
    PMap<Scope, Spans> by = endings.get(position);
    return by != null && box.isCoveredBy(by.keySet().stream().map(cells::of).toList());
  }

  /**
   * The restrictions, rumours among them, that no restoration ends in all of these cells, in the
   * order of recording.
   *
   * @param hasBegun says of the position of one whether it may have begun by that day
   */
  Collection<Integer> unended(CellBox box, int day, IntPredicate hasBegun, CaseCells cells) {
    Set<Integer> found = new TreeSet<>();
    for (ScopeChanges each : touching(box, cells)) {
      CellBox common = cells.of(each.scope).in(box).orElseThrow();
      each.unended.latest(
          BEFORE_ALL,
          day,
          position -> {
            if (hasBegun.test(position) && !isEnded(position, common, cells)) {
              found.add(position);
            }
            return false;
          });
    }
    return found;
  }

  /**
   * Whether a restriction touches these cells: one that counts, or a rumour that is not ended in
   * all its cells.
   *
   * @param hasBegun says of the position of one whether it may have begun by that day
   */
  private boolean anyBegunBy(CellBox box, int day, IntPredicate hasBegun, CaseCells cells) {
    for (ScopeChanges each : touching(box, cells)) {
      if (anyBegunBy(each, day, hasBegun, cells)) {
        return true;
      }
    }
    return false;
  }

  /** The same of a scope. Mostly something of just that scope is found, without the others. */
  boolean anyBegunBy(Scope scope, int day, IntPredicate hasBegun, CaseCells cells) {
    ScopeChanges same = scopes.get(scope);
    CellBox box = cells.of(scope);
    return (same != null && box.overlaps(box) && anyBegunBy(same, day, hasBegun, cells))
        || anyBegunBy(box, day, hasBegun, cells);
  }

  private boolean anyBegunBy(
      ScopeChanges changes, int day, IntPredicate hasBegun, CaseCells cells) {
    return changes.restricting.latest(BEFORE_ALL, day, hasBegun).isPresent()
        || changes
            .unended
            .latest(
                BEFORE_ALL,
                day,
                at -> hasBegun.test(at) && !isEnded(at, cells.of(changes.scope), cells))
            .isPresent();
  }

  /**
   * The last recorded restriction that counts and touches these cells.
   *
   * @param isWanted says of the position of one whether it may have begun by that day, and what
   *     else
   */
  OptionalInt latest(CellBox box, int day, IntPredicate isWanted, CaseCells cells) {
    return touching(box, cells).stream()
        .map(each -> each.restricting.latest(BEFORE_ALL, day, isWanted))
        .flatMapToInt(OptionalInt::stream)
        .max();
  }

  /**
   * Whether a restriction shows to be in force in one of these cells at some moment from a day on:
   * there is a cell on which nothing that ends it can have happened since its first day. It may be
   * in force also where this does not show.
   *
   * @param position where it stands
   * @param restriction which counts, and may have begun by then
   */
  boolean showsInForce(
      int position, StandingEntry restriction, int from, CellBox box, CaseCells cells) {
    int first = restriction.ownDays().first();
    List<CellBox> ended = new ArrayList<>();
    if (first < from) {
      int eve = from - 1;
      for (ScopeChanges each : touching(box, cells)) {
        if (each.ending.anyOn(first, eve)) {
          ended.add(cells.of(each.scope));
        }
      }
      endings
          .getOrDefault(position, HashTreePMap.empty())
          .forEach(
              (scope, spans) -> {
                if (spans.anyOn(first, eve)) {
                  ended.add(cells.of(scope));
                }
              });
    }
    Scope scope = restriction.event().ownScope().orElseThrow();
    DayRange days = new DayRange(first, Math.max(from, restriction.ownDays().last()));
    return cells.existing(scope, days).in(box).filter(own -> !own.isCoveredBy(ended)).isPresent();
  }

  /**
   * The entries of one scope, by the days of their dates.
   *
   * @param told how many there are, those too that change no status
   * @param restricting those that begin a restriction, and count
   * @param unended those that begin a restriction, counting or not, but for those that are ended by
   *     one that names no less
   * @param ending those that end all that is in force, and count
   */
  record ScopeChanges(Scope scope, int told, Spans restricting, Spans unended, Spans ending) {

    ScopeChanges(Scope scope) {
      this(scope, 0, Spans.NONE, Spans.NONE, Spans.NONE);
    }

    @SuppressWarnings("ReferenceEquality") // whether they are shared is the question
    ScopeChanges with(int position, StandingEntry entry, boolean isEnded) {
      if (!(entry.event() instanceof StatusChange change)) {
        return new ScopeChanges(scope, told + 1, restricting, unended, ending);
      }
      DayRange days = entry.ownDays();
      boolean begins = change.begins().isPresent();
      boolean restricts = begins && entry.counts();
      Spans more = restricts ? restricting.with(position, days) : restricting;
      Spans open = unended;
      if (begins && !isEnded) {
        // Mostly both hold the same; then they share it.
        open = restricts && unended == restricting ? more : unended.with(position, days);
      }
      return new ScopeChanges(
          scope,
          told + 1,
          more,
          open,
          change.endsAll() && entry.counts() ? ending.with(position, days) : ending);
    }

    ScopeChanges without(int position) {
      return new ScopeChanges(
          scope,
          told - 1,
          restricting.without(position),
          unended.without(position),
          ending.without(position));
    }
  }
}

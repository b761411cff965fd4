package io.github.sijill.casefile;

import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.StatementIssued;
import io.github.sijill.source.Attestation;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import org.pcollections.HashTreePSet;
import org.pcollections.IntTreePMap;
import org.pcollections.PSet;

/**
 * Which entries count, that is, are more than rumours: those attested better, and those that a
 * statement confirms which itself counts. By their positions in the record. Immutable.
 *
 * @param statements the statements that stand and confirm an entry, by its position, whether they
 *     count or not
 * @param confirmed the entries that one of them confirms which counts
 */
record ConfirmedEntries(IntTreePMap<PSet<Integer>> statements, PSet<Integer> confirmed) {

  static final ConfirmedEntries NONE =
      new ConfirmedEntries(IntTreePMap.empty(), HashTreePSet.empty());

  /** Whether an entry that stands at {@code position} counts. */
  boolean counts(int position, SagaEvent event) {
    return event.entry().attestation() != Attestation.RUMOURED || confirmed.contains(position);
  }

  /** These entries, and which of them count. */
  ChangesByScope.Standing among(OrderedEntries entries) {
    return new ChangesByScope.Standing() {
      @Override
      public Optional<OrderedEntry> at(int position) {
        return entries.at(position);
      }

      @Override
      public boolean counts(int position) {
        return entries
            .event(position)
            .filter(event -> ConfirmedEntries.this.counts(position, event))
            .isPresent();
      }
    };
  }

  /** What is confirmed, and which entries count since or count no more. */
  record Revised(ConfirmedEntries entries, Set<Integer> turned) {}

  /**
   * Brings this up to date where the entries at some positions were added, replaced or taken out.
   * From the last entry back: where statements confirm earlier entries only, all that may confirm
   * an entry is settled when its turn comes. Where they confirm later ones too, entries can only be
   * added.
   */
  Revised revised(
      Collection<Integer> changed, OrderedEntries before, OrderedEntries now, Positions positions) {
    if (changed.stream().noneMatch(each -> isStatement(before, each) || isStatement(now, each))) {
      return new Revised(this, Set.of());
    }
    ConfirmedEntries next = this;
    PriorityQueue<Integer> open = new PriorityQueue<>(Comparator.reverseOrder());
    for (int position : changed) {
      for (int entry : confirmed(before.at(position), positions)) {
        next = next.with(entry, next.of(entry).minus(position));
        open.add(entry);
      }
      for (int entry : confirmed(now.at(position), positions)) {
        next = next.with(entry, next.of(entry).plus(position));
        open.add(entry);
      }
    }
    Set<Integer> turned = new TreeSet<>();
    while (!open.isEmpty()) {
      int position = open.remove();
      boolean isConfirmed = next.isConfirmed(position, now);
      if (isConfirmed != next.confirmed.contains(position)) {
        PSet<Integer> all = next.confirmed;
        next =
            new ConfirmedEntries(
                next.statements, isConfirmed ? all.plus(position) : all.minus(position));
        turned.add(position);
        for (int entry : confirmed(now.at(position), positions)) {
          open.add(entry);
        }
      }
    }
    return new Revised(next, turned);
  }

  private boolean isConfirmed(int position, OrderedEntries entries) {
    return of(position).stream()
        .anyMatch(
            statement ->
                entries.at(statement).filter(e -> counts(statement, e.event())).isPresent());
  }

  private static boolean isStatement(OrderedEntries entries, int position) {
    return entries.event(position).orElse(null) instanceof StatementIssued;
  }

  private static int[] confirmed(Optional<OrderedEntry> entry, Positions positions) {
    return entry.isPresent() && entry.get().event() instanceof StatementIssued statement
        ? positions.of(statement.confirms())
        : Positions.NOWHERE;
  }

  private PSet<Integer> of(int position) {
    PSet<Integer> found = statements.get(position);
    return found == null ? HashTreePSet.empty() : found;
  }

  private ConfirmedEntries with(int position, PSet<Integer> by) {
    return new ConfirmedEntries(
        by.isEmpty() ? statements.minus(position) : statements.plus(position, by), confirmed);
  }
}

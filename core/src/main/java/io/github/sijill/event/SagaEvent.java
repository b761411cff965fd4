package io.github.sijill.event;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * One event of a case. The hierarchy is sealed by what a reader asks: what changed a status ({@link
 * StatusChange}), what changed the record itself ({@link Amendment}), and the rest one by one.
 *
 * <p>All events are immutable values; two are equal if all that they say is.
 */
public sealed interface SagaEvent
    permits StatusChange,
        Amendment,
        CaseOpened,
        MembersDeclared,
        DecreePublished,
        DirectorDismissed,
        StatementIssued,
        ReactionObserved,
        PetitionFiled,
        RumourCirculated {

  /** When, by whom, how sure. */
  CaseEntry entry();

  /** The id of the entry, {@code entry().id()}. */
  default EntryId id() {
    return entry().id();
  }

  /**
   * The entries that happened no later than this one: those that it is declared {@code after}, the
   * blocking that it extends, and the entries that it ends.
   */
  default Set<EntryId> predecessors() {
    return switch (this) {
      case BlockingExtended e -> union(e.entry().after(), Set.of(e.extended()));
      case ServiceRestored e -> union(e.entry().after(), e.ends());
      default -> entry().after();
    };
  }

  /** Every entry that this one names, of whatever relation. */
  default Set<EntryId> references() {
    return switch (this) {
      case DecreePublished e -> union(predecessors(), e.covers());
      case StatementIssued e -> union(predecessors(), e.confirms());
      case EntryCorrected e ->
          union(union(predecessors(), Set.of(e.corrected())), e.correction().references());
      case EntryRetracted e -> union(predecessors(), Set.of(e.retracted()));
      default -> predecessors();
    };
  }

  private static Set<EntryId> union(Set<EntryId> some, Set<EntryId> others) {
    Set<EntryId> all = new LinkedHashSet<>(some);
    all.addAll(others);
    return Collections.unmodifiableSet(all);
  }
}

package io.github.sijill.event;

import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Scope;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One event of a case. Events come in groups, by what a reader asks of them: those that change a
 * status ({@link StatusChange}), cuts of some hours ({@link CutsReported}), those that declare
 * members ({@link Declaration}), those that amend the record ({@link Amendment}), and those that
 * tell what happened around it ({@link Background}).
 *
 * <p>Each event type has a factory {@code of(…)}, which takes what the event cannot do without, and
 * for each optional part a method of the same name that returns the event with it: {@code
 * BlockingImposed.of(entry, scope).orderedBy("ANRT")}. Entries are named by their ids as text; a
 * method that takes several ids adds them to those already named.
 *
 * <p>All events are immutable values; two are equal if all their parts are.
 */
public sealed interface SagaEvent
    permits SagaEvent.StatusChange,
        CutsReported,
        SagaEvent.Declaration,
        SagaEvent.Amendment,
        SagaEvent.Background {

  /**
   * An event that begins a restriction on the cells in its scope, or ends some. A restriction is in
   * force on a cell until an event ends it there; several may be in force beside each other, and
   * the strongest is the status of the cell.
   */
  sealed interface StatusChange extends SagaEvent
      permits BlockingImposed, BlockingExtended, ServiceRestored, DisruptionReported {

    /** The cells on which restrictions begin or end. */
    Scope scope();

    /** This event, on the cells of another scope. */
    StatusChange on(Scope other);

    /** The level of the restriction that it begins, or {@link Status#OPEN} if it begins none. */
    Status status();

    /** The level of the restriction that it begins; empty if it begins none. */
    default Optional<Status> begins() {
      return Optional.of(status()).filter(status -> status != Status.OPEN);
    }

    /** Whether it ends all that is in force on its cells when it happens. */
    default boolean endsAll() {
      return switch (this) {
        case BlockingImposed e -> false;
        case BlockingExtended e -> false;
        case DisruptionReported e -> e.status() == Status.OPEN;
        case ServiceRestored e -> e.ends().isEmpty();
      };
    }

    /**
     * The entries whose restrictions it ends on its cells by name; empty if it ends all, or none.
     */
    default Set<EntryId> named() {
      return switch (this) {
        case BlockingImposed e -> Set.of();
        case BlockingExtended e -> Set.of();
        case DisruptionReported e -> Set.of();
        case ServiceRestored e -> e.ends();
      };
    }
  }

  /** An event that declares members: what the scopes of the case's other events can name. */
  sealed interface Declaration extends SagaEvent permits CaseOpened, MembersDeclared {

    /**
     * All members that are declared once this event is recorded.
     *
     * @param before those declared by earlier events of the case
     * @throws IllegalArgumentException if a member is declared already, or below one that is not
     */
    Dimensions declaredAfter(Dimensions before);
  }

  /**
   * An event about the record itself: it replaces an earlier entry or withdraws it, from the
   * instant at which it is recorded. Questions as recorded before that instant are answered as
   * before.
   */
  sealed interface Amendment extends SagaEvent permits EntryCorrected, EntryRetracted {

    /** The entry that it replaces or withdraws. */
    EntryId amended();

    /** Why the record is changed, in the archive's own words. */
    String why();
  }

  /**
   * An event that changes no status: what people and authorities said, demanded and decided around
   * the restrictions.
   */
  sealed interface Background extends SagaEvent
      permits DecreePublished,
          DirectorDismissed,
          StatementIssued,
          StillInForce,
          RulingIssued,
          MeasurementReported,
          ReactionObserved,
          PetitionFiled,
          RumourCirculated {

    /**
     * The entries that it says something of: what it confirms, denies, covers, rules on, supports,
     * contradicts, or says to be still in force.
     */
    default Set<EntryId> tellsOf() {
      return switch (this) {
        case DecreePublished e -> e.covers();
        case StatementIssued e -> union(e.confirms(), e.denies());
        case StillInForce e -> e.restrictions();
        case RulingIssued e -> e.about();
        case MeasurementReported e -> union(e.supports(), e.contradicts());
        case DirectorDismissed e -> Set.of();
        case ReactionObserved e -> Set.of();
        case PetitionFiled e -> Set.of();
        case RumourCirculated e -> Set.of();
      };
    }
  }

  /** When it happened, by which sources, how well attested. */
  CaseEntry entry();

  /** The id of the entry, {@code entry().id()}. */
  default EntryId id() {
    return entry().id();
  }

  /**
   * The entries that happened no later than this one: those that it is declared to come {@code
   * after}, the blocking that it extends, the entries that it ends, and the decrees that it
   * repeals.
   */
  default Set<EntryId> predecessors() {
    return switch (this) {
      case BlockingExtended e -> union(entry().after(), List.of(e.extended()));
      case ServiceRestored e -> union(entry().after(), e.endsOrEnded());
      case BlockingImposed e -> entry().after();
      case DisruptionReported e -> entry().after();
      case CutsReported e -> entry().after();
      case Declaration e -> entry().after();
      case Amendment e -> entry().after();
      case DecreePublished e -> union(entry().after(), e.repeals());
      case Background e -> entry().after();
    };
  }

  /** Every entry that this one names, for whatever reason. */
  default Set<EntryId> references() {
    return switch (this) {
      case StatusChange e -> predecessors();
      case CutsReported e -> predecessors();
      case Declaration e -> predecessors();
      case EntryCorrected e ->
          union(union(predecessors(), List.of(e.corrected())), e.correction().references());
      case EntryRetracted e -> union(predecessors(), List.of(e.retracted()));
      case Background e -> union(predecessors(), e.tellsOf());
    };
  }

  /** The cells that it names itself, if it names any. */
  default Optional<Scope> ownScope() {
    return switch (this) {
      case StatusChange e -> Optional.of(e.scope());
      case CutsReported e -> Optional.of(e.scope());
      case DecreePublished e -> e.scope();
      case Declaration e -> Optional.empty();
      case Amendment e -> Optional.empty();
      case StatementIssued e -> Optional.empty();
      case StillInForce e -> Optional.empty();
      case RulingIssued e -> Optional.empty();
      case MeasurementReported e -> Optional.empty();
      case DirectorDismissed e -> Optional.empty();
      case ReactionObserved e -> Optional.empty();
      case PetitionFiled e -> Optional.empty();
      case RumourCirculated e -> Optional.empty();
    };
  }

  private static Set<EntryId> union(Set<EntryId> some, Collection<EntryId> others) {
    if (others.isEmpty()) {
      return some;
    }
    Set<EntryId> all = new LinkedHashSet<>(some);
    all.addAll(others);
    return Collections.unmodifiableSet(all);
  }
}

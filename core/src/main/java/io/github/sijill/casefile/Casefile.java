package io.github.sijill.casefile;

import io.github.sijill.event.CaseId;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.EntryCorrected;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.EntryRetracted;
import io.github.sijill.event.MembersDeclared;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.ServiceRestored;
import io.github.sijill.event.Status;
import io.github.sijill.event.StatusChange;
import io.github.sijill.history.DayRange;
import io.github.sijill.history.History;
import io.github.sijill.history.Told;
import io.github.sijill.history.Viewpoint;
import io.github.sijill.scope.Dimensions;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What a case holds, as the rules for the next entry need it. Immutable: recording returns the next
 * state, which shares all that did not change, so that each entry costs about what the first did.
 * An amendment is the exception, for it may change what every later entry meant.
 */
public final class Casefile {

  private final CaseId caseId;
  private final PVector<Recorded> record;
  private final PMap<EntryId, SagaEvent> told;
  private final PMap<EntryId, SagaEvent> standing;
  private final PMap<EntryId, Integer> earliest;
  private final PSet<EntryId> retracted;
  private final OrderedPMap<EntryId, StatusChange> unended;
  private final Dimensions dimensions;

  private Casefile(
      CaseId caseId,
      PVector<Recorded> record,
      PMap<EntryId, SagaEvent> told,
      PMap<EntryId, SagaEvent> standing,
      PMap<EntryId, Integer> earliest,
      PSet<EntryId> retracted,
      OrderedPMap<EntryId, StatusChange> unended,
      Dimensions dimensions) {
    this.caseId = caseId;
    this.record = record;
    this.told = told;
    this.standing = standing;
    this.earliest = earliest;
    this.retracted = retracted;
    this.unended = unended;
    this.dimensions = dimensions;
  }

  /** A case of which nothing is recorded. */
  public static Casefile empty(CaseId caseId) {
    return new Casefile(
        caseId,
        TreePVector.empty(),
        HashTreePMap.empty(),
        HashTreePMap.empty(),
        HashTreePMap.empty(),
        HashTreePSet.empty(),
        OrderedPMap.empty(),
        Dimensions.none());
  }

  /**
   * Checks an entry against all rules. Nothing is recorded by it.
   *
   * @param now the instant at which it would be recorded
   * @throws EntryRefusedException if it breaks a rule
   */
  public Admission admit(SagaEvent event, Instant now) {
    return new Rules(this).admit(event, now);
  }

  /** The case with one more entry, which was recorded. */
  public Casefile with(Recorded recorded) {
    return switch (recorded.event()) {
      case EntryCorrected e -> amended(recorded);
      case EntryRetracted e -> amended(recorded);
      default -> extended(recorded, recorded.event());
    };
  }

  private Casefile extended(Recorded recorded, SagaEvent event) {
    EntryId id = event.id();
    return new Casefile(
        caseId,
        record.plus(recorded),
        told.plus(id, recorded.event()),
        standing.plus(id, event),
        earliest.plus(id, earliestOf(event)),
        retracted,
        unendedWith(event),
        dimensionsWith(event));
  }

  private OrderedPMap<EntryId, StatusChange> unendedWith(SagaEvent event) {
    return switch (event) {
      case ServiceRestored e -> unended.minusAll(e.ends());
      case StatusChange e when e.status() != Status.OPEN -> unended.plus(e.id(), e);
      default -> unended;
    };
  }

  private Dimensions dimensionsWith(SagaEvent event) {
    return switch (event) {
      case CaseOpened e -> e.dimensions();
      case MembersDeclared e -> dimensions.plus(e.members());
      default -> dimensions;
    };
  }

  /** Reads the record anew as the amendment leaves it. */
  private Casefile amended(Recorded amendment) {
    PVector<Recorded> all = record.plus(amendment);
    History history = History.of(caseId, all, Viewpoint.now());
    Casefile rebuilt = empty(caseId);
    for (Told each : history.entries()) {
      rebuilt = rebuilt.extended(new Recorded(each.event(), 0, each.recorded()), each.event());
    }
    for (Told each : history.rumours()) {
      rebuilt = rebuilt.extended(new Recorded(each.event(), 0, each.recorded()), each.event());
    }
    PMap<EntryId, Integer> days = rebuilt.earliest;
    for (Told each : history.entries()) {
      days = days.plus(each.id(), each.days().first());
    }
    PMap<EntryId, SagaEvent> everTold = told.plus(amendment.event().id(), amendment.event());
    PSet<EntryId> gone = HashTreePSet.empty();
    for (EntryId id : everTold.keySet()) {
      if (!rebuilt.standing.containsKey(id)) {
        gone = gone.plus(id);
      }
    }
    return new Casefile(
        caseId, all, everTold, rebuilt.standing, days, gone, rebuilt.unended, rebuilt.dimensions);
  }

  /** The first day on which an entry can have happened, given what it is declared after. */
  int earliestOf(SagaEvent event) {
    int first = DayRange.of(event.entry().occurred()).first();
    for (EntryId predecessor : event.predecessors()) {
      Integer day = earliest.get(predecessor);
      first = day == null ? first : Math.max(first, day);
    }
    return first;
  }

  CaseId caseId() {
    return caseId;
  }

  PVector<Recorded> record() {
    return record;
  }

  /** The event of that id as it was recorded. */
  Optional<SagaEvent> told(EntryId id) {
    return Optional.ofNullable(told.get(id));
  }

  /** The event of that id as amendments leave it. */
  Optional<SagaEvent> standing(EntryId id) {
    return Optional.ofNullable(standing.get(id));
  }

  boolean isRetracted(EntryId id) {
    return retracted.contains(id);
  }

  Dimensions dimensions() {
    return dimensions;
  }

  /** What blocked or degraded and is ended by no restoration, in the order of recording. */
  Collection<StatusChange> unended() {
    return unended.values();
  }

  /** Whether an entry of that id is recorded, retracted or not. */
  public boolean holds(EntryId id) {
    return told.containsKey(id);
  }

  /** How many entries are recorded. */
  public int size() {
    return record.size();
  }
}

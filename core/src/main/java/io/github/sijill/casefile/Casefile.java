package io.github.sijill.casefile;

import io.github.sijill.event.Amendment;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.Declaration;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.history.History;
import io.github.sijill.scope.Dimensions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/**
 * What a case holds, as the rules for the next entry need it. Immutable: recording returns the next
 * state, which shares all that did not change, so that each entry costs about what the first did.
 * An amendment is the exception, for it may change what every later entry meant.
 *
 * <p>For other rooms of this library.
 */
public final class Casefile {

  private final CaseId caseId;
  private final PVector<Recorded> record;
  private final PMap<EntryId, SagaEvent> told;
  private final Standing standing;
  private final Dimensions dimensions;

  private Casefile(
      CaseId caseId,
      PVector<Recorded> record,
      PMap<EntryId, SagaEvent> told,
      Standing standing,
      Dimensions dimensions) {
    this.caseId = caseId;
    this.record = record;
    this.told = told;
    this.standing = standing;
    this.dimensions = dimensions;
  }

  /** A case of which nothing is recorded. */
  public static Casefile empty(CaseId caseId) {
    return new Casefile(
        caseId, TreePVector.empty(), TreePMap.empty(), Standing.NOTHING, Dimensions.none());
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

  /** The case with further entries, which were admitted and recorded one after the other. */
  public Casefile with(List<Recorded> further) {
    PMap<EntryId, SagaEvent> events = told;
    for (Recorded each : further) {
      events = events.plus(each.id(), each.event());
    }
    PVector<Recorded> longer = record.plusAll(further);
    if (further.stream().anyMatch(each -> each.event() instanceof Amendment)) {
      List<SagaEvent> amended = History.standing(longer);
      return new Casefile(caseId, longer, events, standing(amended), dimensions(amended));
    }
    Standing next = standing;
    Dimensions declared = dimensions;
    for (Recorded each : further) {
      next = next.with(each.event());
      declared = dimensions(declared, each.event());
    }
    return new Casefile(caseId, longer, events, next, declared);
  }

  /** The case as it would be had this entry and all amendments of it never been told. */
  Casefile without(EntryId id) {
    return empty(caseId)
        .with(
            record.stream()
                .filter(each -> !each.id().equals(id))
                .filter(each -> !(each.event() instanceof Amendment a && a.amended().equals(id)))
                .toList());
  }

  /** The whole record, read anew. */
  private static Standing standing(List<SagaEvent> events) {
    Standing standing = Standing.NOTHING;
    for (SagaEvent event : History.inDeclaredOrder(events)) {
      standing = standing.with(event);
    }
    return standing;
  }

  /**
   * The members that these events declare, in the order of recording.
   *
   * @throws IllegalArgumentException if one is declared twice, or below none that is declared
   */
  static Dimensions dimensions(List<SagaEvent> events) {
    Dimensions declared = Dimensions.none();
    for (SagaEvent event : events) {
      declared = dimensions(declared, event);
    }
    return declared;
  }

  private static Dimensions dimensions(Dimensions before, SagaEvent event) {
    return event instanceof Declaration e ? e.declaredAfter(before) : before;
  }

  CaseId caseId() {
    return caseId;
  }

  /** In the order of recording. */
  PVector<Recorded> record() {
    return record;
  }

  /** The event of that id as it was recorded. */
  Optional<SagaEvent> told(EntryId id) {
    return Optional.ofNullable(told.get(id));
  }

  Standing standing() {
    return standing;
  }

  Dimensions dimensions() {
    return dimensions;
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

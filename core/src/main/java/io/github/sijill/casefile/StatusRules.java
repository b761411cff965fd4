package io.github.sijill.casefile;

import io.github.sijill.event.BlockingExtended;
import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.DisruptionReported;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.ServiceRestored;
import io.github.sijill.event.Status;
import io.github.sijill.event.StatusChange;
import io.github.sijill.history.DayRange;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Scope;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The rules of what changes a status: declared members, and something to extend or to end. */
final class StatusRules {

  private static final Set<Status> BLOCKED = Set.of(Status.BLOCKED);
  private static final Set<Status> RESTRICTED = Set.of(Status.BLOCKED, Status.DEGRADED);

  private final Casefile casefile;

  StatusRules(Casefile casefile) {
    this.casefile = casefile;
  }

  /** The change as it is to be recorded: what a restoration ends is written into it. */
  StatusChange admit(StatusChange change) {
    checkScope(change.id(), casefile.caseId(), change.scope(), casefile.dimensions());
    return switch (change) {
      case BlockingExtended e -> extension(e);
      case ServiceRestored e -> restoration(e);
      case BlockingImposed e -> e;
      case DisruptionReported e -> e;
    };
  }

  /** Refuses a scope that names a member which is not among these. */
  static void checkScope(EntryId id, CaseId caseId, Scope scope, Dimensions dimensions) {
    dimensions
        .undeclared(scope, caseId.value())
        .ifPresent(
            unknown -> {
              throw refused(new Refusal.UndeclaredMember(id, unknown));
            });
  }

  private BlockingExtended extension(BlockingExtended event) {
    Optional<StatusChange> extended = change(event.extended()).filter(StatusRules::isBlocking);
    if (extended.isEmpty()) {
      throw refused(new Refusal.NotABlocking(event.id(), event.extended()));
    }
    checkInForce(event, extended.get().scope(), BLOCKED, Set.of(event.extended()));
    return event;
  }

  private ServiceRestored restoration(ServiceRestored event) {
    for (EntryId id : event.ends()) {
      if (change(id).filter(ended -> restricts(ended, event.scope())).isEmpty()) {
        throw refused(new Refusal.NotARestriction(event.id(), id));
      }
    }
    Set<EntryId> ends = event.ends().isEmpty() ? ended(event) : event.ends();
    checkInForce(event, event.scope(), RESTRICTED, ends);
    return event.ending(ends);
  }

  private boolean restricts(StatusChange change, Scope scope) {
    return RESTRICTED.contains(change.status())
        && casefile.dimensions().overlap(change.scope(), scope);
  }

  /** What a restoration ends that names nothing, in the order of the record. */
  private Set<EntryId> ended(ServiceRestored event) {
    int last = DayRange.of(event.entry().occurred()).last();
    Set<EntryId> ends = new LinkedHashSet<>();
    standing().lanes().unended(event.scope(), casefile.dimensions()).stream()
        .flatMap(id -> standing().places().of(id).stream())
        .filter(place -> place.first() <= last)
        .sorted(Comparator.comparingInt(Place::rank))
        .forEach(place -> ends.add(place.event().id()));
    return ends;
  }

  /**
   * Whether one of the statuses may have been in force in the scope when the event happened. Mostly
   * the entries that it extends or ends show that it was; else the whole record is asked.
   */
  private void checkInForce(
      StatusChange event, Scope scope, Set<Status> statuses, Set<EntryId> likely) {
    int first = standing().places().firstOf(event);
    int last = DayRange.of(event.entry().occurred()).last();
    for (EntryId id : likely) {
      Place place = standing().places().of(id).orElseThrow();
      if (place.event() instanceof StatusChange change
          && standing().counts(change)
          && standing()
              .lanes()
              .mayBeInForce(change, place, scope, first, last, casefile.dimensions())) {
        return;
      }
    }
    InForce inForce = InForce.in(casefile);
    if (!inForce.possibly(statuses, scope, first, last)) {
      throw refused(
          new Refusal.NothingInForce(
              event.id(),
              event instanceof ServiceRestored,
              DayRange.bound(first),
              DayRange.bound(last),
              inForce.told(statuses, scope)));
    }
  }

  private Optional<StatusChange> change(EntryId id) {
    return standing()
        .places()
        .of(id)
        .map(Place::event)
        .filter(StatusChange.class::isInstance)
        .map(StatusChange.class::cast);
  }

  private static boolean isBlocking(SagaEvent event) {
    return event instanceof BlockingImposed || event instanceof BlockingExtended;
  }

  private Standing standing() {
    return casefile.standing();
  }

  private static EntryRefusedException refused(Refusal refusal) {
    return new EntryRefusedException(refusal);
  }
}

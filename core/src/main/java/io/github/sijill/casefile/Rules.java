package io.github.sijill.casefile;

import io.github.sijill.event.Amendment;
import io.github.sijill.event.BlockingExtended;
import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.DisruptionReported;
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
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules of the write side, in the order in which they are checked. */
final class Rules {

  private static final Set<Status> BLOCKED = Set.of(Status.BLOCKED);
  private static final Set<Status> RESTRICTED = Set.of(Status.BLOCKED, Status.DEGRADED);

  private final Casefile casefile;

  Rules(Casefile casefile) {
    this.casefile = casefile;
  }

  Admission admit(SagaEvent event, Instant now) {
    Optional<SagaEvent> same = casefile.told(event.id());
    if (same.isPresent()) {
      return repeated(same.get(), event);
    }
    checkOpening(event);
    checkReferences(event);
    checkNotInFuture(event, now);
    checkWorld(event);
    SagaEvent resolved =
        switch (event) {
          case MembersDeclared e -> declared(e);
          case StatusChange e -> changing(e);
          case EntryCorrected e -> correction(e, now);
          case EntryRetracted e -> retraction(e, now);
          default -> event;
        };
    checkWorld(resolved);
    return new Admission.Admitted(resolved);
  }

  private StatusChange changing(StatusChange change) {
    checkScope(change.id(), change.scope(), casefile.dimensions());
    return switch (change) {
      case BlockingExtended e -> extension(e);
      case ServiceRestored e -> restoration(e);
      case BlockingImposed e -> e;
      case DisruptionReported e -> e;
    };
  }

  private Admission repeated(SagaEvent recorded, SagaEvent event) {
    if (!recorded.equals(resolvedLike(event, recorded))) {
      throw refused(new Refusal.IdTaken(event.id(), casefile.caseId()));
    }
    return new Admission.AlreadyRecorded(recorded);
  }

  /** The event with what was left for the record to resolve, as it was resolved there. */
  private static SagaEvent resolvedLike(SagaEvent event, SagaEvent recorded) {
    if (event instanceof ServiceRestored again
        && again.ends().isEmpty()
        && recorded instanceof ServiceRestored before) {
      return again.ending(before.ends());
    }
    if (event instanceof EntryCorrected again && recorded instanceof EntryCorrected before) {
      return again.with(resolvedLike(again.correction(), before.correction()));
    }
    return event;
  }

  private void checkOpening(SagaEvent event) {
    boolean opens = event instanceof CaseOpened;
    if (casefile.size() == 0 && !opens) {
      throw refused(new Refusal.CaseNotOpen(event.id(), casefile.caseId()));
    }
    if (casefile.size() > 0 && opens) {
      EntryId opening = casefile.record().get(0).event().id();
      throw refused(new Refusal.CaseAlreadyOpen(event.id(), casefile.caseId(), opening));
    }
  }

  private void checkReferences(SagaEvent event) {
    for (EntryId reference : event.references()) {
      if (casefile.told(reference).isEmpty()) {
        throw refused(new Refusal.UnknownReference(event.id(), reference, casefile.caseId()));
      }
    }
  }

  private static void checkNotInFuture(SagaEvent event, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    if (DayRange.of(event.entry().occurred()).first() > DayRange.number(today)) {
      throw refused(
          new Refusal.OccursAfterRecording(event.id(), event.entry().occurred().earliest(), today));
    }
  }

  private SagaEvent declared(MembersDeclared event) {
    try {
      casefile.dimensions().plus(event.members());
      return event;
    } catch (IllegalArgumentException e) {
      throw refused(new Refusal.MembersConflict(event.id(), String.valueOf(e.getMessage())));
    }
  }

  private void checkScope(EntryId id, Scope scope, Dimensions dimensions) {
    dimensions
        .undeclared(scope, casefile.caseId().value())
        .ifPresent(
            unknown -> {
              throw refused(new Refusal.UndeclaredMember(id, unknown));
            });
  }

  private BlockingExtended extension(BlockingExtended event) {
    Optional<StatusChange> extended = change(event.extended()).filter(Rules::isBlocking);
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

  private EntryCorrected correction(EntryCorrected event, Instant now) {
    SagaEvent told = casefile.told(event.corrected()).orElseThrow();
    if (told instanceof Amendment) {
      throw notAmendable(event, "is an amendment; retract it and record another");
    }
    if (standing().places().of(event.corrected()).isEmpty()) {
      throw notAmendable(event, "is retracted; retract the retraction first");
    }
    if (told instanceof CaseOpened != event.correction() instanceof CaseOpened) {
      throw notAmendable(event, "opens the case or does not; a correction cannot change that");
    }
    checkNotInFuture(event.correction(), now);
    checkAmended(event, now);
    if (!(event.correction() instanceof StatusChange change)) {
      return event;
    }
    StatusChange resolved = new Rules(casefile.without(event.corrected())).changing(change);
    if (resolved instanceof ServiceRestored restored && !resolved.equals(change)) {
      Set<EntryId> ends = new LinkedHashSet<>(restored.ends());
      ends.removeAll(declaredAfter(event.corrected()));
      resolved = restored.ending(ends);
    }
    EntryCorrected correction = event.with(resolved);
    checkAmended(correction, now);
    return correction;
  }

  /** The entries declared after this one, through whatever chain. */
  private Set<EntryId> declaredAfter(EntryId id) {
    Set<EntryId> later = new LinkedHashSet<>(Set.of(id));
    for (SagaEvent event : History.inDeclaredOrder(History.standing(casefile.record()))) {
      if (!Collections.disjoint(later, event.predecessors())) {
        later.add(event.id());
      }
    }
    return later;
  }

  private EntryRetracted retraction(EntryRetracted event, Instant now) {
    if (casefile.told(event.retracted()).orElseThrow() instanceof CaseOpened) {
      throw notAmendable(event, "opens the case, which cannot be without it; correct it");
    }
    if (standing().places().of(event.retracted()).isEmpty()) {
      throw notAmendable(event, "is retracted already; retract the retraction to undo that");
    }
    checkAmended(event, now);
    return event;
  }

  private static EntryRefusedException notAmendable(Amendment event, String why) {
    return refused(new Refusal.NotAmendable(event.id(), event.amended(), why));
  }

  /** Whether the record, amended, still hangs together. */
  private void checkAmended(Amendment event, Instant now) {
    List<SagaEvent> amended =
        History.standing(casefile.record().plus(new Recorded(event, Long.MAX_VALUE, now)));
    Dimensions dimensions;
    try {
      dimensions = Casefile.dimensions(amended);
    } catch (IllegalArgumentException e) {
      throw refused(new Refusal.MembersConflict(event.id(), String.valueOf(e.getMessage())));
    }
    List<SagaEvent> ordered;
    try {
      ordered = History.inDeclaredOrder(amended);
    } catch (IllegalArgumentException e) {
      throw refused(new Refusal.OrderBroken(event.id(), String.valueOf(e.getMessage())));
    }
    Places places = Places.NONE;
    for (SagaEvent each : ordered) {
      if (places.firstOf(each) > DayRange.of(each.entry().occurred()).last()) {
        throw refused(
            new Refusal.OrderBroken(
                event.id(), "the declared order would leave no day for " + each.id()));
      }
      places = places.with(each);
      if (each instanceof StatusChange change) {
        checkScope(event.id(), change.scope(), dimensions);
      }
    }
  }

  private void checkWorld(SagaEvent event) {
    int first = standing().places().firstOf(event);
    int last = DayRange.of(event.entry().occurred()).last();
    if (first > last) {
      throw refused(new Refusal.NoWorld(event.id(), DayRange.bound(first), DayRange.bound(last)));
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

  private Standing standing() {
    return casefile.standing();
  }

  private static boolean isBlocking(SagaEvent event) {
    return event instanceof BlockingImposed || event instanceof BlockingExtended;
  }

  private static EntryRefusedException refused(Refusal refusal) {
    return new EntryRefusedException(refusal);
  }
}

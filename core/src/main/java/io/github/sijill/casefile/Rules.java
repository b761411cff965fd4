package io.github.sijill.casefile;

import io.github.sijill.event.Amendment;
import io.github.sijill.event.BlockingExtended;
import io.github.sijill.event.BlockingImposed;
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
import io.github.sijill.scope.Cell;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
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
    SagaEvent resolved =
        switch (event) {
          case CaseOpened e -> e;
          case MembersDeclared e -> declared(e);
          case BlockingExtended e -> extension(e);
          case ServiceRestored e -> restoration(e);
          case StatusChange e -> inDeclaredScope(e);
          case EntryCorrected e -> correction(e, now);
          case EntryRetracted e -> retraction(e, now);
          default -> event;
        };
    checkWorld(resolved);
    return new Admission.Admitted(resolved);
  }

  /** Identical also if only what a restoration ends was resolved when it was recorded. */
  private Admission repeated(SagaEvent recorded, SagaEvent event) {
    boolean identical =
        recorded.equals(event)
            || (recorded instanceof ServiceRestored before
                && event instanceof ServiceRestored again
                && again.ends().isEmpty()
                && before.equals(again.ending(before.ends())));
    if (!identical) {
      throw refused(new Refusal.IdTaken(event.id(), casefile.caseId()));
    }
    return new Admission.AlreadyRecorded(recorded);
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

  private SagaEvent inDeclaredScope(StatusChange change) {
    checkScope(change.id(), change.scope(), casefile.dimensions());
    return change;
  }

  private void checkScope(EntryId id, Scope scope, Dimensions dimensions) {
    dimensions
        .undeclared(scope, casefile.caseId().value())
        .ifPresent(
            unknown -> {
              throw refused(new Refusal.UndeclaredMember(id, unknown));
            });
  }

  private SagaEvent extension(BlockingExtended event) {
    inDeclaredScope(event);
    SagaEvent extended = casefile.standing(event.extended()).orElse(event);
    if (!isBlocking(extended) || extended == event) {
      throw refused(new Refusal.NotABlocking(event.id(), event.extended()));
    }
    Scope blocked = ((StatusChange) extended).scope();
    checkInForce(event, blocked, BLOCKED, false);
    return event;
  }

  private SagaEvent restoration(ServiceRestored event) {
    inDeclaredScope(event);
    Set<Cell> cells = Set.copyOf(casefile.dimensions().cells(event.scope()));
    for (EntryId ended : event.ends()) {
      if (!(casefile.standing(ended).orElse(event) instanceof StatusChange change)
          || !isRestriction(change)
          || !touches(change, cells)) {
        throw refused(new Refusal.NotARestriction(event.id(), ended));
      }
    }
    checkInForce(event, event.scope(), RESTRICTED, true);
    return event.ends().isEmpty() ? event.ending(ended(event, cells)) : event;
  }

  private Set<EntryId> ended(ServiceRestored event, Set<Cell> cells) {
    int last = DayRange.of(event.entry().occurred()).last();
    Set<EntryId> ends = new LinkedHashSet<>();
    for (StatusChange change : casefile.unended()) {
      if (touches(change, cells) && casefile.earliestOf(change) <= last) {
        ends.add(change.id());
      }
    }
    return ends;
  }

  private boolean touches(StatusChange change, Set<Cell> cells) {
    return casefile.dimensions().cells(change.scope()).stream().anyMatch(cells::contains);
  }

  private void checkInForce(
      StatusChange event, Scope scope, Set<Status> statuses, boolean restoration) {
    InForce inForce = InForce.in(casefile);
    if (!inForce.possibly(statuses, scope, event.entry().occurred())) {
      throw refused(
          new Refusal.NothingInForce(
              event.id(),
              restoration,
              event.entry().occurred().earliest(),
              event.entry().occurred().latest(),
              inForce.told(statuses, scope)));
    }
  }

  private SagaEvent correction(EntryCorrected event, Instant now) {
    SagaEvent correction = event.correction();
    checkNotInFuture(correction, now);
    SagaEvent told = casefile.told(event.corrected()).orElseThrow();
    if (told instanceof Amendment) {
      throw notAmendable(event, "is an amendment; retract it and record another");
    }
    if (casefile.isRetracted(event.corrected())) {
      throw notAmendable(event, "is retracted; retract the retraction first");
    }
    if (told instanceof CaseOpened != correction instanceof CaseOpened) {
      throw notAmendable(event, "opens the case or does not; a correction cannot change that");
    }
    checkAmended(event, now);
    return event;
  }

  private SagaEvent retraction(EntryRetracted event, Instant now) {
    if (casefile.told(event.retracted()).orElseThrow() instanceof CaseOpened) {
      throw notAmendable(event, "opens the case, which cannot be without it; correct it");
    }
    if (casefile.isRetracted(event.retracted())) {
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
    History history;
    try {
      history =
          History.of(
              casefile.caseId(),
              casefile.record().plus(new Recorded(event, Long.MAX_VALUE, now)),
              Viewpoint.now());
    } catch (IllegalArgumentException e) {
      throw refused(new Refusal.OrderBroken(event.id(), String.valueOf(e.getMessage())));
    }
    for (Told told : history.entries()) {
      if (told.days().isEmpty()) {
        throw refused(
            new Refusal.OrderBroken(
                event.id(), "the declared order would leave no day for " + told.id()));
      }
      if (told.event() instanceof StatusChange change) {
        checkScope(event.id(), change.scope(), history.dimensions());
      }
    }
  }

  private void checkWorld(SagaEvent event) {
    int first = casefile.earliestOf(event);
    if (first > DayRange.of(event.entry().occurred()).last()) {
      throw refused(
          new Refusal.NoWorld(
              event.id(), DayRange.bound(first), event.entry().occurred().latest()));
    }
  }

  private static boolean isBlocking(SagaEvent event) {
    return event instanceof BlockingImposed || event instanceof BlockingExtended;
  }

  private static boolean isRestriction(StatusChange change) {
    return RESTRICTED.contains(change.status());
  }

  private static EntryRefusedException refused(Refusal refusal) {
    return new EntryRefusedException(refusal);
  }
}

package io.github.sijill.casefile;

import io.github.sijill.casefile.Refusal.NotOfKind.Kind;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.CutsReported;
import io.github.sijill.event.DecreePublished;
import io.github.sijill.event.DirectorDismissed;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.MeasurementReported;
import io.github.sijill.event.MembersDeclared;
import io.github.sijill.event.PetitionFiled;
import io.github.sijill.event.ReactionObserved;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.RulingIssued;
import io.github.sijill.event.RumourCirculated;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.SagaEvent.StatusChange;
import io.github.sijill.event.StatementIssued;
import io.github.sijill.event.Status;
import io.github.sijill.event.StillInForce;
import io.github.sijill.history.DayRange;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The rules of what is told around restrictions: entries of the kind that a field takes. */
final class BackgroundRules {

  private final CaseId caseId;
  private final CaseState state;

  private final Supplier<List<Recorded>> record;

  /**
   * The rules in this state of a case.
   *
   * @param record all that leads to it; asked for if the state does not show enough
   */
  BackgroundRules(CaseId caseId, CaseState state, Supplier<List<Recorded>> record) {
    this.caseId = caseId;
    this.state = state;
    this.record = record;
  }

  void check(SagaEvent.Background event) {
    switch (event) {
      case StillInForce e -> {
        checkKind(
            e.id(),
            "restrictions",
            e.restrictions(),
            Kind.RESTRICTION,
            BackgroundRules::isRestriction);
        checkInForce(e);
      }
      case DecreePublished e -> {
        MemberRules.check(caseId, e, state.dimensions());
        checkKind(
            e.id(), "repeals", e.repeals(), Kind.DECREE, each -> each instanceof DecreePublished);
      }
      case RulingIssued e -> {}
      case StatementIssued e -> {}
      case MeasurementReported e -> {}
      case DirectorDismissed e -> {}
      case ReactionObserved e -> {}
      case PetitionFiled e -> {}
      case RumourCirculated e -> {}
    }
  }

  private void checkKind(
      EntryId entry, String field, Set<EntryId> named, Kind kind, Predicate<SagaEvent> isOfKind) {
    for (EntryId each : named) {
      Optional<SagaEvent> event = state.event(each);
      if (event.filter(isOfKind).isEmpty()) {
        throw new EntryRefusedException(
            new Refusal.NotOfKind(entry, field, each, kind, event.isPresent()));
      }
    }
  }

  /**
   * Refuses to say of a restriction that it is in force on days after which it certainly began, or
   * before which it certainly has ended, on all of its cells. Unless something that ends it may
   * have happened by then, it has not; else the whole record is asked.
   */
  private void checkInForce(StillInForce event) {
    int first = state.firstOf(event);
    int last = DayRange.of(event.entry().occurred()).last();
    for (EntryId id : event.restrictions()) {
      SagaEvent restriction = state.event(id).orElseThrow();
      int begun = firstOf(id, restriction);
      if (begun > last) {
        throw new EntryRefusedException(
            new Refusal.NotBegun(event.id(), id, DayRange.bound(last), DayRange.bound(begun)));
      }
      if (restriction instanceof CutsReported || mayHaveEnded(id, first)) {
        InForce.in(caseId, record.get())
            .endedBefore(id, first, last)
            .ifPresent(
                end -> {
                  throw new EntryRefusedException(
                      new Refusal.EndedBefore(
                          event.id(), id, DayRange.bound(first), end.latest(), end.by()));
                });
      }
    }
  }

  /** The first day on which a restriction can have begun; what always has been began before all. */
  private int firstOf(EntryId id, SagaEvent restriction) {
    return switch (restriction) {
      case CaseOpened e -> DayRange.BEFORE_ALL;
      case CutsReported e -> DayRange.number(e.days().first());
      default -> state.entry(id).orElseThrow().first();
    };
  }

  private boolean mayHaveEnded(EntryId restriction, int first) {
    for (SagaEvent each : state.recorded().standing()) {
      if (each instanceof StatusChange change
          && (change.endsAll() || change.named().contains(restriction))
          && DayRange.of(change.entry().occurred()).first() < first) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRestriction(SagaEvent event) {
    return switch (event) {
      case StatusChange e -> Status.RESTRICTED.contains(e.status());
      case CutsReported e -> true;
      case CaseOpened e -> Status.RESTRICTED.contains(e.baseline());
      case MembersDeclared e -> false;
      case SagaEvent.Amendment e -> false;
      case SagaEvent.Background e -> false;
    };
  }
}

package io.github.sijill.casefile;

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
import io.github.sijill.event.RulingIssued;
import io.github.sijill.event.RumourCirculated;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.SagaEvent.StatusChange;
import io.github.sijill.event.StatementIssued;
import io.github.sijill.event.Status;
import io.github.sijill.event.StillInForce;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The rules of what is told around restrictions: entries of the kind that a field takes. */
final class BackgroundRules {

  private static final Set<Status> RESTRICTED = Set.of(Status.BLOCKED, Status.DEGRADED);

  private final CaseId caseId;
  private final CaseState state;

  BackgroundRules(CaseId caseId, CaseState state) {
    this.caseId = caseId;
    this.state = state;
  }

  void check(SagaEvent.Background event) {
    switch (event) {
      case StillInForce e ->
          checkKind(
              e.id(),
              "restrictions",
              e.restrictions(),
              "restriction",
              BackgroundRules::isRestriction);
      case DecreePublished e -> {
        MemberRules.check(caseId, e, state.dimensions());
        checkKind(
            e.id(), "repeals", e.repeals(), "decree", each -> each instanceof DecreePublished);
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
      EntryId entry, String field, Set<EntryId> named, String kind, Predicate<SagaEvent> isOfKind) {
    for (EntryId each : named) {
      Optional<SagaEvent> event = state.event(each);
      if (event.filter(isOfKind).isEmpty()) {
        throw new EntryRefusedException(
            new Refusal.NotOfKind(entry, field, each, kind, event.isPresent()));
      }
    }
  }

  private static boolean isRestriction(SagaEvent event) {
    return switch (event) {
      case StatusChange e -> RESTRICTED.contains(e.status());
      case CutsReported e -> true;
      case CaseOpened e -> RESTRICTED.contains(e.baseline());
      case MembersDeclared e -> false;
      case SagaEvent.Amendment e -> false;
      case SagaEvent.Background e -> false;
    };
  }
}

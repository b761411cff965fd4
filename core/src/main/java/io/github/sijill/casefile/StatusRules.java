package io.github.sijill.casefile;

import io.github.sijill.event.BlockingExtended;
import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.DisruptionReported;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.SagaEvent.StatusChange;
import io.github.sijill.event.ServiceRestored;
import io.github.sijill.event.Status;
import io.github.sijill.history.DayRange;
import io.github.sijill.scope.Scope;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The rules of what changes a status: declared members, and something to extend or to end. */
final class StatusRules {

  private static final Set<Status> BLOCKED = Set.of(Status.BLOCKED);

  private final CaseId caseId;
  private final CaseState state;
  private final Supplier<List<Recorded>> record;

  /**
   * The rules in this state of a case.
   *
   * @param record all that leads to it; asked for if the state does not show enough
   */
  StatusRules(CaseId caseId, CaseState state, Supplier<List<Recorded>> record) {
    this.caseId = caseId;
    this.state = state;
    this.record = record;
  }

  void check(StatusChange change) {
    MemberRules.check(caseId, change, state.dimensions());
    switch (change) {
      case BlockingExtended e -> checkExtension(e);
      case ServiceRestored e -> checkRestoration(e);
      case BlockingImposed e -> {}
      case DisruptionReported e -> {}
    }
  }

  private void checkExtension(BlockingExtended event) {
    StatusChange extended =
        change(event.extended())
            .filter(StatusRules::isBlocking)
            .orElseThrow(
                () ->
                    refused(
                        new Refusal.NotABlocking(
                            event.id(),
                            event.extended(),
                            state.entry(event.extended()).isPresent())));
    checkInForce(event, extended);
  }

  /**
   * What a restoration names has to be a restriction of its cells. One that names nothing needs
   * something that it may end: a restriction that may have begun by then, or a baseline that is not
   * open. That it may have ended already is no fault.
   */
  private void checkRestoration(ServiceRestored event) {
    for (EntryId id : event.ends()) {
      if (!restricts(id, event.scope())) {
        throw refused(new Refusal.NotARestriction(event.id(), id, state.entry(id).isPresent()));
      }
    }
    if (event.endsAll() && state.baseline() == Status.OPEN) {
      int last = DayRange.of(event.entry().occurred()).last();
      if (!state.anyBegunBy(event.scope(), last)) {
        throw nothingInForce(
            event, event.scope(), Status.RESTRICTED, last, InForce.in(caseId, record.get()));
      }
    }
  }

  private boolean restricts(EntryId id, Scope scope) {
    Optional<SagaEvent> named = state.event(id);
    if (named.isPresent() && named.get() instanceof CaseOpened opened) {
      return Status.RESTRICTED.contains(opened.baseline());
    }
    return named
        .flatMap(StatusRules::change)
        .filter(change -> change.begins().isPresent())
        .filter(change -> state.cells().of(change.scope()).overlaps(state.cells().of(scope)))
        .isPresent();
  }

  /**
   * A restoration that says what it ended by what is known now, if it ends all and does not say so
   * itself: the restrictions in its scope, rumours among them, that may have begun by its latest
   * day and that no other restoration ends in all of its cells, in the order of the record.
   */
  ServiceRestored filledIn(ServiceRestored event) {
    return event.endsOrEnded().isEmpty() ? filledInAnew(event) : event;
  }

  private ServiceRestored filledInAnew(ServiceRestored event) {
    int last = DayRange.of(event.entry().occurred()).last();
    Set<EntryId> ended = new LinkedHashSet<>();
    for (int position : state.unended(event.scope(), last)) {
      ended.add(state.recorded().at(position).id());
    }
    return event.ended(ended);
  }

  /**
   * Refuses an extension if nothing of the level of what it extends can have been in force there
   * when it happened. Mostly what the state keeps shows that something was; else the whole record
   * is asked.
   */
  private void checkInForce(BlockingExtended event, StatusChange extended) {
    Scope scope = extended.scope();
    Set<Status> statuses = extended.status() == Status.BLOCKED ? BLOCKED : Status.RESTRICTED;
    int first = state.firstOf(event);
    int last = DayRange.of(event.entry().occurred()).last();
    if (state.showsInForce(event.extended(), extended.status(), scope, first, last)) {
      return;
    }
    InForce inForce = InForce.in(caseId, record.get());
    if (!inForce.possibly(statuses, scope, first, last)) {
      throw nothingInForce(event, scope, statuses, last, inForce);
    }
  }

  private EntryRefusedException nothingInForce(
      StatusChange event, Scope scope, Set<Status> statuses, int last, InForce inForce) {
    return refused(
        new Refusal.NothingInForce(
            event.id(),
            event instanceof ServiceRestored,
            DayRange.bound(state.firstOf(event)),
            DayRange.bound(last),
            inForce.candidates(statuses, scope)));
  }

  private Optional<StatusChange> change(EntryId id) {
    return state.event(id).flatMap(StatusRules::change);
  }

  private static Optional<StatusChange> change(SagaEvent event) {
    return event instanceof StatusChange change ? Optional.of(change) : Optional.empty();
  }

  private static boolean isBlocking(SagaEvent event) {
    return event instanceof BlockingImposed || event instanceof BlockingExtended;
  }

  private static EntryRefusedException refused(Refusal refusal) {
    return new EntryRefusedException(refusal);
  }
}

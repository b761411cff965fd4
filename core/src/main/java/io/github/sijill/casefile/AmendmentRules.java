package io.github.sijill.casefile;

import io.github.sijill.event.Amendment;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.EntryCorrected;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.EntryRetracted;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.ServiceRestored;
import io.github.sijill.event.StatusChange;
import io.github.sijill.history.DayRange;
import io.github.sijill.history.History;
import io.github.sijill.scope.Dimensions;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The rules of corrections and retractions, which look at the whole record as they leave it. */
final class AmendmentRules {

  private final Casefile casefile;

  AmendmentRules(Casefile casefile) {
    this.casefile = casefile;
  }

  /** The correction as it is to be recorded; it keeps the rules that it would keep as an entry. */
  EntryCorrected admit(EntryCorrected event, Instant now) {
    SagaEvent told = casefile.told(event.corrected()).orElseThrow();
    if (told instanceof Amendment) {
      throw notAmendable(event, "is an amendment; retract it and record another");
    }
    if (casefile.standing().places().of(event.corrected()).isEmpty()) {
      throw notAmendable(event, "is retracted; retract the retraction first");
    }
    if (told instanceof CaseOpened != event.correction() instanceof CaseOpened) {
      throw notAmendable(event, "opens the case or does not; a correction cannot change that");
    }
    Rules.checkNotInFuture(event.correction(), now);
    checkAmended(event, now);
    if (!(event.correction() instanceof StatusChange change)) {
      return event;
    }
    StatusChange resolved = new StatusRules(casefile.without(event.corrected())).admit(change);
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

  EntryRetracted admit(EntryRetracted event, Instant now) {
    if (casefile.told(event.retracted()).orElseThrow() instanceof CaseOpened) {
      throw notAmendable(event, "opens the case, which cannot be without it; correct it");
    }
    if (casefile.standing().places().of(event.retracted()).isEmpty()) {
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
        History.standing(casefile.record().plus(Recorded.of(event, Long.MAX_VALUE, now)));
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
        StatusRules.checkScope(event.id(), casefile.caseId(), change.scope(), dimensions);
      }
    }
  }

  private static EntryRefusedException refused(Refusal refusal) {
    return new EntryRefusedException(refusal);
  }
}

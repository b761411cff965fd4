package io.github.sijill.casefile;

import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.DisruptionReported;
import io.github.sijill.event.EntryCorrected;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.EntryRetracted;
import io.github.sijill.event.MembersDeclared;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.SagaEvent.Amendment;
import io.github.sijill.event.SagaEvent.StatusChange;
import io.github.sijill.event.ServiceRestored;
import io.github.sijill.history.DayRange;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules of corrections and retractions, which look at the record as they leave it. */
final class AmendmentRules {

  private final CaseId caseId;
  private final CaseState state;

  AmendmentRules(CaseId caseId, CaseState state) {
    this.caseId = caseId;
    this.state = state;
  }

  /**
   * A correction keeps the rules that it would keep as an entry. Those of its scope are checked
   * with the record as it leaves it.
   */
  void check(EntryCorrected event, Instant now) {
    SagaEvent amended = state.recorded().event(event.corrected()).orElseThrow();
    if (amended instanceof Amendment amendment) {
      throw new EntryRefusedException(Refusal.NotAmendable.of(event.id(), amendment));
    }
    if (state.event(event.corrected()).isEmpty()) {
      throw notAmendable(event, "is retracted; retract the retraction first");
    }
    if (amended instanceof CaseOpened != event.correction() instanceof CaseOpened) {
      throw notAmendable(event, "opens the case or does not; a correction cannot change that");
    }
    Rules.checkNotInFuture(event.correction(), now);
    checkAmended(event, now);
    switch (event.correction()) {
      case BlockingImposed e -> {}
      case DisruptionReported e -> {}
      case StatusChange change -> statusRulesWithout(event.corrected()).check(change);
      case SagaEvent.Background told ->
          new BackgroundRules(
                  caseId, state.without(event.corrected()), () -> recordWithout(event.corrected()))
              .check(told);
      default -> {}
    }
  }

  private StatusRules statusRulesWithout(EntryId id) {
    return new StatusRules(caseId, state.without(id), () -> recordWithout(id));
  }

  private List<Recorded> recordWithout(EntryId id) {
    return state.recorded().record().stream()
        .filter(each -> !each.id().equals(id))
        .filter(each -> !(each.event() instanceof Amendment a && a.amended().equals(id)))
        .toList();
  }

  /**
   * A correction of which the restoration says what it ended, if it ends all and does not say so
   * itself. It keeps the rules then too.
   */
  EntryCorrected filledIn(EntryCorrected event, Instant now) {
    if (event.correction() instanceof MembersDeclared declared) {
      return new MemberRules(state).filledIn(event, declared);
    }
    if (!(event.correction() instanceof ServiceRestored restored)
        || !restored.endsOrEnded().isEmpty()) {
      return event;
    }
    Set<EntryId> ended =
        new LinkedHashSet<>(statusRulesWithout(event.corrected()).filledIn(restored).ended());
    ended.removeAll(state.from(event.corrected()));
    EntryCorrected filledIn = event.with(restored.ended(ended));
    checkAmended(filledIn, now);
    return filledIn;
  }

  /**
   * A correction without what its restoration says that it ended, if that was filled in for other
   * cells or another date.
   */
  EntryCorrected withoutOutdated(EntryCorrected event) {
    return event.correction() instanceof ServiceRestored restored
            && !restored.ended().isEmpty()
            && state.event(event.corrected()).orElse(null) instanceof ServiceRestored before
            && !(restored.scope().equals(before.scope())
                && restored.entry().occurred().equals(before.entry().occurred()))
        ? event.with(restored.ended(Set.of()))
        : event;
  }

  void check(EntryRetracted event, Instant now) {
    if (state.recorded().event(event.retracted()).orElseThrow() instanceof CaseOpened) {
      throw notAmendable(event, "opens the case, which cannot be without it; correct it");
    }
    if (state.event(event.retracted()).isEmpty()) {
      throw notAmendable(event, "is retracted already; retract the retraction to undo that");
    }
    checkAmended(event, now);
  }

  private static EntryRefusedException notAmendable(Amendment event, String why) {
    return refused(new Refusal.NotAmendable(event.id(), event.amended(), why));
  }

  /** Whether the record, amended, still hangs together. */
  private void checkAmended(Amendment event, Instant now) {
    CaseState amended;
    try {
      amended = state.with(Recorded.of(event, Long.MAX_VALUE, now));
    } catch (CaseState.MembersConflict e) {
      throw refused(new Refusal.MembersConflict(event.id(), String.valueOf(e.getMessage())));
    } catch (IllegalArgumentException e) {
      throw refused(new Refusal.OrderBroken(event.id(), String.valueOf(e.getMessage())));
    }
    boolean isAnyFaulty =
        amended.touched().stream()
            .flatMap(position -> amended.at(position).stream())
            .anyMatch(each -> fault(event, each, amended).isPresent());
    if (isAnyFaulty || (amended.cells() != state.cells() && !new MemberRules(amended).areKept())) {
      for (StandingEntry each : amended.inDeclaredOrder()) {
        fault(event, each, amended)
            .ifPresent(
                refusal -> {
                  throw refused(refusal);
                });
      }
    }
  }

  private Optional<Refusal> fault(Amendment event, StandingEntry entry, CaseState amended) {
    return entry.hasDay()
        ? MemberRules.fault(event.id(), caseId, entry.event(), amended.dimensions())
        : Optional.of(new Refusal.OrderBroken(event.id(), noDay(entry, amended)));
  }

  private static String noDay(StandingEntry entry, CaseState amended) {
    StandingEntry latest = Rules.latestBefore(entry.event(), amended);
    String noDay =
        "the declared order would leave no day for %s: its latest day is %s, but it comes after %s, which can have happened from %s on"
            .formatted(
                entry.event().id(),
                entry.event().entry().occurred().latest(),
                latest.event().id(),
                DayRange.bound(latest.first()));
    return entry.event() instanceof ServiceRestored restored
            && restored.ended().contains(latest.event().id())
        ? "%s and which it is recorded to have ended; if it did not, retract %s and record it anew under another id"
            .formatted(noDay + ",", restored.id())
        : noDay;
  }

  private static EntryRefusedException refused(Refusal refusal) {
    return new EntryRefusedException(refusal);
  }
}

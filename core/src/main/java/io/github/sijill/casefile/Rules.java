package io.github.sijill.casefile;

import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.CutsReported;
import io.github.sijill.event.DecreePublished;
import io.github.sijill.event.EntryCorrected;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.EntryRetracted;
import io.github.sijill.event.MembersDeclared;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.SagaEvent.StatusChange;
import io.github.sijill.event.ServiceRestored;
import io.github.sijill.history.DayRange;
import io.github.sijill.source.Source;
import io.github.sijill.text.Nearest;
import io.github.sijill.text.Printable;
import io.github.sijill.time.DayBound;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The rules of the write side, in the order in which they are checked: first those of every entry.
 */
final class Rules {

  /** Where each day begins first: Kiribati keeps UTC+14. */
  private static final ZoneOffset FIRST_ZONE = ZoneOffset.ofHours(14);

  /** How many characters of a text of others a refusal shows. */
  private static final int SHOWN = 60;

  private final CaseId caseId;
  private final CaseState state;

  Rules(CaseId caseId, CaseState state) {
    this.caseId = caseId;
    this.state = state;
  }

  Admission admit(SagaEvent told, Instant now) {
    SagaEvent event = byIds(told);
    Optional<SagaEvent> same = state.recorded().event(event.id());
    if (same.isPresent()) {
      if (!isRepeated(same.get(), event)) {
        throw refused(new Refusal.IdTaken(event.id(), caseId));
      }
      return new Admission.AlreadyRecorded(same.get(), state.recorded().retraction(event.id()));
    }
    SagaEvent upToDate =
        event instanceof EntryCorrected e ? amendmentRules().withoutOutdated(e) : event;
    checkNew(upToDate, now);
    return new Admission.Admitted(filledIn(upToDate, now));
  }

  /** Checks an entry as it is. Nothing is left to the record, for it is recorded already. */
  void check(SagaEvent event, Instant now) {
    Optional<SagaEvent> same = state.recorded().event(event.id());
    if (same.isPresent()) {
      throw refused(
          isRepeated(same.get(), event)
              ? new Refusal.RecordedTwice(event.id(), caseId)
              : new Refusal.IdTaken(event.id(), caseId));
    }
    checkNew(event, now);
  }

  /**
   * The event with ids in the place of names of members, itself if it names none. Where a name is
   * not that of one member it stays, and is refused when its turn comes.
   */
  private SagaEvent byIds(SagaEvent event) {
    SagaEvent named = named(event);
    return named.equals(event) ? event : named;
  }

  private SagaEvent named(SagaEvent event) {
    return switch (event) {
      case StatusChange e -> e.on(state.dimensions().byIds(e.scope()));
      case CutsReported e -> e.on(state.dimensions().byIds(e.scope()));
      case DecreePublished e when e.scope().isPresent() ->
          e.scope(state.dimensions().byIds(e.scope().get()));
      case MembersDeclared e ->
          MembersDeclared.of(e.entry(), state.dimensions().byIds(e.members()));
      case EntryCorrected e -> e.with(byIds(e.correction()));
      default -> event;
    };
  }

  /** Whether an event is the one recorded, but for what was left to the record there. */
  private static boolean isRepeated(SagaEvent recorded, SagaEvent event) {
    return recorded.equals(filledInLike(event, recorded));
  }

  private static SagaEvent filledInLike(SagaEvent event, SagaEvent recorded) {
    if (event instanceof ServiceRestored again
        && again.endsOrEnded().isEmpty()
        && recorded instanceof ServiceRestored before
        && before.endsAll()) {
      return again.ended(before.ended());
    }
    if (event instanceof MembersDeclared again) {
      return MemberRules.like(again, recorded);
    }
    if (event instanceof EntryCorrected again && recorded instanceof EntryCorrected before) {
      SagaEvent correction = again.correction();
      if (correction instanceof ServiceRestored restored && restored.endsAll()) {
        correction = restored.ended(Set.of());
      }
      return again.with(filledInLike(correction, before.correction()));
    }
    return event;
  }

  private void checkNew(SagaEvent event, Instant now) {
    checkOpening(event);
    checkReferences(event);
    checkNotInFuture(event, now);
    checkWorld(event);
    switch (event) {
      case MembersDeclared e -> checkMembers(e);
      case StatusChange e -> statusRules().check(e);
      case CutsReported e -> MemberRules.check(caseId, e, state.dimensions());
      case SagaEvent.Background e -> backgroundRules().check(e);
      case EntryCorrected e -> amendmentRules().check(e, now);
      case EntryRetracted e -> amendmentRules().check(e, now);
      default -> {}
    }
  }

  private SagaEvent filledIn(SagaEvent event, Instant now) {
    return switch (event) {
      case ServiceRestored e -> statusRules().filledIn(e);
      case MembersDeclared e -> new MemberRules(state).filledIn(e);
      case EntryCorrected e -> amendmentRules().filledIn(e, now);
      default -> event;
    };
  }

  private StatusRules statusRules() {
    return new StatusRules(caseId, state, state.recorded()::record);
  }

  private BackgroundRules backgroundRules() {
    return new BackgroundRules(caseId, state, state.recorded()::record);
  }

  private AmendmentRules amendmentRules() {
    return new AmendmentRules(caseId, state);
  }

  private void checkOpening(SagaEvent event) {
    boolean opens = event instanceof CaseOpened;
    boolean isOpen = state.recorded().size() > 0;
    if (!isOpen && !opens) {
      throw refused(new Refusal.CaseNotOpen(event.id(), caseId));
    }
    if (isOpen && opens) {
      EntryId opening = state.recorded().at(0).id();
      throw refused(new Refusal.CaseAlreadyOpen(event.id(), caseId, opening));
    }
  }

  private void checkReferences(SagaEvent event) {
    for (EntryId reference : event.references()) {
      if (state.recorded().positions().of(reference).isEmpty()) {
        throw refused(unknown(event, reference));
      }
    }
  }

  private Refusal unknown(SagaEvent event, EntryId reference) {
    List<String> ids =
        IntStream.range(0, state.recorded().size())
            .mapToObj(position -> state.recorded().at(position).id().value())
            .toList();
    return new Refusal.UnknownReference(
        event.id(), reference, caseId, Nearest.of(reference.value(), ids));
  }

  /**
   * Refuses dates in the future. A day has begun once it has begun anywhere on earth: who records
   * east of Greenwich lives in a day that is tomorrow in UTC. Where {@code knownFrom} was left out,
   * it is the last day of {@code occurred}, which may lie ahead.
   */
  static void checkNotInFuture(SagaEvent event, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, FIRST_ZONE);
    CaseEntry entry = event.entry();
    checkNotAfter(today, entry, "occurred", entry.occurred().earliest());
    if (!entry.knownFrom().equals(entry.occurred().latest())) {
      checkNotAfter(today, entry, "knownFrom", entry.knownFrom());
    }
    switch (event) {
      case CutsReported e ->
          checkNotAfter(today, entry, "the last of its days", DayBound.on(e.days().last()));
      default -> {}
    }
    for (Source source : entry.sources()) {
      source
          .publishedOn()
          .ifPresent(
              date -> checkNotAfter(today, entry, of(source, "publishedOn"), date.earliest()));
      source
          .dateGiven()
          .ifPresent(date -> checkNotAfter(today, entry, of(source, "dateGiven"), date.earliest()));
    }
  }

  private static String of(Source source, String date) {
    return "%s of the source '%s'".formatted(date, Printable.escaped(source.publisher(), SHOWN));
  }

  private static void checkNotAfter(
      LocalDate today, CaseEntry entry, String date, DayBound earliest) {
    if (earliest instanceof DayBound.On(LocalDate day) && day.isAfter(today)) {
      throw refused(new Refusal.InFuture(entry.id(), date, earliest, today));
    }
  }

  private void checkMembers(MembersDeclared event) {
    try {
      state.dimensions().plus(event.members());
    } catch (IllegalArgumentException e) {
      throw refused(new Refusal.MembersConflict(event.id(), String.valueOf(e.getMessage())));
    }
  }

  private void checkWorld(SagaEvent event) {
    int first = state.firstOf(event);
    int last = DayRange.of(event.entry().occurred()).last();
    if (first > last) {
      StandingEntry latest = latestBefore(event, state);
      throw refused(
          new Refusal.NoWorld(
              event.id(),
              DayRange.bound(last),
              latest.event().id(),
              DayRange.bound(latest.first()),
              DayRange.bound(latest.ownDays().last())));
    }
  }

  /** Of the entries that an event comes after the one whose first day is the latest. */
  static StandingEntry latestBefore(SagaEvent event, CaseState state) {
    return event.predecessors().stream()
        .flatMap(id -> state.entry(id).stream())
        .max(Comparator.comparingInt(StandingEntry::first))
        .orElseThrow();
  }

  private static EntryRefusedException refused(Refusal refusal) {
    return new EntryRefusedException(refusal);
  }
}

package io.github.sijill.casefile;

import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.EntryCorrected;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.EntryRetracted;
import io.github.sijill.event.MembersDeclared;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.ServiceRestored;
import io.github.sijill.event.Source;
import io.github.sijill.event.StatusChange;
import io.github.sijill.history.DayRange;
import io.github.sijill.text.Printable;
import io.github.sijill.time.DayBound;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The rules of the write side, in the order in which they are checked: first those of every entry.
 */
final class Rules {

  /** Where each day begins first: Kiribati keeps UTC+14. */
  private static final ZoneOffset FIRST_ZONE = ZoneOffset.ofHours(14);

  /** How many characters of a text of others a refusal shows. */
  private static final int SHOWN = 60;

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
          case StatusChange e -> new StatusRules(casefile).admit(e);
          case EntryCorrected e -> new AmendmentRules(casefile).admit(e, now);
          case EntryRetracted e -> new AmendmentRules(casefile).admit(e, now);
          default -> event;
        };
    checkWorld(resolved);
    return new Admission.Admitted(resolved);
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
      EntryId opening = casefile.record().get(0).id();
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
    for (Source source : entry.sources()) {
      String of = " of the source '%s'".formatted(Printable.escaped(source.publisher(), SHOWN));
      source
          .publishedOn()
          .ifPresent(date -> checkNotAfter(today, entry, "publishedOn" + of, date.earliest()));
      source
          .dateGiven()
          .ifPresent(date -> checkNotAfter(today, entry, "dateGiven" + of, date.earliest()));
    }
  }

  private static void checkNotAfter(
      LocalDate today, CaseEntry entry, String date, DayBound earliest) {
    if (earliest instanceof DayBound.On(LocalDate day) && day.isAfter(today)) {
      throw refused(new Refusal.InFuture(entry.id(), date, earliest, today));
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

  private void checkWorld(SagaEvent event) {
    int first = standing().places().firstOf(event);
    int last = DayRange.of(event.entry().occurred()).last();
    if (first > last) {
      throw refused(new Refusal.NoWorld(event.id(), DayRange.bound(first), DayRange.bound(last)));
    }
  }

  private Standing standing() {
    return casefile.standing();
  }

  private static EntryRefusedException refused(Refusal refusal) {
    return new EntryRefusedException(refusal);
  }
}

package io.github.sijill;

import io.github.sijill.casefile.EntryRefusedException;
import io.github.sijill.casefile.Refusal;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.SagaEvent.Amendment;
import io.github.sijill.time.ImpreciseDate;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Records amendments, with an entry of their own that is made for them: an id from that of the
 * amended entry, and today.
 *
 * @param recorder records an event in the archive
 * @param recorded whether the archive holds an entry
 * @param clock tells which day is today
 */
record Amendments(
    Function<SagaEvent, Recording> recorder,
    BiPredicate<CaseId, EntryId> recorded,
    InstantSource clock) {

  /** Another writer may take the id that was free a moment ago. */
  private static final int ATTEMPTS = 4;

  Recording record(
      CaseId caseId, EntryId amended, String ending, Function<CaseEntry, Amendment> amendment) {
    for (int attempt = 1; ; attempt++) {
      EntryId own = amended.derived(ending, id -> recorded.test(caseId, id));
      ImpreciseDate today = ImpreciseDate.of(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
      try {
        return recorder.apply(amendment.apply(CaseEntry.of(caseId, own, today)));
      } catch (EntryRefusedException e) {
        if (attempt == ATTEMPTS || !(e.refusal() instanceof Refusal.IdTaken)) {
          throw e;
        }
      }
    }
  }
}

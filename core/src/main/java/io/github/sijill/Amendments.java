package io.github.sijill;

import io.github.sijill.casefile.EntryRefusedException;
import io.github.sijill.casefile.Refusal;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.SagaEvent.Amendment;
import io.github.sijill.time.ImpreciseDate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;

/**
 * Records amendments, with an entry of their own that is made for them: an id from that of the
 * amended entry, and today.
 */
record Amendments(Archive archive) {

  /** Another writer may take the id that was free a moment ago. */
  private static final int ATTEMPTS = 4;

  Recording record(
      CaseId caseId, EntryId amended, String ending, Function<CaseEntry, Amendment> amendment) {
    for (int attempt = 1; ; attempt++) {
      EntryId own = amended.derived(ending, id -> archive.recorded(caseId, id).isPresent());
      ImpreciseDate today =
          ImpreciseDate.of(LocalDate.ofInstant(archive.clock().instant(), ZoneOffset.UTC));
      try {
        return archive.record(amendment.apply(CaseEntry.of(caseId, own, today)));
      } catch (EntryRefusedException e) {
        if (attempt == ATTEMPTS || !(e.refusal() instanceof Refusal.IdTaken)) {
          throw e;
        }
      }
    }
  }
}

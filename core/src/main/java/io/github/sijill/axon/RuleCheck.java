package io.github.sijill.axon;

import io.github.sijill.casefile.RecordCheck;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.Recorded;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Holds the entries of a store to the rules of their cases as they are read. Others may have
 * written them, past this library; an answer from an entry that breaks a rule would look certain
 * and be wrong. One thread at a time.
 */
final class RuleCheck {

  /** The rules of a case, and where the last entry stands that they were asked about. */
  private record OfCase(RecordCheck rules, long last) {}

  private final Map<CaseId, OfCase> cases = new HashMap<>();
  private boolean isComplete = true;

  /**
   * Checks an entry, which is the next one read of the store. One that was refused may be given
   * again.
   *
   * @param ofItsCase what was read of its case so far, in log order, that entry among it; asked for
   *     if the entry stands before others that were read earlier
   * @return what breaks a rule: this entry, or one after it; empty if nothing does
   */
  Optional<RecordCheck.Broken> check(Recorded entry, Supplier<List<Recorded>> ofItsCase) {
    if (!isComplete) {
      return Optional.empty();
    }
    OfCase known = cases.get(entry.caseId());
    if (known != null && entry.sequence() < known.last()) {
      return checkAnew(entry.caseId(), ofItsCase.get());
    }
    RecordCheck rules = known == null ? new RecordCheck(Integer.MAX_VALUE) : known.rules();
    Optional<RecordCheck.Broken> broken = rules.check(entry);
    if (broken.isEmpty()) {
      cases.put(entry.caseId(), new OfCase(rules, entry.sequence()));
    }
    return broken;
  }

  private Optional<RecordCheck.Broken> checkAnew(CaseId caseId, List<Recorded> entries) {
    RecordCheck rules = new RecordCheck(Integer.MAX_VALUE);
    for (Recorded each : entries) {
      Optional<RecordCheck.Broken> broken = rules.check(each);
      if (broken.isPresent()) {
        return broken;
      }
    }
    cases.put(caseId, new OfCase(rules, entries.getLast().sequence()));
    return Optional.empty();
  }

  /**
   * Says that there is an event here that this release cannot read, and that it was told to skip.
   * Later entries may need that event to keep a rule, so none of them is said to break one.
   */
  void skip() {
    isComplete = false;
  }
}

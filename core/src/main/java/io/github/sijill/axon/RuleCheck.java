package io.github.sijill.axon;

import io.github.sijill.casefile.RecordCheck;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.Recorded;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Holds the entries of a store to the rules of their cases as they are read. Others may have
 * written them, past this library; an answer from an entry that breaks a rule would look certain
 * and be wrong. One thread at a time.
 */
final class RuleCheck {

  /** The check of a case, and the sequence of the last entry that it was given. */
  private record OfCase(RecordCheck rules, long last) {}

  private final Map<CaseId, OfCase> cases = new HashMap<>();
  private final Function<CaseId, List<Recorded>> earlier;
  private boolean isComplete = true;

  /** Of a store that is read from its first event on. */
  RuleCheck() {
    this(caseId -> List.of());
  }

  /**
   * Of a store that was read up to somewhere.
   *
   * @param earlier the entries of a case up to the one that is checked, without that; asked for
   *     when the first entry of the case is checked
   */
  RuleCheck(Function<CaseId, List<Recorded>> earlier) {
    this.earlier = earlier;
  }

  /**
   * Checks the entry that was read next. An entry that was refused may be given again.
   *
   * @param ofItsCase all entries of its case that were read so far, in log order, with this one.
   *     Asked for only if the entry comes late: it stands before others that were read earlier
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
    RecordCheck rules = known == null ? of(earlier.apply(entry.caseId())) : known.rules();
    Optional<RecordCheck.Broken> broken = rules.check(entry);
    if (broken.isEmpty()) {
      cases.put(entry.caseId(), new OfCase(rules, entry.sequence()));
    }
    return broken;
  }

  /** The check of a case after these entries, which keep the rules. */
  private static RecordCheck of(List<Recorded> entries) {
    RecordCheck rules = new RecordCheck(Integer.MAX_VALUE);
    entries.forEach(rules);
    return rules;
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
   * Says that an event was skipped, which this release cannot read. Later entries may keep a rule
   * only because of that event, so nothing is checked from here on.
   */
  void skip() {
    isComplete = false;
  }

  /**
   * Lets go of what it knows of the entries that were checked, which may take more room than the
   * log. Of a case in which an entry comes later, the earlier ones are asked for again.
   */
  void forget() {
    cases.clear();
  }
}

package io.github.sijill.axon;

import io.github.sijill.casefile.RecordCheck;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.Recorded;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Holds the entries of a store to the rules of their cases as they are read. Others may have
 * written them, past this library; an answer from an entry that breaks a rule would look certain
 * and be wrong. One thread at a time.
 *
 * <p>What the rules need of an entry takes more memory than the log does. So only the cases that
 * were read last are kept, and of one that goes on later, the earlier entries are asked for.
 */
final class RuleCheck {

  /**
   * The check of a case.
   *
   * @param entries how many it was given
   * @param last the sequence of the last of them
   */
  private record OfCase(RecordCheck rules, long entries, long last) {}

  private final Map<CaseId, OfCase> cases = new LinkedHashMap<>(16, 0.75f, true);
  private final Function<CaseId, List<Recorded>> earlier;
  private final long most;
  private final Consumer<CaseId> onLetGo;
  private long kept;
  private boolean isComplete = true;

  /** Of a store that is read from its first event on, all of whose cases are kept. */
  RuleCheck() {
    this(caseId -> List.of(), Long.MAX_VALUE, gone -> {});
  }

  /**
   * Of a store of which not all cases are kept.
   *
   * @param earlier the entries of a case up to the one that is checked, without that; asked for
   *     when an entry of a case is checked that is not kept
   * @param most of how many entries is kept what the rules need, about: those of one case are
   *     always kept
   * @param onLetGo told of each case that is kept no more
   */
  RuleCheck(Function<CaseId, List<Recorded>> earlier, long most, Consumer<CaseId> onLetGo) {
    this.earlier = earlier;
    this.most = most;
    this.onLetGo = onLetGo;
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
    CaseId caseId = entry.caseId();
    OfCase known = cases.get(caseId);
    if (known != null && entry.sequence() < known.last()) {
      return checkAnew(caseId, ofItsCase.get());
    }
    OfCase before = known == null ? of(earlier.apply(caseId)) : known;
    Optional<RecordCheck.Broken> broken = before.rules().check(entry);
    if (broken.isEmpty()) {
      keep(caseId, new OfCase(before.rules(), before.entries() + 1, entry.sequence()));
    }
    return broken;
  }

  private void keep(CaseId caseId, OfCase checked) {
    OfCase before = cases.put(caseId, checked);
    kept += checked.entries() - (before == null ? 0 : before.entries());
    while (kept > most && cases.size() > 1) {
      Map.Entry<CaseId, OfCase> oldest = cases.entrySet().iterator().next();
      CaseId gone = oldest.getKey();
      kept -= oldest.getValue().entries();
      cases.remove(gone);
      onLetGo.accept(gone);
    }
  }

  /** The check of a case after these entries, which keep the rules. */
  private static OfCase of(List<Recorded> entries) {
    RecordCheck rules = new RecordCheck(Integer.MAX_VALUE);
    entries.forEach(rules);
    return new OfCase(rules, entries.size(), 0);
  }

  private Optional<RecordCheck.Broken> checkAnew(CaseId caseId, List<Recorded> entries) {
    RecordCheck rules = new RecordCheck(Integer.MAX_VALUE);
    Optional<RecordCheck.Broken> broken = firstBroken(rules, entries);
    if (broken.isEmpty()) {
      keep(caseId, new OfCase(rules, entries.size(), entries.getLast().sequence()));
    }
    return broken;
  }

  /** The first of the entries of a case, in log order, that breaks a rule; empty if none does. */
  static Optional<RecordCheck.Broken> firstBroken(RecordCheck rules, List<Recorded> entries) {
    return entries.stream().flatMap(each -> rules.check(each).stream()).findFirst();
  }

  /**
   * Says that an event was skipped, which this release cannot read. Later entries may keep a rule
   * only because of that event, so nothing is checked from here on.
   */
  void skip() {
    isComplete = false;
  }

  /** Whether nothing was skipped. */
  boolean isComplete() {
    return isComplete;
  }
}

package io.github.sijill.axon;

import io.github.sijill.casefile.RecordCheck;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.Recorded;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Holds the entries of a store to the rules of their cases while it is opened, when earlier entries
 * cannot be asked for yet. A case that goes on after it was let go is checked at the end, from its
 * first entry on. One thread at a time.
 */
final class OpeningRuleCheck {

  private final RuleCheck rules;

  /** The cases that were let go. */
  private final Set<CaseId> letGo = new HashSet<>();

  /** Those of them that went on. */
  private final Set<CaseId> owed = new HashSet<>();

  private long lastRead;

  /**
   * For a store that is read from its first event on.
   *
   * @param most of how many entries is kept what the rules need, see {@link RuleCheck}
   */
  OpeningRuleCheck(long most) {
    this.rules = new RuleCheck(caseId -> List.of(), most, letGo::add);
  }

  /** Says that the entries read so far, of these cases, keep the rules. */
  void goOnAfter(Set<CaseId> checked) {
    letGo.addAll(checked);
  }

  /**
   * Checks the entry that was read next, unless that has to wait until the store is open. An entry
   * that was refused may be given again.
   *
   * @return what breaks a rule; empty if nothing does, as far as it can be told yet
   */
  Optional<RecordCheck.Broken> check(Recorded entry) {
    if (!rules.isComplete()) {
      return Optional.empty();
    }
    boolean waits = letGo.contains(entry.caseId());
    Optional<RecordCheck.Broken> broken =
        waits ? Optional.empty() : rules.check(entry, List::of); // nothing comes late
    if (waits) {
      owed.add(entry.caseId());
    }
    if (broken.isEmpty()) {
      lastRead = entry.sequence();
    }
    return broken;
  }

  /** Says that an event was skipped, see {@link RuleCheck#skip}. */
  void skip() {
    rules.skip();
  }

  /**
   * Says that the store is open, and checks what had to wait.
   *
   * @param entries those of a case, in log order
   * @return the first entry that breaks a rule; empty if none does
   */
  Optional<RecordCheck.Broken> opened(Function<CaseId, List<Recorded>> entries) {
    return owed.stream()
        .flatMap(caseId -> firstBroken(entries.apply(caseId)).stream())
        .min(Comparator.comparingLong(RecordCheck.Broken::sequence));
  }

  private Optional<RecordCheck.Broken> firstBroken(List<Recorded> entries) {
    return RuleCheck.firstBroken(
        new RecordCheck(1), entries.stream().filter(each -> each.sequence() <= lastRead).toList());
  }

  /**
   * What holds later entries of the store to the rules, once it is open.
   *
   * @param earlier see {@link RuleCheck}
   */
  RuleCheck following(Function<CaseId, List<Recorded>> earlier, long most) {
    RuleCheck following = new RuleCheck(earlier, most, gone -> {});
    if (!rules.isComplete()) {
      following.skip();
    }
    return following;
  }
}

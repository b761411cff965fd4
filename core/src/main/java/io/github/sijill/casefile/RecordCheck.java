package io.github.sijill.casefile;

import io.github.sijill.event.CaseId;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.Recorded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Checks an archive that may have been written by others: whether each of its entries keeps the
 * rules that recording would have held it to. Takes the entries in log order, once.
 *
 * <p>An entry that breaks a rule is left out, and the next are checked as if it were not there. So
 * what is found is what would be refused if somebody recorded the archive anew, each entry at its
 * own instant. What a restoration leaves open may stay open: that breaks no rule.
 *
 * <p>Not thread-safe. It keeps what the rules need of every entry, and takes about as long for each
 * as the one before.
 *
 * <p>For other rooms of this library.
 */
public final class RecordCheck implements Consumer<Recorded> {

  /**
   * An entry that breaks a rule.
   *
   * @param sequence where it stands in the archive; in a file, the number of its line
   * @param refusal the rule, and how it is broken
   */
  public record Broken(long sequence, CaseId caseId, EntryId entry, Refusal refusal) {

    /** The whole message: line, entry, case, rule, reason. */
    public String message() {
      return "line %s: %s".formatted(sequence, fault());
    }

    /** The same without the line. */
    public String fault() {
      return "entry %s of case %s breaks a rule (%s): %s"
          .formatted(entry, caseId, refusal.rule(), refusal.reason());
    }
  }

  private final int most;
  private final Map<CaseId, Casefile> cases = new HashMap<>();
  private final List<Broken> broken = new ArrayList<>();
  private boolean complete = true;

  /**
   * A check that stops after some finds, for each may take long in an archive made to be slow.
   *
   * @param most how many broken entries to find at most
   */
  public RecordCheck(int most) {
    this.most = most;
  }

  /** The next entry of the archive. */
  @Override
  public void accept(Recorded recorded) {
    if (!isChecking()) {
      return;
    }
    CaseId caseId = recorded.caseId();
    Casefile casefile = cases.computeIfAbsent(caseId, Casefile::empty);
    try {
      casefile.check(recorded.event(), recorded.recordedAt());
      cases.put(caseId, casefile.with(List.of(recorded)));
    } catch (EntryRefusedException e) {
      broken.add(new Broken(recorded.sequence(), caseId, recorded.id(), e.refusal()));
    }
  }

  /**
   * Takes the next entry of the archive, and says whether it breaks a rule.
   *
   * @return what is wrong with this entry; empty if nothing is, or it is not checked
   */
  public Optional<Broken> check(Recorded recorded) {
    int before = broken.size();
    accept(recorded);
    return broken.stream().skip(before).findFirst();
  }

  /**
   * Says that the next event of the archive is left out, for nobody here can read it. It may be
   * what later entries need to keep a rule; so from here on none of them is said to break one.
   */
  public void skip() {
    complete = false;
  }

  /** Whether further entries would be checked: nothing was skipped, and not too much is broken. */
  public boolean isChecking() {
    return complete && broken.size() < most;
  }

  /** The first entry that breaks a rule; empty if none does. */
  public Optional<Broken> first() {
    return broken.stream().findFirst();
  }

  /** The entries that break a rule, as many as are to be found, in log order. */
  public List<Broken> broken() {
    return List.copyOf(broken);
  }
}

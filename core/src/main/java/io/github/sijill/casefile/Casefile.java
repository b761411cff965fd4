package io.github.sijill.casefile;

import io.github.sijill.event.CaseId;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import java.time.Instant;
import java.util.List;

/**
 * What a case holds, as the rules for the next entry need it. Immutable: recording returns the next
 * state, which shares all that did not change, so that each entry costs about what the first did;
 * an amendment costs what its entry touches.
 *
 * <p>For other rooms of this library.
 */
public final class Casefile {

  private final CaseId caseId;
  private final CaseState state;

  private Casefile(CaseId caseId, CaseState state) {
    this.caseId = caseId;
    this.state = state;
  }

  /** A case of which nothing is recorded. */
  public static Casefile empty(CaseId caseId) {
    return new Casefile(caseId, CaseState.NOTHING);
  }

  /**
   * Checks an entry against all rules, and fills in what it leaves to the record. Nothing is
   * recorded by it.
   *
   * @param now the instant at which it would be recorded
   * @throws EntryRefusedException if it breaks a rule
   */
  public Admission admit(SagaEvent event, Instant now) {
    return new Rules(caseId, state).admit(event, now);
  }

  /**
   * Checks an entry as it is against all rules, that its id is new among them.
   *
   * @param now the instant at which it was recorded
   * @throws EntryRefusedException if it breaks a rule
   */
  public void check(SagaEvent event, Instant now) {
    new Rules(caseId, state).check(event, now);
  }

  /** The case with further entries, which were admitted and recorded one after the other. */
  public Casefile with(List<Recorded> further) {
    CaseState next = state;
    for (Recorded each : further) {
      next = next.with(each);
    }
    return new Casefile(caseId, next);
  }

  /** Whether an entry of that id is recorded, retracted or not. */
  public boolean holds(EntryId id) {
    return state.recorded().positions().of(id).isPresent();
  }

  /** How many entries are recorded. */
  public int size() {
    return state.recorded().size();
  }

  CaseState state() {
    return state;
  }
}

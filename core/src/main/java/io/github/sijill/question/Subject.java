package io.github.sijill.question;

import io.github.sijill.event.CaseId;
import io.github.sijill.history.Viewpoint;
import io.github.sijill.scope.Scope;
import java.util.Optional;

/**
 * What a question is about, and from where it looks.
 *
 * @param caseId the case; empty for every case that declares what the scope names
 * @param scope the cells
 * @param viewpoint as known when, as recorded when, attested how well
 * @param isRestrictedOnly whether only cells count that may be {@code DEGRADED} or {@code BLOCKED}
 *     at some moment that is asked about; such a subject is for questions about cells
 */
public record Subject(
    Optional<CaseId> caseId, Scope scope, Viewpoint viewpoint, boolean isRestrictedOnly) {

  private static final Subject EVERYTHING =
      new Subject(Optional.empty(), Scope.all(), Viewpoint.now(), false);

  /** Every cell of every case, as seen now. */
  public static Subject everything() {
    return EVERYTHING;
  }

  /** This subject, of one case only. */
  public Subject ofCase(CaseId id) {
    return new Subject(Optional.of(id), scope, viewpoint, isRestrictedOnly);
  }

  /** This subject, on the cells of this scope instead. */
  public Subject on(Scope other) {
    return new Subject(caseId, other, viewpoint, isRestrictedOnly);
  }

  /** This subject, looked at from this viewpoint instead. */
  public Subject from(Viewpoint other) {
    return new Subject(caseId, scope, other, isRestrictedOnly);
  }

  /** This subject, without the cells that are certainly not restricted when it is asked about. */
  public Subject restrictedOnly() {
    return new Subject(caseId, scope, viewpoint, true);
  }

  /** This subject with all cells of its scope, restricted or not. */
  public Subject ofAllCells() {
    return new Subject(caseId, scope, viewpoint, false);
  }
}

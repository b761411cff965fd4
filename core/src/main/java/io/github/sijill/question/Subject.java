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
 */
public record Subject(Optional<CaseId> caseId, Scope scope, Viewpoint viewpoint) {

  private static final Subject EVERYTHING =
      new Subject(Optional.empty(), Scope.all(), Viewpoint.now());

  /** Every cell of every case, as seen now. */
  public static Subject everything() {
    return EVERYTHING;
  }

  /** This subject, of one case only. */
  public Subject ofCase(CaseId id) {
    return new Subject(Optional.of(id), scope, viewpoint);
  }

  /** This subject, on the cells of this scope instead. */
  public Subject on(Scope other) {
    return new Subject(caseId, other, viewpoint);
  }

  /** This subject, looked at from this viewpoint instead. */
  public Subject from(Viewpoint other) {
    return new Subject(caseId, scope, other);
  }
}

package io.github.sijill.question;

import io.github.sijill.event.CaseId;
import io.github.sijill.scope.Cell;

/** What is said of one cell of one case. */
public interface AboutCell {

  /** The case. */
  CaseId caseId();

  /** The cell. */
  Cell cell();
}

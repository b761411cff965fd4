package io.github.sijill.projection;

import io.github.sijill.history.History;

/** A case as seen from one viewpoint, with all that is prepared of it. Immutable to its callers. */
record CaseView(
    History history,
    StatusBoard board,
    Chronology chronology,
    LegalBasis legalBasis,
    OfficeHolders officeHolders) {

  static CaseView of(History history) {
    return new CaseView(
        history,
        new StatusBoard(history),
        new Chronology(history),
        new LegalBasis(history),
        new OfficeHolders(history));
  }
}

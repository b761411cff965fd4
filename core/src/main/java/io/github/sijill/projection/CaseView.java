package io.github.sijill.projection;

import io.github.sijill.casefile.CellTimelines;
import io.github.sijill.history.History;
import io.github.sijill.history.SeenEntry;
import java.util.List;

/** A case as seen from one viewpoint, with all that is prepared of it. Immutable to its callers. */
record CaseView(
    History history,
    CellTimelines timelines,
    EvidenceEntries evidence,
    List<SeenEntry> chronology,
    LegalBasis legalBasis,
    OfficeHolders officeHolders) {

  static CaseView of(History history) {
    return new CaseView(
        history,
        new CellTimelines(history),
        new EvidenceEntries(history),
        history.chronology(),
        new LegalBasis(history),
        new OfficeHolders(history));
  }
}

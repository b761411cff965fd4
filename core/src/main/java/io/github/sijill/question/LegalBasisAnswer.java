package io.github.sijill.question;

import io.github.sijill.history.SeenEntry;
import java.util.List;

/**
 * Which decree is in force at the end of a day, for each case.
 *
 * @param cases one for each case asked about, by id
 */
public record LegalBasisAnswer(Question.LegalBasisOn question, List<CaseLegalBasis> cases)
    implements Answer {

  /** Keeps a copy of the list. */
  public LegalBasisAnswer {
    cases = List.copyOf(cases);
  }

  @Override
  public List<SeenEntry> assumedKnown() {
    return AcrossCells.assumedKnown(
        question, cases.stream().flatMap(each -> each.evidence().stream()));
  }
}

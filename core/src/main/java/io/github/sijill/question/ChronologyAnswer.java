package io.github.sijill.question;

import io.github.sijill.event.CaseId;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.scope.Dimensions;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The entries in order of occurrence, rumours among them.
 *
 * @param entries by the first and then the last day on which each can have happened, of all cases
 *     together; the entries of one case keep their declared order
 */
public record ChronologyAnswer(Question.ChronologyOf question, List<SeenEntry> entries)
    implements Answer {

  /** Keeps a copy of the list. */
  public ChronologyAnswer {
    entries = List.copyOf(entries);
  }

  /** The members that each case declares, by the declarations among these entries. */
  public Map<CaseId, Dimensions> declared() {
    Map<CaseId, Dimensions> declared = new LinkedHashMap<>();
    for (SeenEntry entry : entries) {
      if (entry.event() instanceof SagaEvent.Declaration declaration) {
        declared.put(
            entry.caseId(),
            declaration.declaredAfter(declared.getOrDefault(entry.caseId(), Dimensions.none())));
      }
    }
    return Collections.unmodifiableMap(declared);
  }

  @Override
  public List<SeenEntry> assumedKnown() {
    return AcrossCells.assumedKnown(question, entries.stream());
  }
}

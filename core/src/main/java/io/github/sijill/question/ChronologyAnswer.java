package io.github.sijill.question;

import io.github.sijill.history.SeenEntry;
import java.util.List;

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

  @Override
  public List<SeenEntry> assumedKnown() {
    return AcrossCells.assumedKnown(question, entries.stream());
  }
}

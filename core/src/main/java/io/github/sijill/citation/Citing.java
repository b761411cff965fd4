package io.github.sijill.citation;

import static java.util.stream.Collectors.joining;

import io.github.sijill.event.CaseId;
import io.github.sijill.journal.Head;
import io.github.sijill.projection.Question;
import java.util.List;

/**
 * Cites the answers of an archive, and checks what was cited.
 *
 * @param archive the archive asked; others may record in it meanwhile
 */
public record Citing(Citable archive) {

  private static final int ATTEMPTS = 4;
  private static final int NAMED_CASES = 3;

  /** Asks a question and cites the answer; the archive is called by its cases. */
  public Citation cite(Question<?> question) {
    return cite(question, name());
  }

  /** What the archive is called where nobody says: its cases. */
  private String name() {
    List<CaseId> cases = archive.cases();
    int more = cases.size() - NAMED_CASES;
    return cases.isEmpty()
        ? "without a case"
        : cases.stream().limit(NAMED_CASES).map(CaseId::value).collect(joining(", "))
            + (more > 0 ? " and " + more + " more" : "");
  }

  /** Asks a question and cites the answer; the archive is called {@code name}. */
  public Citation cite(Question<?> question, String name) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      Head head = archive.head();
      Citation citation = Citation.of(question, name, head, archive);
      if (archive.head().equals(head)) {
        return citation;
      }
    }
    // Others record faster than the answer comes: a state that stands still answers as well.
    return stateAt(archive.head()).cite(question, name);
  }

  /** Whether a citation holds in the archive; all its lines are read for that. */
  public CitationCheck check(Citation citation) {
    return stateAt(citation.head())
        .check(citation, () -> cite(citation.question(), citation.archive()));
  }

  private PastState stateAt(Head head) {
    PastState state = new PastState(head);
    archive.lines(0, state);
    return state;
  }
}

package io.github.sijill.citation;

import static java.util.stream.Collectors.joining;

import io.github.sijill.copy.ArchiveState;
import io.github.sijill.event.CaseId;
import io.github.sijill.journal.Head;
import io.github.sijill.question.Question;
import java.util.List;
import java.util.function.Supplier;

/**
 * Cites the answers of an archive, and checks what was cited. What it says is of one state of the
 * archive; others may record meanwhile.
 *
 * <p>For other rooms of this library.
 *
 * @param archive gives the state at the time of the call
 */
public record Citing(Supplier<ArchiveState> archive) {

  private static final int NAMED_CASES = 3;

  /** Asks a question and cites the answer; the archive is called by its cases. */
  public Citation cite(Question<?> question) {
    ArchiveState now = archive.get();
    return cite(question, name(now.projections().cases()), now);
  }

  /** What the archive is called where nobody says: its cases. */
  private static String name(List<CaseId> cases) {
    int more = cases.size() - NAMED_CASES;
    return cases.isEmpty()
        ? "without a case"
        : cases.stream().limit(NAMED_CASES).map(CaseId::value).collect(joining(", "))
            + (more > 0 ? " and " + more + " more" : "");
  }

  /** Asks a question and cites the answer; the archive is called {@code name}. */
  public Citation cite(Question<?> question, String name) {
    return cite(question, name, archive.get());
  }

  private static Citation cite(Question<?> question, String name, ArchiveState state) {
    return Citation.of(
        question,
        name,
        state.lines().head(),
        state.lines().damage().isPresent(),
        state.projections());
  }

  /** Whether a citation holds in the archive; all its lines are read for that. */
  public CitationCheck check(Citation citation) {
    ArchiveState now = archive.get();
    PastState past = new PastState(citation.head());
    Head unused = now.lines().each(0, past);
    return past.check(citation, () -> cite(citation.question(), citation.archive(), now));
  }
}

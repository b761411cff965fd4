package io.github.sijill.citation;

import io.github.sijill.event.CaseId;
import io.github.sijill.journal.Head;
import io.github.sijill.journal.JournalLine;
import io.github.sijill.projection.Answers;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a citation is made of, and checked against: an archive that answers questions, and hands out
 * the lines that its answers rest on.
 */
public interface Citable extends Answers {

  /** The cases, by id. */
  List<CaseId> cases();

  /** The last line that is recorded by now. */
  Head head();

  /**
   * Hands on the lines of the archive, in order, up to what is recorded by now.
   *
   * @param after the number of a line; those after it are handed on, all after 0
   * @return the last line
   */
  Head lines(long after, Consumer<JournalLine> consumer);
}

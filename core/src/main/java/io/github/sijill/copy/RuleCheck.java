package io.github.sijill.copy;

import io.github.sijill.casefile.RecordCheck;
import io.github.sijill.event.Recorded;
import io.github.sijill.journal.JournalLine;
import io.github.sijill.journal.LineContent;
import io.github.sijill.json.FormatException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Refuses a line whose entry breaks a rule of its case: an archive that others wrote may have right
 * hashes and such entries, and what is answered from it would be wrong. It is given the lines in
 * order from the first on; a line that was refused may be given again. Of one thread.
 *
 * <p>For other rooms of this library.
 */
public final class RuleCheck implements Consumer<JournalLine> {

  private final RecordCheck rules = new RecordCheck(Integer.MAX_VALUE);

  /**
   * Takes the next line.
   *
   * @throws FormatException if its entry breaks a rule; it names line and rule
   */
  @Override
  public void accept(JournalLine line) {
    switch (line.content()) {
      case LineContent.Entry(Recorded entry) -> check(entry);
      case LineContent.UnknownEvent unknown -> rules.skip();
      case LineContent.OfHost message -> {}
    }
  }

  private void check(Recorded entry) {
    Optional<RecordCheck.Broken> broken = rules.check(entry);
    if (broken.isPresent()) {
      throw new FormatException("line " + broken.get().sequence(), broken.get().fault());
    }
  }
}

package io.github.sijill.copy;

import io.github.sijill.journal.Head;
import io.github.sijill.journal.Journal;
import io.github.sijill.journal.JournalLine;
import io.github.sijill.journal.Verification;
import io.github.sijill.json.FormatException;
import io.github.sijill.text.Printable;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The first lines of an archive file, as they stand in it.
 *
 * @param end how many lines of the file belong to the state
 */
record FileLines(Journal journal, long end) implements ArchiveLines {

  @Override
  public Head head() {
    return headAt(end).orElseThrow();
  }

  @Override
  public Optional<Head> headAt(long sequence) {
    Head now = journal.head();
    if (sequence == 0) {
      return Optional.of(Head.NONE);
    }
    if (sequence > end) {
      return Optional.empty();
    }
    return Optional.of(
        now.sequence() == sequence ? now : new Head(sequence, line(sequence).hash()));
  }

  @Override
  public Head each(long after, Consumer<JournalLine> consumer) {
    for (long sequence = after + 1; sequence <= end; sequence++) {
      consumer.accept(line(sequence));
    }
    return head();
  }

  /** A refusal names the file. */
  private JournalLine line(long sequence) {
    try {
      return journal.line(sequence);
    } catch (FormatException e) {
      throw e.within(Printable.escaped(journal.path()), "$");
    }
  }

  @Override
  public Verification.Hashes hashes() {
    return Verification.Hashes.STORED;
  }

  @Override
  public Optional<FormatException> damage() {
    return journal.damage();
  }
}

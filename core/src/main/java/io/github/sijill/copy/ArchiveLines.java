package io.github.sijill.copy;

import io.github.sijill.journal.Head;
import io.github.sijill.journal.Journal;
import io.github.sijill.journal.JournalLine;
import io.github.sijill.journal.Verification;
import io.github.sijill.json.FormatException;
import io.github.sijill.projection.Projections;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What one state of an archive holds, as the lines of an archive file. Others may record meanwhile;
 * these lines stay what they are. Thread-safe.
 *
 * <p>For other rooms of this library.
 */
public sealed interface ArchiveLines permits FileLines, ChainedLines {

  /**
   * The first lines of an archive file, as they stand in it.
   *
   * @param end how many lines of the file belong to the state
   */
  static ArchiveLines ofFile(Journal journal, long end) {
    return new FileLines(journal, end);
  }

  /**
   * Makes the lines of the states of a store that is no archive file. It remembers the hashes of
   * the lines from one state to the next. Thread-safe.
   */
  static Function<Projections, ArchiveLines> ofStore() {
    return new StoreLines()::of;
  }

  /** The last line. */
  Head head();

  /** The head of the archive when it had so many lines; empty if there are fewer. */
  Optional<Head> headAt(long sequence);

  /**
   * Gives the lines after one to a consumer, in order.
   *
   * @param after the number of a line, 0 for all
   * @return the last line of the state
   */
  Head each(long after, Consumer<JournalLine> consumer);

  /** Whether the store keeps the hashes of these lines, or they are computed when asked for. */
  Verification.Hashes hashes();

  /** What was found wrong with the store after these lines, if it was opened up to that. */
  Optional<FormatException> damage();

  /**
   * Checks that the last line of another archive is a line of this one too.
   *
   * @param held the head of the other archive
   * @param other what the other is called in the message
   * @throws IllegalArgumentException if it is not
   */
  default void checkBeginsWith(Head held, String other) {
    if (!headAt(held.sequence()).equals(Optional.of(held))) {
      throw new IllegalArgumentException(
          "%s holds %s events that this archive does not begin with; an empty archive, or an earlier copy of this one, is accepted"
              .formatted(other, held.sequence()));
    }
  }
}

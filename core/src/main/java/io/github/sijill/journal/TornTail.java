package io.github.sijill.journal;

import io.github.sijill.text.Printable;
import java.nio.file.Path;

/**
 * What opening a journal for writing did about a last line without a line feed: its writer was
 * killed, or its disk was full, and the line was never acknowledged.
 */
public sealed interface TornTail {

  /**
   * Part of a line was taken out of the journal.
   *
   * @param afterLine the last whole line, 0 if there is none
   * @param bytes how many were taken out
   * @param file beside the journal, which has these bytes now
   */
  record SetAside(long afterLine, long bytes, Path file) implements TornTail {
    @Override
    public String toString() {
      return "after line %s, %s bytes of a line that was never recorded are set aside in %s"
          .formatted(afterLine, bytes, Printable.escaped(file));
    }
  }

  /**
   * A line was whole but for its line feed, which it has now; nothing was lost.
   *
   * @param line its number
   */
  record Completed(long line) implements TornTail {
    @Override
    public String toString() {
      return "line %s was whole but for its line feed, which it has now".formatted(line);
    }
  }
}

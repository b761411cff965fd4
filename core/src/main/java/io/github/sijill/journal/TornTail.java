package io.github.sijill.journal;

import io.github.sijill.text.Printable;
import java.nio.file.Path;

/**
 * What opening an archive file for writing did about a last line without a line feed. Its writer
 * was killed, or its disk was full; the line was never acknowledged.
 */
public sealed interface TornTail {

  /**
   * The beginning of a line was moved to another file.
   *
   * @param afterLine the number of the last whole line; 0 if there is none
   * @param bytes how many bytes were moved
   * @param file the file, beside the archive file, that has these bytes now
   */
  record SetAside(long afterLine, long bytes, Path file) implements TornTail {
    @Override
    public String toString() {
      return "after line %s, %s bytes of a line that was never recorded were moved to %s"
          .formatted(afterLine, bytes, Printable.escaped(file));
    }
  }

  /**
   * A line lacked only its line feed, which was added. Nothing was lost.
   *
   * @param line the number of the line
   */
  record Completed(long line) implements TornTail {
    @Override
    public String toString() {
      return "line %s lacked only its line feed, which was added".formatted(line);
    }
  }
}

package io.github.sijill.journal;

import io.github.sijill.json.FormatException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The bytes after the last line feed of a journal. A writer that was killed leaves the beginning of
 * a line there, which it did not acknowledge.
 *
 * @param after the last whole line
 * @param end where it ends
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
record TornLine(Head after, long end, byte[] bytes) {

  /**
   * Whether the bytes are a whole line that only lacks its line feed.
   *
   * @throws FormatException if a whole line is followed by other bytes: then its line feed was
   *     changed, and it may have been acknowledged
   */
  boolean isWhole() {
    for (int length = 1; length <= bytes.length; length++) {
      if (bytes[length - 1] == '}' && isWhole(length)) {
        if (length < bytes.length) {
          throw new FormatException(
              "line " + (after.sequence() + 1),
              "is followed by byte %02X and %d more; a line feed is accepted there"
                  .formatted(bytes[length], bytes.length - length - 1));
        }
        return true;
      }
    }
    return false;
  }

  private boolean isWhole(int length) {
    try {
      JournalReader.verified(Arrays.copyOf(bytes, length), after.sequence() + 1, after.hash());
      return true;
    } catch (FormatException e) {
      return false;
    }
  }

  /** Moves the bytes into a file beside the journal; they are on the disk before they are cut. */
  TornTail setAside(WritableFile file) throws IOException {
    Path aside = free(file.path());
    try (FileOutputStream out = new FileOutputStream(aside.toFile())) {
      out.write(bytes);
      out.getFD().sync();
    }
    Directories.force(aside);
    file.bytes().setLength(end);
    file.force();
    return new TornTail.SetAside(after.sequence(), bytes.length, aside);
  }

  private Path free(Path journal) {
    String name = journal.getFileName() + ".torn-after-" + after.sequence();
    Path aside = journal.resolveSibling(name);
    for (int number = 2; Files.exists(aside); number++) {
      aside = journal.resolveSibling(name + "." + number);
    }
    return aside;
  }

  /** Gives the line its line feed. */
  TornTail complete(WritableFile file) throws IOException {
    file.bytes().seek(end + bytes.length);
    file.bytes().write('\n');
    file.force();
    return new TornTail.Completed(after.sequence() + 1);
  }
}

package io.github.sijill.journal;

import io.github.sijill.json.FormatException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The bytes after the last line feed of a journal. A writer that was killed leaves the beginning of
 * a line there, which it did not acknowledge.
 *
 * @param after the last whole line
 * @param end where it ends
 * @param isWhole whether the bytes are a whole line that only lacks its line feed
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
record TornLine(Head after, long end, byte[] bytes, boolean isWhole) {

  /**
   * What follows the last line feed.
   *
   * @throws FormatException if that is a whole line followed by other bytes: then its line feed was
   *     changed, and it may have been acknowledged
   */
  static TornLine of(Head after, long end, byte[] bytes) {
    for (int length = 1; length <= bytes.length; length++) {
      if (HashChain.isSealed(bytes, length) && isWhole(after, Arrays.copyOf(bytes, length))) {
        if (length < bytes.length) {
          throw new FormatException(
              "line " + (after.sequence() + 1),
              "is followed by byte %02X and %s more; a line feed is accepted there"
                  .formatted(bytes[length], bytes.length - length - 1));
        }
        return new TornLine(after, end, bytes, true);
      }
    }
    return new TornLine(after, end, bytes, false);
  }

  private static boolean isWhole(Head after, byte[] line) {
    try {
      JournalReader.verified(line, after.sequence() + 1, after.hash());
      return true;
    } catch (FormatException e) {
      return false;
    }
  }

  TornTail mend(WritableFile file) throws IOException {
    return isWhole ? complete(file) : setAside(file);
  }

  /** Moves the bytes into a file beside the journal; they are on the disk before they are cut. */
  private TornTail setAside(WritableFile file) throws IOException {
    Path aside = free(file.path());
    try (RandomAccessFile out = new RandomAccessFile(aside.toFile(), "rw")) {
      out.write(bytes);
      file.disk().force(out);
    } catch (IOException e) {
      if (Files.exists(aside)) {
        Files.delete(aside);
      }
      throw new IOException(
          "the %s bytes after line %s of %s, of a line that was never recorded, cannot be set aside (%s); nothing was changed, and it can be opened for reading"
              .formatted(bytes.length, after.sequence(), file.path(), e.getMessage()),
          e);
    }
    file.disk().forceName(aside);
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
  private TornTail complete(WritableFile file) throws IOException {
    file.bytes().seek(end + bytes.length);
    file.bytes().write('\n');
    file.force();
    return new TornTail.Completed(after.sequence() + 1);
  }
}

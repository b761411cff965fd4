package io.github.sijill.journal;

import io.github.sijill.disk.FileRefusals;
import io.github.sijill.disk.WritableFile;
import io.github.sijill.json.FormatException;
import io.github.sijill.text.Printable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * The bytes after the last line feed of an archive file. A writer that was killed, or whose disk
 * was full, leaves the beginning of a line there, which it did not acknowledge.
 *
 * <p>They are one of four things, and what is done differs. A whole line that lacks only its line
 * feed is given it. A beginning of a line is set aside. But a whole line with other bytes after it
 * is damage: its line feed was changed after the line was written, so that it may have been
 * acknowledged, and the bytes after it may be further lines. And what no writer can have left is no
 * torn line: a file of something else, say, that was opened by mistake.
 *
 * <p>Telling them apart needs one pass over the bytes, whatever they are. A line is a JSON object,
 * and of all beginnings of a text at most one is a JSON object: that which ends where the first
 * brace is closed. So there is only one place at which a whole line can end, and only there is the
 * hash computed. (Looking for what looks like the end of a line, and hashing up to each, would take
 * hours for a few megabytes made to look so.)
 *
 * @param after the last line that ends with a line feed
 * @param end where that line ends
 * @param isWhole whether the bytes are a whole line that only lacks its line feed
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
record TornLine(Head after, long end, byte[] bytes, boolean isWhole) {

  /**
   * What follows the last line feed.
   *
   * @throws FormatException if that is a whole line followed by other bytes, or if there is no line
   *     before and it does not begin like one
   */
  static TornLine of(Head after, long end, byte[] bytes) {
    return of(after, end, bytes, line -> isWhole(after, line));
  }

  /**
   * As {@link #of(Head, long, byte[])}; what tells whether bytes are the next line is asked once.
   */
  static TornLine of(Head after, long end, byte[] bytes, Predicate<byte[]> isNextLine) {
    if (after.equals(Head.NONE)) {
      checkBeginsLikeLine(bytes);
    }
    int length = firstObject(bytes);
    if (length == 0 || !isNextLine.test(Arrays.copyOf(bytes, length))) {
      return new TornLine(after, end, bytes, false);
    }
    if (length < bytes.length) {
      throw new FormatException(
          "line " + (after.sequence() + 1),
          "is followed by byte %02X and %s more bytes; only a line feed may follow a line"
              .formatted(bytes[length], bytes.length - length - 1));
    }
    return new TornLine(after, end, bytes, true);
  }

  /** A disk that lost its power may have zeros where a line was being written. */
  private static void checkBeginsLikeLine(byte[] bytes) {
    LineText.checkNoMark(bytes, "line 1");
    if (bytes[0] != '{' && bytes[0] != 0) {
      throw new FormatException(
          "line 1", "is not the beginning of a line; an archive file is accepted, or an empty one");
    }
  }

  /** The length of the JSON object that the bytes begin with; 0 if they end before it does. */
  private static int firstObject(byte[] bytes) {
    int depth = 0;
    boolean isInText = false;
    for (int i = 0; i < bytes.length; i++) {
      byte b = bytes[i];
      if (isInText) {
        if (b == '\\') {
          i++;
        } else if (b == '"') {
          isInText = false;
        }
      } else if (b == '"') {
        isInText = true;
      } else if (b == '{') {
        depth++;
      } else if (b == '}' && --depth <= 0) {
        return i + 1;
      }
    }
    return 0;
  }

  private static boolean isWhole(Head after, byte[] line) {
    try {
      JournalLine.verified(line, after);
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
          "the %s bytes after line %s of %s are part of a line that was never recorded, and cannot be moved to another file (%s); nothing was changed, and the archive can be opened for reading"
              .formatted(
                  bytes.length,
                  after.sequence(),
                  Printable.escaped(file.path()),
                  FileRefusals.reason(aside, e)),
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

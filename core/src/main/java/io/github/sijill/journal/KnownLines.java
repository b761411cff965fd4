package io.github.sijill.journal;

import io.github.sijill.disk.ReadOnlyFile;
import io.github.sijill.json.FormatException;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Where the lines of a file end, and the first digits of their hashes: sixteen bytes a line. So a
 * line that is read again is known to be the one that was read, and not one that somebody has put
 * in its place with all the lines around it.
 *
 * <p>One thread at a time adds lines. Others may read at the same time, but only lines that they
 * learnt of after these were added: through a volatile field, for example, that was written
 * afterwards.
 *
 * <p>For other rooms of this library.
 */
public final class KnownLines {

  private static final int DIGITS = Long.BYTES * 2;

  /** So many lines are hashed by one thread at a time, and so many parts between two reports. */
  private static final int PART = 1_024;

  private static final int PARTS = 64;

  private volatile long[] numbers = new long[64];
  private int size;

  void add(long end, String hash) {
    add(end, digits(hash));
  }

  private void add(long end, long digits) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * (size / 2 + (size >> 2)));
    }
    numbers[size++] = end;
    numbers[size++] = digits;
  }

  /** The position after the line feed of a line; 0 for line 0. */
  long after(long line) {
    return line == 0 ? 0 : numbers[Math.toIntExact(2 * (line - 1))];
  }

  private long digits(long line) {
    return numbers[Math.toIntExact(2 * (line - 1) + 1)];
  }

  /**
   * Reads a line again, and verifies it.
   *
   * @throws FormatException if it is not intact, or not the one that was read before; it names the
   *     line
   * @throws IOException if the file cannot be read
   */
  JournalLine read(ReadOnlyFile file, long sequence) throws IOException {
    int before = sequence == 1 ? 0 : HashChain.END_LENGTH + 1;
    byte[] read = file.read(after(sequence - 1) - before, after(sequence) - 1);
    JournalLine line =
        JournalLine.verified(
            Arrays.copyOfRange(read, before, read.length),
            new Head(sequence - 1, hashBefore(sequence, read)));
    check(line);
    return line;
  }

  /** The hash of the line before, whose end was read too. */
  private static String hashBefore(long sequence, byte[] read) {
    if (sequence == 1) {
      return HashChain.START;
    }
    try {
      return HashChain.beginningOf(read);
    } catch (FormatException e) {
      throw e.within("line " + (sequence - 1), "$");
    }
  }

  private void check(JournalLine line) {
    long known = digits(line.sequence());
    if (known != digits(line.hash())) {
      throw new FormatException(
          "line " + line.sequence(),
          "its hash is %s, but it began with %s when the line was read before; the file was changed since it was opened"
              .formatted(line.hash(), HexFormat.of().toHexDigits(known)));
    }
  }

  private static long digits(String hash) {
    return HexFormat.fromHexDigitsToLong(hash, 0, DIGITS);
  }

  /** Writes the first lines, up to one. */
  void write(DataOutputStream out, int lines) throws IOException {
    out.writeInt(lines);
    for (int line = 1; line <= lines; line++) {
      out.writeInt((int) (after(line) - after(line - 1L)));
      out.writeLong(digits(line));
    }
  }

  /** Reads what {@link #write} has written. */
  static KnownLines read(DataInputStream in) throws IOException {
    KnownLines lines = new KnownLines();
    int count = in.readInt();
    long end = 0;
    for (int line = 0; line < count; line++) {
      end += in.readInt();
      lines.add(end, in.readLong());
    }
    return lines;
  }

  /**
   * Whether a file begins with these lines up to the head. It reads and hashes all of them, in
   * several threads: each has the hash that its bytes and the line before give. Since the last has
   * that of the head, they are to the letter the lines that gave it.
   *
   * @param progress called now and then with how far it is
   * @throws IOException if the file cannot be read
   */
  boolean begin(ReadOnlyFile file, Head head, Consumer<Progress> progress) throws IOException {
    int lines = Math.toIntExact(head.sequence());
    long size = file.size();
    if (size < after(lines) || lines == 0 || !head.hash().equals(hashAtEnd(file, lines))) {
      return false;
    }
    try {
      for (int start = 0; start < lines; start += PART * PARTS) {
        int first = start;
        int end = Math.min(lines, start + PART * PARTS);
        boolean isIntact =
            IntStream.range(0, (end - first + PART - 1) / PART)
                .parallel()
                .allMatch(
                    part ->
                        isIntact(
                            file, first + part * PART, Math.min(end, first + (part + 1) * PART)));
        if (!isIntact) {
          return false;
        }
        progress.accept(new Progress(after(end), size));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return true;
  }

  /** What stands now where a line had its hash. */
  String hashAtEnd(ReadOnlyFile file, long line) throws IOException {
    long end = after(line) - 1;
    return HashChain.shownBeginningOf(file.read(end - HashChain.END_LENGTH, end));
  }

  /** Whether the lines after one, up to another, follow from that one. */
  private boolean isIntact(ReadOnlyFile file, int before, int last) {
    int margin = before == 0 ? 0 : HashChain.END_LENGTH + 1;
    byte[] bytes;
    try {
      bytes = file.read(after(before) - margin, after(last));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String previous =
        before == 0
            ? HashChain.START
            : new String(bytes, 0, HashChain.START.length(), StandardCharsets.ISO_8859_1);
    int start = margin;
    for (int line = before + 1; line <= last; line++) {
      int end = start + (int) (after(line) - after(line - 1L)) - 1;
      if (end <= start || bytes[end] != '\n') {
        return false;
      }
      byte[] text = Arrays.copyOfRange(bytes, start, end);
      if (!HashChain.isSealed(text)
          || !HashChain.hashDue(previous, text).equals(hash(text, line))) {
        return false;
      }
      previous = HashChain.hashOf(text);
      start = end + 1;
    }
    return true;
  }

  /** The hash of a line; empty if it is not the one that is known. */
  private String hash(byte[] line, int number) {
    String hash = HashChain.hashOf(line);
    return digits(hash) == digits((long) number) ? hash : "";
  }
}

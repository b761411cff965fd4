package io.github.sijill.journal;

import io.github.sijill.json.FormatException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where the lines of a file end, and the first digits of their hashes: sixteen bytes a line. So a
 * line that is read again is known to be the one that was read, and not one that somebody has put
 * in its place with all the lines around it.
 *
 * <p>One thread at a time adds lines. Others may read at the same time, but only lines that they
 * learnt of after these were added: through a volatile field, for example, that was written
 * afterwards.
 */
final class KnownLines {

  private static final int DIGITS = Long.BYTES * 2;

  private volatile long[] numbers = new long[64];
  private int size;

  void add(long end, String hash) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * (size / 2 + (size >> 2)));
    }
    numbers[size++] = end;
    numbers[size++] = digits(hash);
  }

  /** The position after the line feed of a line; 0 for line 0. */
  long after(long line) {
    return line == 0 ? 0 : numbers[Math.toIntExact(2 * (line - 1))];
  }

  /**
   * Checks that a line is the one that was read before.
   *
   * @throws FormatException if it is another; it names the line
   */
  void check(JournalLine line) {
    long known = numbers[Math.toIntExact(2 * (line.sequence() - 1) + 1)];
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
}

package io.github.sijill.copy;

import io.github.sijill.journal.HashChain;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The hashes of the lines of one log, as far as they were needed: 32 bytes a line. All states of
 * the log share them, for the lines of a state are the first ones of a later state. Thread-safe.
 */
final class LineHashes {

  private static final int LENGTH = 32;

  private byte[] hashes = new byte[LENGTH * 8];
  private int count;

  /** How many lines have their hash here, from the first on. */
  synchronized long count() {
    return count;
  }

  /**
   * The hash of a line that has it here. For 0 it is the start of the chain, which the first line
   * follows.
   */
  synchronized String of(long sequence) {
    if (sequence == 0) {
      return HashChain.START;
    }
    int end = Math.toIntExact(sequence) * LENGTH;
    if (sequence > count) {
      throw new IndexOutOfBoundsException(sequence + " of " + count);
    }
    return HexFormat.of().formatHex(hashes, end - LENGTH, end);
  }

  /** Takes the hash of the next line; one that is known is the same. */
  synchronized void add(long sequence, String hash) {
    if (sequence == count + 1L) {
      int start = Math.multiplyExact(count, LENGTH);
      if (start + LENGTH > hashes.length) {
        hashes = Arrays.copyOf(hashes, Math.addExact(start, start >> 1));
      }
      System.arraycopy(HexFormat.of().parseHex(hash), 0, hashes, start, LENGTH);
      count++;
    }
  }
}

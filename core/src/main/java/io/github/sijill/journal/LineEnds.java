package io.github.sijill.journal;

import java.util.Arrays;

/**
 * Where each line of a journal ends: eight bytes a line. One writer at a time; a reader asks for
 * lines only of which it was told after they were added.
 */
final class LineEnds {

  private volatile long[] ends = new long[64];
  private int size;

  void add(long end) {
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size + (size >> 1));
    }
    ends[size++] = end;
  }

  /** The place after the line feed of a line; 0 for line 0. */
  long after(long line) {
    return line == 0 ? 0 : ends[Math.toIntExact(line - 1)];
  }
}

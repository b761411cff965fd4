package io.github.sijill.journal;

import java.util.Arrays;

/**
 * The positions at which the lines of a file end, eight bytes a line. One thread at a time adds
 * lines. Others may read at the same time, but only lines that they learnt of after these were
 * added: through a volatile field, for example, that was written afterwards.
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

  /** The position after the line feed of a line; 0 for line 0. */
  long after(long line) {
    return line == 0 ? 0 : ends[Math.toIntExact(line - 1)];
  }
}

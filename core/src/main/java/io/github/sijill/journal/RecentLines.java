package io.github.sijill.journal;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The lines that were written last, so that who has just recorded an entry need not read it back
 * from the disk. Holds at most {@value #MOST} lines, and none that is longer than {@value
 * #MAX_BYTES} bytes. Thread-safe.
 */
final class RecentLines {

  /** More than are recorded between two questions, as a rule. */
  static final int MOST = 256;

  static final int MAX_BYTES = 1 << 14;

  /** Line n is at place n modulo the length, until a later one takes the place. */
  private final AtomicReferenceArray<JournalLine> lines = new AtomicReferenceArray<>(MOST);

  void add(JournalLine line) {
    if (line.bytes().length <= MAX_BYTES) {
      lines.set(place(line.sequence()), line);
    }
  }

  Optional<JournalLine> line(long sequence) {
    return Optional.ofNullable(lines.get(place(sequence)))
        .filter(line -> line.sequence() == sequence);
  }

  private static int place(long sequence) {
    return (int) (sequence % MOST);
  }
}

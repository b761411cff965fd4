package io.github.sijill.casefile;

import io.github.sijill.history.DayRange;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which entries can have happened, by the positions of the entries in the record. A
 * tree of sixteen branches each, in which every part knows its first day and its last: so those of
 * some days are found without a look at most of the others, and adding one copies one path.
 * Immutable.
 *
 * @param shift by how many bits a position is shifted to give the branch of the root
 */
record Spans(@Nullable Part root, int shift) {

  private static final int BITS = 4;
  private static final int BRANCHES = 1 << BITS;

  static final Spans NONE = new Spans(null, 0);

  /**
   * Some of the entries, or one.
   *
   * @param parts by branch; none of one entry
   */
  private record Part(int first, int last, @Nullable Part[] parts) {

    static Part of(DayRange days) {
      return new Part(days.first(), days.last(), new Part[0]);
    }

    /** Empty parts, as they are if none of them is left, are no part. */
    static @Nullable Part of(@Nullable Part[] parts) {
      int first = Integer.MAX_VALUE;
      int last = Integer.MIN_VALUE;
      boolean isAny = false;
      for (Part each : parts) {
        if (each != null) {
          isAny = true;
          first = Math.min(first, each.first);
          last = Math.max(last, each.last);
        }
      }
      return isAny ? new Part(first, last, parts) : null;
    }
  }

  boolean isEmpty() {
    return root == null;
  }

  /** These and an entry; its days are replaced if it is among them. */
  Spans with(int position, DayRange days) {
    Spans wide = this;
    while (position >> wide.shift >= BRANCHES) {
      Part[] parts = new Part[BRANCHES];
      parts[0] = wide.root;
      wide = new Spans(Part.of(parts), wide.shift + BITS);
    }
    return new Spans(set(wide.root, wide.shift, position, Part.of(days)), wide.shift);
  }

  /** These without an entry, which need not be among them. */
  Spans without(int position) {
    return root == null || position >> shift >= BRANCHES
        ? this
        : new Spans(set(root, shift, position, null), shift);
  }

  private static @Nullable Part set(
      @Nullable Part part, int shift, int position, @Nullable Part entry) {
    if (shift < 0) {
      return entry;
    }
    Part[] parts = part == null ? new Part[BRANCHES] : part.parts.clone();
    int branch = (position >> shift) & (BRANCHES - 1);
    parts[branch] = set(parts[branch], shift - BITS, position, entry);
    return Part.of(parts);
  }

  /** Whether one can have happened on one of these days, both included. */
  boolean anyOn(int from, int to) {
    return latest(from, to, each -> true).isPresent();
  }

  /**
   * The last recorded that meets a condition, of those that can have happened on one of these days,
   * both included.
   */
  OptionalInt latest(int from, int to, IntPredicate condition) {
    return latest(root, shift, 0, from, to, condition);
  }

  private static OptionalInt latest(
      @Nullable Part part, int shift, int position, int from, int to, IntPredicate condition) {
    if (part == null || part.first > to || part.last < from) {
      return OptionalInt.empty();
    }
    if (shift < 0) {
      return condition.test(position) ? OptionalInt.of(position) : OptionalInt.empty();
    }
    OptionalInt found = OptionalInt.empty();
    for (int branch = BRANCHES - 1; branch >= 0 && found.isEmpty(); branch--) {
      int at = position + (branch << shift);
      found = latest(part.parts[branch], shift - BITS, at, from, to, condition);
    }
    return found;
  }
}

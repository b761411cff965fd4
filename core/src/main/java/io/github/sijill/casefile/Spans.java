package io.github.sijill.casefile;

import io.github.sijill.history.DayRange;
import java.util.Arrays;
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
   * @param branches a bit for each branch that has a part; none of one entry
   * @param parts these parts, in the order of their branches
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Part(int first, int last, int branches, Part[] parts) {

    private static final Part[] NO_PARTS = {};

    static Part of(DayRange days) {
      return new Part(days.first(), days.last(), 0, NO_PARTS);
    }

    static Part of(int branches, Part[] parts) {
      int first = Integer.MAX_VALUE;
      int last = Integer.MIN_VALUE;
      for (Part each : parts) {
        first = Math.min(first, each.first);
        last = Math.max(last, each.last);
      }
      return new Part(first, last, branches, parts);
    }
  }

  boolean isEmpty() {
    return root == null;
  }

  /** These and an entry; its days are replaced if it is among them. */
  Spans with(int position, DayRange days) {
    Spans wide = this;
    while (position >> wide.shift >= BRANCHES) {
      Part below = wide.root;
      wide = new Spans(below == null ? null : Part.of(1, new Part[] {below}), wide.shift + BITS);
    }
    return new Spans(set(wide.root, wide.shift, position, Part.of(days)), wide.shift);
  }

  /** These without an entry, which need not be among them. */
  Spans without(int position) {
    return root == null || position >> shift >= BRANCHES
        ? this
        : new Spans(set(root, shift, position, null), shift);
  }

  /** A part in which an entry is this one, or null if none is left; null takes the entry out. */
  private static @Nullable Part set(
      @Nullable Part part, int shift, int position, @Nullable Part entry) {
    if (shift < 0) {
      return entry;
    }
    int branches = part == null ? 0 : part.branches;
    Part[] parts = part == null ? Part.NO_PARTS : part.parts;
    int bit = 1 << ((position >> shift) & (BRANCHES - 1));
    int index = Integer.bitCount(branches & (bit - 1));
    boolean isThere = (branches & bit) != 0;
    Part below = set(isThere ? parts[index] : null, shift - BITS, position, entry);
    if (below == null) {
      return isThere ? without(branches ^ bit, parts, index) : part;
    }
    Part[] more = isThere ? parts.clone() : withRoom(parts, index);
    more[index] = below;
    return Part.of(branches | bit, more);
  }

  private static @Nullable Part without(int branches, Part[] parts, int index) {
    if (branches == 0) {
      return null;
    }
    Part[] fewer = Arrays.copyOf(parts, parts.length - 1);
    System.arraycopy(parts, index + 1, fewer, index, fewer.length - index);
    return Part.of(branches, fewer);
  }

  private static Part[] withRoom(Part[] parts, int index) {
    Part[] more = Arrays.copyOf(parts, parts.length + 1);
    System.arraycopy(parts, index, more, index + 1, parts.length - index);
    return more;
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
    int left = part.branches;
    for (int index = part.parts.length - 1; index >= 0 && found.isEmpty(); index--) {
      int bit = Integer.highestOneBit(left);
      left ^= bit;
      int at = position + (Integer.numberOfTrailingZeros(bit) << shift);
      found = latest(part.parts[index], shift - BITS, at, from, to, condition);
    }
    return found;
  }
}

package io.github.sijill.index;

import static io.github.sijill.history.DayRange.AFTER_ALL;

import io.github.sijill.event.Recorded;
import io.github.sijill.history.DayRange;
import io.github.sijill.history.Viewpoint;
import io.github.sijill.source.Attestation;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one cell, as columns, where they are plain: all of them change statuses, and none
 * is amended, confirmed or told of otherwise. They may be declared after each other. Immutable and
 * thread-safe.
 *
 * <p>For other rooms of this library.
 */
public final class CellEntries {

  private static final int[] NONE = {};

  private final int size;
  private final boolean isPlain;

  /** Ascending; those that only leave others fewer days are among them. */
  private final int[] positions;

  private final EntryColumns columns;

  /** Which of them reach the cell. */
  private final BitSet here;

  private final boolean[] wipers;
  private final boolean[] ending;

  /** By entry: those that it is declared after, as indexes; empty if no order is declared. */
  private final int[][] before;

  /** By entry: those that it ends by name, as indexes; empty if no order is declared. */
  private final int[][] ends;

  private CellEntries(
      int size,
      boolean isPlain,
      int[] positions,
      EntryColumns columns,
      BitSet here,
      int[][] before,
      int[][] ends) {
    this.size = size;
    this.isPlain = isPlain;
    this.positions = positions;
    this.columns = columns;
    this.here = here;
    this.wipers = new boolean[positions.length];
    this.ending = new boolean[positions.length];
    for (int each = 0; each < positions.length; each++) {
      wipers[each] = here.get(each) && columns.endsAll(each);
      ending[each] = here.get(each) && columns.begins(each).isEmpty();
    }
    this.before = before;
    this.ends = ends;
  }

  /** Those of a cell that has others as well. */
  static CellEntries notPlain(int size) {
    int[][] none = {};
    return new CellEntries(size, false, NONE, new EntryColumns(), new BitSet(), none, none);
  }

  /**
   * Those of a cell.
   *
   * @param positions of the entries on which the answer for it depends, the frame among them
   * @param reaching the positions of those that reach it
   * @param size how many entries the case has
   */
  static CellEntries of(
      References references, EntryColumns all, BitSet positions, BitSet reaching, int size) {
    int[] changes = positions.stream().filter(each -> !all.isDeclaration(each)).toArray();
    if (!Arrays.stream(changes).allMatch(all::isChange)
        || positions.stream().anyMatch(each -> isOutOfPlace(each, changes, all, references))) {
      return notPlain(size);
    }
    BitSet here = new BitSet();
    for (int each = 0; each < changes.length; each++) {
      here.set(each, reaching.get(changes[each]));
    }
    int[][] before = {};
    int[][] ends = {};
    if (Arrays.stream(changes).anyMatch(each -> references.before(each).length > 0)) {
      before = Arrays.stream(changes).mapToObj(references::before).toArray(int[][]::new);
      ends = Arrays.stream(changes).mapToObj(references::ends).toArray(int[][]::new);
      replaceByIndexes(before, changes);
      replaceByIndexes(ends, changes);
    }
    return new CellEntries(size, true, changes, all.of(changes), here, before, ends);
  }

  /** The members come before what is told of them, and nothing before what was recorded earlier. */
  private static boolean isOutOfPlace(
      int position, int[] changes, EntryColumns all, References references) {
    return all.isDeclaration(position)
        ? references.before(position).length > 0
        : Arrays.stream(references.before(position))
            .anyMatch(before -> before >= position || Arrays.binarySearch(changes, before) < 0);
  }

  private static void replaceByIndexes(int[][] lists, int[] positions) {
    for (int[] list : lists) {
      for (int each = 0; each < list.length; each++) {
        list[each] = Arrays.binarySearch(positions, list[each]);
      }
    }
  }

  /** How many entries the case had when these were found. */
  int size() {
    return size;
  }

  boolean isPlain() {
    return isPlain;
  }

  /** Whether any of them is declared after another. */
  boolean isOrdered() {
    return before.length > 0;
  }

  int position(int entry) {
    return positions[entry];
  }

  EntryColumns columns() {
    return columns;
  }

  boolean isHere(int entry) {
    return here.get(entry);
  }

  /** Whether it ends all that is in force on the cell, see {@link CountedEntries}. */
  boolean isWiper(int entry) {
    return wipers[entry];
  }

  /** Whether it reaches the cell, and leaves nothing in force of what it ends. */
  boolean isEnd(int entry) {
    return ending[entry];
  }

  /** Those that an entry is declared after. */
  int[] before(int entry) {
    return isOrdered() ? before[entry] : NONE;
  }

  /** Those that an entry ends by name. */
  int[] ends(int entry) {
    return isOrdered() ? ends[entry] : NONE;
  }

  /**
   * What counts of them from a viewpoint without labels.
   *
   * @param events the first of the case, in the order of recording
   */
  public CountedEntries from(Viewpoint viewpoint, List<Recorded> events) {
    @Nullable Instant until = viewpoint.recordedAt().orElse(null);
    int known = viewpoint.knownOn().map(DayRange::number).orElse(AFTER_ALL);
    Attestation atLeast = viewpoint.attestedAtLeast();
    int[] counting = new int[positions.length];
    int count = 0;
    int end = events.size();
    for (int each = 0; each < positions.length && positions[each] < end; each++) {
      Attestation attestation = columns.attestation(each);
      if (attestation != Attestation.RUMOURED
          && attestation.compareTo(atLeast) >= 0
          && (viewpoint.knownOn().isEmpty() || columns.knownFrom(each) <= known)
          && (until == null || !events.get(positions[each]).isRecordedAfter(until))) {
        counting[count++] = each;
      }
    }
    return new CountedEntries(this, Arrays.copyOf(counting, count));
  }
}

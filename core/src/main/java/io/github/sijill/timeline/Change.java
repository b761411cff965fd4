package io.github.sijill.timeline;

import io.github.sijill.history.DayRange;
import java.util.Optional;
import java.util.Set;

/**
 * What an entry does to what is in force: it may end some of it or all, and may begin a value of
 * its own, which is in force from then on until another entry ends it.
 *
 * <p>For other rooms of this library.
 *
 * @param rank of the entry in its history
 * @param begins the value that it begins; empty if it only ends others
 * @param endsAll whether all that is in force ends with it
 * @param ends the ranks of the entries whose values end with it; empty if all do
 * @param days the days on which it can have happened here, where these are not those of its entry
 */
public record Change<V>(
    int rank, Optional<V> begins, boolean endsAll, Set<Integer> ends, Optional<Here> days) {

  /** Keeps a copy of the ranks. */
  public Change {
    ends = Set.copyOf(ends);
  }

  /** An entry that happens here on the days on which it happens. */
  public Change(int rank, Optional<V> begins, boolean endsAll, Set<Integer> ends) {
    this(rank, begins, endsAll, ends, Optional.empty());
  }

  /**
   * The days of an entry that can also have happened when it was not about this cell.
   *
   * @param days those on which it is about the cell
   * @param mayBeBefore whether it can have happened before them, and so not here
   * @param mayBeAfter whether it can have happened after them, and so not here
   */
  public record Here(DayRange days, boolean mayBeBefore, boolean mayBeAfter) {}

  /** The same entry, which can have happened here on these days only. */
  public Change<V> on(Here here) {
    return new Change<>(rank, begins, endsAll, ends, Optional.of(here));
  }

  /** An entry that begins a value and ends none. */
  public static <V> Change<V> begins(int rank, V value) {
    return new Change<>(rank, Optional.of(value), false, Set.of());
  }

  /** An entry that ends all that is in force and begins a value. */
  public static <V> Change<V> replaces(int rank, V value) {
    return new Change<>(rank, Optional.of(value), true, Set.of());
  }
}

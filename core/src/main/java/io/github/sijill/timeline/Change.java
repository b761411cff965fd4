package io.github.sijill.timeline;

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
 */
public record Change<V>(int rank, Optional<V> begins, boolean endsAll, Set<Integer> ends) {

  /** Keeps a copy of the ranks. */
  public Change {
    ends = Set.copyOf(ends);
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

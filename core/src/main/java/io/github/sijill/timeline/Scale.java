package io.github.sijill.timeline;

import java.util.List;

/**
 * The values of a timeline. Several may be in force beside each other; the strongest of them is the
 * value that holds.
 *
 * <p>For other rooms of this library.
 *
 * @param baseline what holds before all changes. If it is one of {@code inForce}, it has always
 *     been in force, until an entry ends it
 * @param ended what holds where nothing is in force, and something has happened
 * @param inForce the values that changes begin, the weakest first
 */
public record Scale<V>(V baseline, V ended, List<V> inForce) {

  /** Keeps a copy of the values. */
  public Scale {
    inForce = List.copyOf(inForce);
  }
}

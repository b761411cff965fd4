package io.github.sijill.timeline;

import java.util.Collection;
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

  /** How strong a value is that changes begin, from 1; 0 if it is none of these. */
  int level(V value) {
    return inForce.indexOf(value) + 1;
  }

  /** The level of the weakest of some values of those that changes begin; 0 if none is. */
  int weakest(Collection<V> values) {
    int weakest = 0;
    for (V value : values) {
      int level = level(value);
      weakest = weakest == 0 || (level > 0 && level < weakest) ? level : weakest;
    }
    return weakest;
  }

  /** The level of the strongest of some values; 0 if changes begin none of them. */
  int strongest(Collection<V> values) {
    int strongest = 0;
    for (V value : values) {
      strongest = Math.max(strongest, level(value));
    }
    return strongest;
  }
}

package io.github.sijill.timeline;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Days within which values may have held that hold neither at their start nor at their end: where
 * something began and ended on one day.
 *
 * <p>For other rooms of this library.
 *
 * @param first the first of these days
 * @param last the last of them, inclusive
 * @param possibly these values, at least one
 * @param certainly those of them that held for certain
 */
public record Within<V>(LocalDate first, LocalDate last, Set<V> possibly, Set<V> certainly) {

  /** Keeps copies of the sets. */
  public Within {
    possibly = Collections.unmodifiableSet(new LinkedHashSet<>(possibly));
    certainly = Collections.unmodifiableSet(new LinkedHashSet<>(certainly));
  }
}

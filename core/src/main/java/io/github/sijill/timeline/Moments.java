package io.github.sijill.timeline;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The values that held at some moment of a span of days: at its start, the end of the day before,
 * or by an event on one of its days.
 *
 * <p>For other rooms of this library.
 *
 * @param certainly those that did in every world; may be empty
 * @param possibly those that did in some world; includes the certain ones
 */
public record Moments<V>(Set<V> certainly, Possible<V> possibly) {

  /** Keeps a copy of the values. */
  public Moments {
    certainly = Collections.unmodifiableSet(new LinkedHashSet<>(certainly));
  }
}

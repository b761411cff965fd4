package io.github.sijill.timeline;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The values that are possible, over all worlds. One value is certain; with several the dates of
 * the entries do not say which it was, and none is more likely than another.
 *
 * <p>Immutable. Two are equal if they hold the same values.
 *
 * @param values never empty; values that have a natural order, as statuses do, stand in that order
 */
public record Possible<V>(Set<V> values) {

  /**
   * Keeps a copy of the values.
   *
   * @throws IllegalArgumentException if there is none: something was the case on every day
   */
  public Possible {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("no value is possible; at least one has to be");
    }
    values =
        values.size() == 1
            ? Set.of(values.iterator().next())
            : Collections.unmodifiableSet(ordered(values));
  }

  private static <V> Set<V> ordered(Collection<V> values) {
    return values.stream().allMatch(Comparable.class::isInstance)
        ? new LinkedHashSet<>(new TreeSet<>(values))
        : new LinkedHashSet<>(values);
  }

  /** These values. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public static <V> Possible<V> of(V... values) {
    return new Possible<>(new LinkedHashSet<>(List.of(values)));
  }

  /** Whether only one value is possible. */
  public boolean isCertain() {
    return values.size() == 1;
  }

  /** Whether this value is possible, whatever else is. */
  public boolean contains(V value) {
    return values.contains(value);
  }

  /** Whether this value is possible and no other. */
  public boolean isCertainly(V value) {
    return isCertain() && values.contains(value);
  }

  /** The values as words, {@code OPEN or BLOCKED}. */
  @Override
  public String toString() {
    return values.stream().map(Object::toString).collect(joining(" or "));
  }
}

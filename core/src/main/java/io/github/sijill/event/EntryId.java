package io.github.sijill.event;

import static java.util.Objects.requireNonNull;

import io.github.sijill.scope.Slug;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The id of an entry, unique in its case and never reused: citations name entries by it.
 *
 * @param value a slug, such as {@code imposed-mobile}
 */
public record EntryId(String value) implements Comparable<EntryId> {

  /** Checks the form, see {@link Slug}. */
  public EntryId {
    Slug.check("entry id", value);
  }

  /** These ids in their order, in a set of its own that cannot be changed. */
  static Set<EntryId> copy(Collection<EntryId> ids) {
    ids.forEach(id -> requireNonNull(id, "entry id"));
    return switch (ids.size()) {
      case 0 -> Set.of();
      case 1 -> Set.of(ids.iterator().next());
      default -> Collections.unmodifiableSet(new LinkedHashSet<>(ids));
    };
  }

  /** These ids and further ones, in their order. */
  static Set<EntryId> and(Set<EntryId> ids, String... further) {
    Set<EntryId> all = new LinkedHashSet<>(ids);
    for (String id : further) {
      all.add(new EntryId(id));
    }
    return all;
  }

  /**
   * Refuses an entry that stands in both.
   *
   * @throws IllegalArgumentException if there is one
   */
  static void checkApart(
      EntryId entry, String some, Set<EntryId> these, String others, Set<EntryId> those) {
    for (EntryId each : these) {
      if (those.contains(each)) {
        throw new IllegalArgumentException(
            "entry %s: %s and %s both name %s; one of the two is accepted"
                .formatted(entry, some, others, each));
      }
    }
  }

  /**
   * An id made from this one, for an entry about it: with this ending, and a number after that if
   * it is taken. What would be too long is cut before the ending.
   *
   * @param ending such as {@code -retracted}
   * @param isTaken whether the case has an entry of an id
   * @throws IllegalArgumentException if an id cannot end so
   */
  public EntryId derived(String ending, Predicate<EntryId> isTaken) {
    String end = ending;
    for (int number = 2; ; number++) {
      EntryId made = new EntryId(shortened(Slug.MAX_LENGTH - end.length()) + end);
      if (!isTaken.test(made)) {
        return made;
      }
      end = "%s-%s".formatted(ending, number);
    }
  }

  private String shortened(int length) {
    int most = Math.max(1, length); // what ends too long is refused as an id
    return value.length() <= most ? value : value.substring(0, most).replaceAll("[-._]+$", "");
  }

  /** By alphabet; this says nothing about time. */
  @Override
  public int compareTo(EntryId other) {
    return value.compareTo(other.value);
  }

  /** The id as it is written. */
  @Override
  public String toString() {
    return value;
  }
}

package io.github.sijill.event;

import io.github.sijill.scope.Slug;

/**
 * The id of an entry, unique in its case and never given to another: what a citation names.
 *
 * @param value a slug, such as {@code imposed-mobile}
 */
public record EntryId(String value) implements Comparable<EntryId> {

  /** Checks the form, see {@link Slug}. */
  public EntryId {
    Slug.check("entry id", value);
  }

  /** Alphabetical; it says nothing about time. */
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

package io.github.sijill.event;

import io.github.sijill.scope.Slug;

/**
 * The id of a case, unique in its archive.
 *
 * @param value a slug, such as {@code voip-maroc-2016}
 */
public record CaseId(String value) implements Comparable<CaseId> {

  /** Checks the form, see {@link Slug}. */
  public CaseId {
    Slug.check("case id", value);
  }

  /** By alphabet. */
  @Override
  public int compareTo(CaseId other) {
    return value.compareTo(other.value);
  }

  /** The id as it is written. */
  @Override
  public String toString() {
    return value;
  }
}

package io.github.sijill.scope;

/**
 * A network operator, such as {@code maroc-telecom}.
 *
 * @param id a slug, as the case declares it
 */
public record Operator(String id) implements MemberId {

  /** Checks the form of the id, see {@link Slug}. */
  public Operator {
    Slug.check("operator", id);
  }

  /** The id. */
  @Override
  public String toString() {
    return id;
  }
}

package io.github.sijill.scope;

/**
 * A kind of access network, such as {@code 3g} or {@code wifi}.
 *
 * @param id a slug, as the case declares it
 */
public record Network(String id) implements MemberId {

  /** Checks the form of the id, see {@link Slug}. */
  public Network {
    Slug.check("network", id);
  }

  /** The id. */
  @Override
  public String toString() {
    return id;
  }
}

package io.github.sijill.scope;

/**
 * A service that is restricted or not, such as {@code whatsapp}.
 *
 * @param id a slug, as the case declares it
 */
public record Service(String id) implements MemberId {

  /** Checks the form of the id, see {@link Slug}. */
  public Service {
    Slug.check("service", id);
  }

  /** The id. */
  @Override
  public String toString() {
    return id;
  }
}

package io.github.sijill.scope;

import io.github.sijill.text.Printable;

/**
 * A scope or a question names a member that the case does not declare. The message lists those that
 * it declares. Whoever wrote the name has to correct it.
 */
public final class UnknownMemberException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final Dimension dimension;
  private final String id;

  /**
   * Reports that {@code where} declares no such member.
   *
   * @param where the case, or the cases, in words
   * @param declared what is declared there, in words, see {@link Dimensions#describe}
   */
  public UnknownMemberException(Dimension dimension, String id, String where, String declared) {
    super(
        "no %s '%s' in %s; it declares %s"
            .formatted(
                dimension,
                Printable.escaped(id, Slug.MAX_LENGTH),
                Printable.escaped(where),
                Printable.escaped(declared)));
    this.dimension = dimension;
    this.id = id;
  }

  /** The dimension that was searched. */
  public Dimension dimension() {
    return dimension;
  }

  /** The id that is not declared. */
  public String id() {
    return id;
  }
}

package io.github.sijill.scope;

import static java.util.Objects.requireNonNull;

import io.github.sijill.text.Printable;

/**
 * A scope or a question names a member that the case does not declare. The message lists those that
 * it declares. Whoever wrote the name has to correct it.
 */
public final class UnknownMemberException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** As many characters of what is declared stand in a message. */
  private static final int SHOWN = 2000;

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
                requireNonNull(dimension, "dimension"),
                Printable.escaped(id, Slug.MAX_LENGTH),
                Printable.escaped(where, SHOWN),
                Printable.escaped(declared, SHOWN)));
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

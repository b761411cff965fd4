package io.github.sijill.scope;

import io.github.sijill.text.Printable;
import java.util.List;

/**
 * A scope or a question names a member that the case does not declare, or gives a name that several
 * members bear. The message says what may have been meant, and what the case declares. Whoever
 * wrote the name has to correct it.
 */
public final class UnknownMemberException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** As many characters of what is declared stand in a message. */
  private static final int SHOWN = 2000;

  private final Dimension dimension;
  private final String id;
  private final String[] suggested;

  private UnknownMemberException(
      Dimension dimension, String id, List<String> suggested, String message) {
    super(message);
    this.dimension = dimension;
    this.id = id;
    this.suggested = suggested.toArray(String[]::new);
  }

  /**
   * Reports that {@code where} has no such member, or several.
   *
   * @param where the case, or the cases, in words
   * @param declared what is declared there
   */
  static UnknownMemberException of(
      Dimension dimension, String id, String where, List<Tree> declared) {
    String shown = Printable.escaped(id, Slug.MAX_LENGTH);
    String at = Printable.escaped(where, SHOWN);
    List<String> meant = declared.stream().flatMap(t -> t.meant(id).stream()).distinct().toList();
    if (meant.size() > 1) {
      return new UnknownMemberException(
          dimension,
          id,
          meant,
          "%s '%s' in %s is the name of several: %s; give the id of one"
              .formatted(dimension, shown, at, joined(meant, ", ")));
    }
    List<String> near =
        meant.isEmpty()
            ? declared.stream().flatMap(t -> t.naming().near(id).stream()).distinct().toList()
            : meant;
    return new UnknownMemberException(
        dimension,
        id,
        near,
        "no %s '%s' in %s; %s declares %s"
            .formatted(
                dimension,
                shown,
                at,
                near.isEmpty() ? "it" : "did you mean %s? It".formatted(joined(near, " or ")),
                Printable.escaped(described(declared), SHOWN)));
  }

  /** What is declared in one or several cases; of those that declare nothing, only if all do. */
  private static String described(List<Tree> declared) {
    List<String> all = declared.stream().map(Tree::describe).distinct().toList();
    List<String> some = all.stream().filter(each -> !each.equals(Tree.NOTHING)).toList();
    return String.join("; ", some.isEmpty() ? all : some);
  }

  private static String joined(List<String> ids, String separator) {
    return Printable.escaped(String.join(separator, ids), SHOWN);
  }

  /** The dimension that was searched. */
  public Dimension dimension() {
    return dimension;
  }

  /** The id or name that is not that of one member. */
  public String id() {
    return id;
  }

  /** The ids that may have been meant; none if nothing is near. */
  public List<String> suggested() {
    return List.of(suggested);
  }
}

package io.github.sijill.scope;

import static java.util.Objects.requireNonNull;

import io.github.sijill.text.Printable;

/**
 * The form of the ids that authors of an archive choose: lower-case letters and digits, with single
 * hyphens, dots or underscores between them, at most {@value #MAX_LENGTH} characters. {@code
 * maroc-telecom} is one, {@code Maroc Telecom} is not.
 *
 * <p>For other rooms of this library.
 */
public final class Slug {

  /** The longest id, in characters. */
  public static final int MAX_LENGTH = 100;

  private Slug() {}

  /**
   * Returns {@code id} if it is a slug.
   *
   * @param what the kind of id, for the message: {@code entry id}, {@code network}
   * @throws IllegalArgumentException if it is not a slug; the message says what would be accepted
   */
  public static String check(String what, String id) {
    requireNonNull(id, requireNonNull(what, "what"));
    if (!isSlug(id)) {
      throw new IllegalArgumentException(
          "%s '%s': an id is lower-case letters and digits, with single hyphens, dots or underscores between them, at most %s characters, such as maroc-telecom"
              .formatted(what, Printable.escaped(id, MAX_LENGTH), MAX_LENGTH));
    }
    return id;
  }

  static boolean isSlug(String id) {
    if (id.length() > MAX_LENGTH) {
      return false;
    }
    boolean isAfterSign = true; // so that no sign is the first character
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      boolean isSign = c == '-' || c == '.' || c == '_';
      if (isSign ? isAfterSign : (c < 'a' || c > 'z') && (c < '0' || c > '9')) {
        return false;
      }
      isAfterSign = isSign;
    }
    return !isAfterSign;
  }
}

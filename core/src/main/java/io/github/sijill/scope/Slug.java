package io.github.sijill.scope;

import java.util.regex.Pattern;

/**
 * The form of every id that a case makes up: lower-case letters, digits, and between them hyphens,
 * dots or underscores, at most {@value #MAX_LENGTH} characters. {@code maroc-telecom} is one,
 * {@code Maroc Telecom} is not.
 */
public final class Slug {

  /** The longest id, in characters. */
  public static final int MAX_LENGTH = 100;

  private static final Pattern FORM = Pattern.compile("[a-z0-9]++(?:[-._][a-z0-9]++)*+");

  private Slug() {}

  /**
   * Returns {@code id} if it has the form of a slug.
   *
   * @param what the kind of id, for the message: {@code entry id}, {@code network}
   * @throws IllegalArgumentException if it has not; the message says what would be accepted
   */
  public static String check(String what, String id) {
    if (id.length() > MAX_LENGTH || !FORM.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "%s '%s': an id is lower-case letters and digits, with single hyphens, dots or underscores between them, at most %s characters, such as maroc-telecom"
              .formatted(what, shortened(id), MAX_LENGTH));
    }
    return id;
  }

  private static String shortened(String id) {
    return id.length() <= MAX_LENGTH ? id : id.substring(0, MAX_LENGTH) + "…";
  }
}

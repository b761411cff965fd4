package io.github.sijill.json;

/**
 * A text is not an event, or not a line of an archive. The message says where, what was given, and
 * what would be accepted. Whoever wrote the file has to act.
 */
public final class FormatException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** Says what is wrong. */
  public FormatException(String message) {
    super(message);
  }

  /** Says what is wrong, and what told so. */
  public FormatException(String message, Throwable cause) {
    super(message, cause);
  }
}

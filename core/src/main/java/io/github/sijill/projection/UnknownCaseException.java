package io.github.sijill.projection;

/** A question names a case that the archive does not hold; the message lists those that it does. */
public final class UnknownCaseException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  UnknownCaseException(String message) {
    super(message);
  }
}

package io.github.sijill.app.output;

/** A command was understood and could not be done. The message says why, and what to do. */
public final class CommandException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With the reason. */
  public CommandException(String message) {
    super(message);
  }

  /** With the reason, and what led to it. */
  public CommandException(String message, Throwable cause) {
    super(message, cause);
  }
}

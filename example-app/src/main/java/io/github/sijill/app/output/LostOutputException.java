package io.github.sijill.app.output;

import static java.util.Objects.requireNonNull;

import java.io.IOException;

/**
 * Standard output did not take what a command had to say: its disk is full, or nobody reads it any
 * more.
 */
public final class LostOutputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean hasReaderLeft;

  LostOutputException(IOException cause, boolean hasReaderLeft) {
    this("", cause, hasReaderLeft);
  }

  private LostOutputException(String done, Throwable cause, boolean hasReaderLeft) {
    super(
        "%sstandard output %s"
            .formatted(
                done.isEmpty() ? "" : done + ", but ",
                hasReaderLeft ? "was closed" : "cannot be written: " + cause.getMessage()),
        cause);
    this.hasReaderLeft = hasReaderLeft;
  }

  /** With what is done all the same, such as {@code restored is recorded}. */
  public LostOutputException although(String done) {
    return new LostOutputException(done, requireNonNull(getCause()), hasReaderLeft);
  }

  /** Whether a reader closed the pipe, as {@code head} does when it has seen enough. */
  public boolean hasReaderLeft() {
    return hasReaderLeft;
  }
}

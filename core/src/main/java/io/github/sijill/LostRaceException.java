package io.github.sijill;

/**
 * Nothing was recorded: each time, another process recorded in the same case first. Nothing is
 * wrong with the entry; record it again.
 */
public final class LostRaceException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LostRaceException(String message, Throwable cause) {
    super(message, cause);
  }
}

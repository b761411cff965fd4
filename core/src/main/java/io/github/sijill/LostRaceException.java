package io.github.sijill;

/**
 * Nothing was recorded, for other processes recorded in the same case first, again and again.
 * Record the entry once more: nothing is wrong with it, and nothing is doubled.
 */
public final class LostRaceException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LostRaceException(String message, Throwable cause) {
    super(message, cause);
  }
}

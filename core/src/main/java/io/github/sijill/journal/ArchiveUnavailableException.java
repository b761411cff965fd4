package io.github.sijill.journal;

import org.jspecify.annotations.Nullable;

/**
 * The store of an archive cannot be read or written now: a database is away, a disk is full, a
 * right is missing. Every store throws this one exception. The message says which store it is, what
 * went wrong and what to do; it holds no password.
 *
 * <p>Whoever runs the store has to act, not the caller of the archive. Nothing that was
 * acknowledged is lost, and the archive stays open: once the cause is mended, the next call
 * succeeds. Only a file that could not be written whole, or was changed by another program, takes
 * no more until it is opened anew; the message says so. Whether an entry whose recording failed so
 * was stored is not known; record it again, which doubles nothing.
 */
public final class ArchiveUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Says what failed.
   *
   * @param message which store, what went wrong, what to do; without any password
   * @param cause what the store itself says; its message must be without any password too
   */
  public ArchiveUnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}

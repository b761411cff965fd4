package io.github.sijill.journal;

import java.util.function.Consumer;

/**
 * How a journal is opened.
 *
 * @param isForWriting whether to hold the lock and write, or to follow what a writer appends
 * @param isUpToDamage whether a damaged file is opened up to its last good line; for reading only
 * @param skipsUnknown whether an event of an unknown type or a newer version is passed over; else
 *     it is refused by name, for an answer that lacks an event is wrong
 * @param onProgress told now and then how far the file is read, and at its end
 * @param onTornTail told if the last line had no end
 */
public record Opening(
    boolean isForWriting,
    boolean isUpToDamage,
    boolean skipsUnknown,
    Consumer<Progress> onProgress,
    Consumer<TornTail> onTornTail) {

  /** Checks that a damaged file is not written to. */
  public Opening {
    if (isForWriting && isUpToDamage) {
      throw new IllegalArgumentException(
          "a damaged journal is opened for reading only; copy what is good to another file and"
              + " write to that");
    }
  }

  /** For writing; the file is made if there is none. One writer at a time. */
  public static Opening forWriting() {
    return new Opening(true, false, false, progress -> {}, torn -> {});
  }

  /** For reading, at any time, also while somebody writes. */
  public static Opening forReading() {
    return new Opening(false, false, false, progress -> {}, torn -> {});
  }

  /** The same, of a damaged file what stands before the damage. */
  public Opening upToDamage() {
    return new Opening(isForWriting, true, skipsUnknown, onProgress, onTornTail);
  }

  /** The same, without the events that this library does not know. */
  public Opening skippingUnknown() {
    return new Opening(isForWriting, isUpToDamage, true, onProgress, onTornTail);
  }

  /** The same, telling how far it is. */
  public Opening onProgress(Consumer<Progress> listener) {
    return new Opening(isForWriting, isUpToDamage, skipsUnknown, listener, onTornTail);
  }

  /** The same, telling of a last line without an end. */
  public Opening onTornTail(Consumer<TornTail> listener) {
    return new Opening(isForWriting, isUpToDamage, skipsUnknown, onProgress, listener);
  }
}

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
public record OpenOptions(
    boolean isForWriting,
    boolean isUpToDamage,
    boolean skipsUnknown,
    Consumer<Progress> onProgress,
    Consumer<TornTail> onTornTail) {

  /** Checks that a damaged file is not written to. */
  public OpenOptions {
    if (isForWriting && isUpToDamage) {
      throw new IllegalArgumentException(
          "a damaged journal is opened for reading only; copy what is good to another file and"
              + " write to that");
    }
  }

  /** For writing; the file is made if there is none. One writer at a time. */
  public static OpenOptions forWriting() {
    return new OpenOptions(true, false, false, progress -> {}, torn -> {});
  }

  /** For reading, at any time, also while somebody writes. */
  public static OpenOptions forReading() {
    return new OpenOptions(false, false, false, progress -> {}, torn -> {});
  }

  /** The same, of a damaged file what stands before the damage. */
  public OpenOptions upToDamage() {
    return new OpenOptions(isForWriting, true, skipsUnknown, onProgress, onTornTail);
  }

  /** The same, without the events that this library does not know. */
  public OpenOptions skippingUnknown() {
    return new OpenOptions(isForWriting, isUpToDamage, true, onProgress, onTornTail);
  }

  /** The same, telling how far it is. */
  public OpenOptions onProgress(Consumer<Progress> listener) {
    return new OpenOptions(isForWriting, isUpToDamage, skipsUnknown, listener, onTornTail);
  }

  /** The same, telling of a last line without an end. */
  public OpenOptions onTornTail(Consumer<TornTail> listener) {
    return new OpenOptions(isForWriting, isUpToDamage, skipsUnknown, onProgress, listener);
  }
}

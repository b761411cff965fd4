package io.github.sijill.journal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How an archive file is opened.
 *
 * @param isForWriting whether to lock the file and write to it; if not, it is read, and what
 *     another process appends to it is followed
 * @param isUpToDamage whether a damaged file is opened up to the last intact line before the
 *     damage; for reading only. If not, a damaged file is refused
 * @param skipsUnknown whether events of an unknown type or a newer version are passed over. If not,
 *     the file is refused, for an answer that lacks an event may be wrong
 * @param lookEvery for reading: how long after a look at the file questions are answered without
 *     another. With zero, each question knows all that was recorded before it was asked; with five
 *     milliseconds it may miss what was recorded in the last five, and needs no call of the
 *     operating system
 * @param onProgress called now and then, and at the end, with how far the file has been read
 * @param onTornTail called if the last line of the file was incomplete, with what was done about it
 * @param onCheckpoint for reading: if present, a large file that had to be read from its first line
 *     is left a checkpoint, which is what a writer leaves anyhow; called with the file that was
 *     written
 */
public record OpenOptions(
    boolean isForWriting,
    boolean isUpToDamage,
    boolean skipsUnknown,
    Duration lookEvery,
    Consumer<Progress> onProgress,
    Consumer<TornTail> onTornTail,
    Optional<Consumer<Path>> onCheckpoint) {

  /**
   * Checks that no damaged file is opened for writing, and how often it is looked at.
   *
   * @throws IllegalArgumentException if it is to be opened for writing and up to damage, or {@code
   *     lookEvery} is negative or longer than a day
   */
  public OpenOptions {
    Objects.requireNonNull(lookEvery, "lookEvery");
    if (lookEvery.isNegative() || lookEvery.compareTo(Duration.ofDays(1)) > 0) {
      throw new IllegalArgumentException(
          "%s is no time between looks at the file; give a time from zero to a day"
              .formatted(lookEvery));
    }
    Objects.requireNonNull(onProgress, "onProgress");
    Objects.requireNonNull(onTornTail, "onTornTail");
    Objects.requireNonNull(onCheckpoint, "onCheckpoint");
    if (isForWriting && isUpToDamage) {
      throw new IllegalArgumentException(
          "a damaged archive file can be opened for reading only; copy its intact lines to another"
              + " file, and write to that");
    }
  }

  /** For writing; the file is created if it does not exist. One writer at a time. */
  public static OpenOptions forWriting() {
    return new OpenOptions(
        true, false, false, Duration.ZERO, progress -> {}, torn -> {}, Optional.empty());
  }

  /** For reading, which is possible at any time, also while somebody writes. */
  public static OpenOptions forReading() {
    return new OpenOptions(
        false, false, false, Duration.ZERO, progress -> {}, torn -> {}, Optional.empty());
  }

  /**
   * These options, and a damaged file is opened up to the damage.
   *
   * @throws IllegalArgumentException if the file is to be opened for writing
   */
  public OpenOptions upToDamage() {
    return new OpenOptions(
        isForWriting, true, skipsUnknown, lookEvery, onProgress, onTornTail, onCheckpoint);
  }

  /** These options, and events that this library does not know are passed over. */
  public OpenOptions skippingUnknown() {
    return new OpenOptions(
        isForWriting, isUpToDamage, true, lookEvery, onProgress, onTornTail, onCheckpoint);
  }

  /**
   * These options, and questions are answered without a look at the file for this long after the
   * last one. An answer may then lack what another process recorded in that time.
   *
   * @throws IllegalArgumentException if it is negative or longer than a day
   */
  public OpenOptions lookingEvery(Duration time) {
    return new OpenOptions(
        isForWriting, isUpToDamage, skipsUnknown, time, onProgress, onTornTail, onCheckpoint);
  }

  /** These options, with a listener that is told how far the file has been read. */
  public OpenOptions onProgress(Consumer<Progress> listener) {
    return new OpenOptions(
        isForWriting, isUpToDamage, skipsUnknown, lookEvery, listener, onTornTail, onCheckpoint);
  }

  /** These options, with a listener that is told of an incomplete last line. */
  public OpenOptions onTornTail(Consumer<TornTail> listener) {
    return new OpenOptions(
        isForWriting, isUpToDamage, skipsUnknown, lookEvery, onProgress, listener, onCheckpoint);
  }

  /**
   * These options, and who reads a file of 100,000 lines or more from its first line on leaves a
   * checkpoint beside it, so that the next who opens it need not. It holds no text, and may be
   * removed at any time. Where none can be written there is none.
   *
   * @param listener is told where it was left
   */
  public OpenOptions leavingCheckpoint(Consumer<Path> listener) {
    return new OpenOptions(
        isForWriting,
        isUpToDamage,
        skipsUnknown,
        lookEvery,
        onProgress,
        onTornTail,
        Optional.of(listener));
  }
}

package io.github.sijill.axon;

import io.github.sijill.axon.engine.JournalStorageEngine;
import io.github.sijill.axon.engine.KnownLog;
import io.github.sijill.disk.SealedFile;
import io.github.sijill.disk.UserKey;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.journal.ArchiveUnavailableException;
import io.github.sijill.journal.OpenOptions;
import io.github.sijill.json.FormatException;
import io.github.sijill.projection.RecordedLog;
import io.github.sijill.text.BinaryText;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/**
 * What an archive file held when its writer had verified it: where its lines are, and which entry
 * of which case each holds. With it a large file is opened without reading and checking each event
 * again.
 *
 * <p>It lies beside the archive, is sealed with the user's key, and may be removed at any time.
 * What it says is believed only of the very lines that it was made from: they are all hashed when
 * the file is opened, as ever. What was written after it is read as ever.
 *
 * @param lines the lines that it knows
 * @param log the entries in them
 */
record Checkpoint(KnownLog lines, RecordedLog log) {

  /** Raised when the rules or the shape change: what was checked by others is checked anew. */
  private static final String VERSION = "sijill checkpoint 1";

  /** Whether files that are opened like this may have one. */
  static boolean isFor(Path file, OpenOptions opening) {
    return file.getFileSystem().equals(FileSystems.getDefault())
        && !opening.isUpToDamage()
        && !opening.skipsUnknown();
  }

  /** Where the checkpoint of a file lies, if it has one. */
  static Path beside(Path file) throws IOException {
    Path real = file.toRealPath();
    return real.resolveSibling(real.getFileName() + ".checkpoint");
  }

  /**
   * The checkpoint of a file; empty if it has none of this user's.
   *
   * @param events reads the event of a line
   */
  static Optional<Checkpoint> read(Path file, LongFunction<SagaEvent> events) {
    try {
      Path beside = beside(file);
      return UserKey.find().flatMap(key -> SealedFile.read(beside, key, in -> read(in, events)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Checkpoint read(DataInputStream in, LongFunction<SagaEvent> events)
      throws IOException {
    if (!BinaryText.read(in).equals(VERSION)) {
      throw new IOException("of another version");
    }
    return new Checkpoint(KnownLog.read(in), RecordedLog.read(in, events));
  }

  /**
   * Writes the checkpoint of a file. Where that cannot be done there is none, or the one of before.
   *
   * @param state what was read of it, all of which keeps the rules
   * @return whether it was written
   */
  static boolean write(Path file, JournalStorageEngine engine, Supplier<LogState> state) {
    try {
      Path beside = beside(file);
      Optional<UserKey> key = UserKey.findOrMake();
      if (key.isPresent()) {
        SealedFile.write(beside, key.get(), out -> write(out, engine, state.get()));
      }
      return key.isPresent();
    } catch (IOException
        | ArchiveUnavailableException
        | FormatException
        | IllegalStateException e) { // Another thread may write it; the archive can do without.
      return false;
    }
  }

  private static void write(DataOutputStream out, JournalStorageEngine engine, LogState state)
      throws IOException {
    BinaryText.write(out, VERSION);
    engine.write(out, state.end());
    state.projections().write(out);
  }
}

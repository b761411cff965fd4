package io.github.sijill.disk;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The disk that a file lies on. Tests put another in its place, which fails or waits.
 *
 * <p>For other rooms of this library.
 */
@FunctionalInterface
public interface Disk {

  /** The real one. */
  Disk OWN = bytes -> bytes.getFD().sync();

  /** Opens a file for writing. */
  default RandomAccessFile open(Path file) throws IOException {
    return new RandomAccessFile(file.toFile(), "rw");
  }

  /** Returns when all that was written to the file is on the disk, and outlasts a power failure. */
  void force(RandomAccessFile bytes) throws IOException;

  /**
   * Returns when the name of a new file is on the disk too. After a power failure the file is found
   * only if its directory was forced.
   */
  default void forceName(Path file) throws IOException {
    if (System.getProperty("os.name", "").startsWith("Windows")) {
      return; // there a directory cannot be opened, and need not be forced
    }
    Path directory = file.toAbsolutePath().getParent();
    if (directory != null) {
      boolean isInterrupted = Thread.interrupted(); // which would close the channel
      try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
        channel.force(true);
      } finally {
        if (isInterrupted) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }
}

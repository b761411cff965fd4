package io.github.sijill.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Forces directories: after a power failure a new file is found only if its directory was forced.
 */
final class Directories {

  private Directories() {}

  /** Forces the directory that holds this file. */
  static void force(Path file) throws IOException {
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

package io.github.sijill.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** The disk that a file lies on; tests put another in its place. */
@FunctionalInterface
interface Disk {

  /** The real one. */
  Disk OWN = bytes -> bytes.getFD().sync();

  /** Returns when all that was written to the file is on the disk, and outlasts a power failure. */
  void force(RandomAccessFile bytes) throws IOException;

  /** Returns when the name of a new file is on the disk too. */
  default void forceName(Path file) throws IOException {
    Directories.force(file);
  }
}

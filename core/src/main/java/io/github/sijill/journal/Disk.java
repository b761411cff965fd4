package io.github.sijill.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** What keeps bytes when the power fails. */
@FunctionalInterface
interface Disk {

  /** The one that the file lies on. */
  Disk OWN = bytes -> bytes.getFD().sync();

  /** Returns when all that was written to the file is on the disk. */
  void force(RandomAccessFile bytes) throws IOException;

  /** Returns when the name of a file that was just made is on the disk. */
  default void forceName(Path file) throws IOException {
    Directories.force(file);
  }
}

package io.github.sijill.journal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** A journal's file that nobody else writes to. */
record WritableFile(Path path, RandomAccessFile bytes, Disk disk, WriterLock lock)
    implements AutoCloseable {

  static WritableFile open(Path path, Disk disk) throws IOException {
    WriterLock lock = WriterLock.of(path);
    try {
      return new WritableFile(path, new RandomAccessFile(path.toFile(), "rw"), disk, lock);
    } catch (FileNotFoundException e) {
      lock.close();
      throw new IOException(
          "%s cannot be opened for writing (%s); open it for reading, or give the right to write"
              .formatted(path, e.getMessage()),
          e);
    }
  }

  /** Returns when all that was written is on the disk. */
  void force() throws IOException {
    disk.force(bytes);
  }

  @Override
  public void close() throws IOException {
    try (lock) {
      bytes.close();
    }
  }
}

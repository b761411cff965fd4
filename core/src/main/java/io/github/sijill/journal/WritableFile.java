package io.github.sijill.journal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** A journal's file that nobody else writes to. */
record WritableFile(Path path, RandomAccessFile bytes, WriterLock lock) implements AutoCloseable {

  static WritableFile open(Path path) throws IOException {
    WriterLock lock = WriterLock.of(path);
    try {
      return new WritableFile(path, new RandomAccessFile(path.toFile(), "rw"), lock);
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
    bytes.getFD().sync();
  }

  @Override
  public void close() throws IOException {
    try (lock) {
      bytes.close();
    }
  }
}

package io.github.sijill.journal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A journal's file that nobody else writes to. */
record WritableFile(Path path, RandomAccessFile bytes, Disk disk, WriterLock lock)
    implements AutoCloseable {

  /** Opens it for its one writer; it is made if there is none. */
  static WritableFile open(Path path, Disk disk) throws IOException {
    make(path, disk);
    OpenedFile.checkIsFile(path);
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

  private static void make(Path path, Disk disk) throws IOException {
    if (!path.getFileSystem().equals(FileSystems.getDefault())) {
      throw new IOException(path + " is no file on a disk; what lies in a jar is read only");
    }
    Path directory = path.toAbsolutePath().getParent();
    if (directory != null && !Files.isDirectory(directory)) {
      throw new NoSuchFileException(
          path.toString(),
          null,
          "its directory does not exist; an archive file is made in one that does");
    }
    try {
      if (path.toFile().createNewFile() || Files.size(path) == 0) {
        disk.forceName(path.toRealPath());
      }
    } catch (IOException e) {
      throw new IOException(
          "%s cannot be made (%s); an archive file is made in a directory that may be written to"
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

package io.github.sijill.journal;

import io.github.sijill.text.Printable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** An archive file that nobody else writes to. */
record WritableFile(Path path, RandomAccessFile bytes, Disk disk, WriterLock lock)
    implements AutoCloseable {

  /** Opens it for its one writer; it is created if there is none. */
  static WritableFile open(Path path, Disk disk) throws IOException {
    if (!path.getFileSystem().equals(FileSystems.getDefault())) {
      throw new IOException(
          Printable.escaped(path) + " is not a file on a disk; what lies in a jar is read only");
    }
    if (!FileRefusals.isThere(path)) {
      create(path);
    }
    FileRefusals.checkIsFile(path);
    if (Files.size(path) == 0) {
      disk.forceName(path.toRealPath());
    }
    WriterLock lock = WriterLock.of(path);
    try {
      return new WritableFile(path, new RandomAccessFile(path.toFile(), "rw"), disk, lock);
    } catch (FileNotFoundException e) {
      lock.close();
      throw new IOException(
          "%s cannot be opened for writing (%s); open it for reading, or change its permissions"
              .formatted(Printable.escaped(path), FileRefusals.reason(path, e)),
          e);
    }
  }

  private static void create(Path path) throws IOException {
    Path directory = path.toAbsolutePath().getParent();
    if (directory != null && !Files.isDirectory(directory)) {
      throw new NoSuchFileException(
          Printable.escaped(path), null, "its directory does not exist; create it first");
    }
    try {
      boolean unused = path.toFile().createNewFile(); // or another process just has
    } catch (IOException e) {
      throw new IOException(
          "%s cannot be created (%s); an archive file needs a directory in which you may create files"
              .formatted(Printable.escaped(path), FileRefusals.reason(path, e)),
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

package io.github.sijill.disk;

import io.github.sijill.text.Printable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A file that nobody else writes to while it is open here.
 *
 * <p>For other rooms of this library.
 */
public final class WritableFile implements AutoCloseable {

  private final Path path;
  private final RandomAccessFile bytes;
  private final Disk disk;
  private final WriterLock lock;

  private WritableFile(Path path, RandomAccessFile bytes, Disk disk, WriterLock lock) {
    this.path = path;
    this.bytes = bytes;
    this.disk = disk;
    this.lock = lock;
  }

  /**
   * Opens a file for its one writer, and creates it if there is none.
   *
   * @throws ArchiveLockedException if somebody else has it open for writing
   * @throws IOException if it cannot be written; it names the file and the reason
   */
  public static WritableFile open(Path path, Disk disk) throws IOException {
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
      return new WritableFile(path, disk.open(path), disk, lock);
    } catch (IOException e) {
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

  /** Where it was opened. */
  public Path path() {
    return path;
  }

  /** The file itself, for one thread at a time. */
  public RandomAccessFile bytes() {
    return bytes;
  }

  /** The disk that it lies on. */
  public Disk disk() {
    return disk;
  }

  /** Returns when all that was written is on the disk. */
  public void force() throws IOException {
    disk.force(bytes);
  }

  /** Closes the file and releases its lock. */
  @Override
  public void close() throws IOException {
    try (lock) {
      bytes.close();
    }
  }
}

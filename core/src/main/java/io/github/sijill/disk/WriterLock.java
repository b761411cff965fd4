package io.github.sijill.disk;

import io.github.sijill.text.Printable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets one process, and in it one journal, write to an archive file. The operating system frees the
 * lock of a process that dies. While it is held, a file beside the archive says by whom; it is
 * deleted with the lock.
 *
 * <p>The lock lies on that other file, not on the archive: on POSIX a process loses its locks on a
 * file as soon as it closes any handle of it, and everybody may read an archive.
 *
 * <p>For the same reason a process that holds the lock must never open the lock file again, under
 * whatever name: a second name of the directory, a link, the new name of a directory that was
 * renamed. So before it opens a lock file, it looks at the file's key, which is the same under each
 * name, and asks {@link #HELD}. Between looking and locking no other thread may lock: all of it is
 * done by one thread of the process at a time ({@link #ONE_AT_A_TIME}).
 *
 * <p>The lock file is opened without following a symbolic link, and is written to only if it is
 * empty or has been a lock file before: in a directory where others may write, they could otherwise
 * choose which file of ours is overwritten.
 */
final class WriterLock implements AutoCloseable {

  /**
   * The files that this process has locked, and the archives that it writes, each by its key. The
   * properties are one for all class loaders: two applications of a server may bring this class.
   */
  private static final Map<Object, Object> HELD = System.getProperties();

  /** One for all class loaders too, as every literal is. */
  private static final Object ONE_AT_A_TIME = "io.github.sijill.journal.WriterLock";

  private static final String HOLDER = "process ";
  private static final int MAX_HOLDER = 1_000;

  private final List<String> keys;
  private final Path file;
  private final FileChannel locked;
  private final FileChannel second;

  private WriterLock(List<String> keys, Path file, FileChannel locked, FileChannel second) {
    this.keys = keys;
    this.file = file;
    this.locked = locked;
    this.second = second;
  }

  /**
   * Locks an archive file, which exists.
   *
   * @throws ArchiveLockedException if somebody writes to it
   */
  static WriterLock of(Path archive) throws IOException {
    Path real = archive.toRealPath();
    Path file = real.resolveSibling(real.getFileName() + ".lock");
    String archiveKey = key(real, Files.readAttributes(real, BasicFileAttributes.class));
    synchronized (ONE_AT_A_TIME) {
      boolean isInterrupted = Thread.interrupted(); // which would close the channels
      try {
        return lock(archive, archiveKey, file);
      } finally {
        if (isInterrupted) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }

  private static WriterLock lock(Path archive, String archiveKey, Path file) throws IOException {
    while (true) {
      checkIsNotHeld(archive, archiveKey);
      Optional<BasicFileAttributes> attributes = attributes(file);
      if (attributes.isPresent()) {
        checkIsFile(file, attributes.get());
        checkIsNotHeld(archive, key(file, attributes.get()));
      }
      Optional<WriterLock> lock = tryLock(archive, archiveKey, file);
      if (lock.isPresent()) {
        lock.get().keys.forEach(key -> HELD.put(key, "held"));
        return lock.get();
      }
    }
  }

  private static void checkIsNotHeld(Path archive, String key) throws ArchiveLockedException {
    if (HELD.containsKey(key)) {
      throw new ArchiveLockedException(archive, "this process, which has it open already");
    }
  }

  /**
   * Empty if the lock file was deleted by its holder while we opened it: then there is a new one.
   */
  private static Optional<WriterLock> tryLock(Path archive, String archiveKey, Path file)
      throws IOException {
    FileChannel locked = open(file);
    FileChannel second = null;
    boolean isOurs = false;
    try {
      if (locked.tryLock() == null) {
        String holder = Printable.escaped(read(locked).strip());
        throw new ArchiveLockedException(archive, holder.isEmpty() ? "another process" : holder);
      }
      second = open(file);
      Optional<BasicFileAttributes> attributes = attributes(file);
      if (!isOfLockedFile(second) || attributes.isEmpty()) {
        return Optional.empty();
      }
      checkIsOverwritable(file, read(locked));
      write(locked, file);
      isOurs = true;
      List<String> keys = List.of(archiveKey, key(file, attributes.get()));
      return Optional.of(new WriterLock(keys, file, locked, second));
    } finally {
      if (!isOurs) {
        close(locked, second);
      }
    }
  }

  /**
   * Whether a channel that was opened after the locked one has the same file: then a second lock on
   * it is refused. It stays open as long as the lock is held, for closing it would free that.
   */
  private static boolean isOfLockedFile(FileChannel second) throws IOException {
    try {
      FileLock other = second.tryLock();
      if (other != null) {
        other.release();
      }
      return false;
    } catch (OverlappingFileLockException e) {
      return true;
    }
  }

  private static FileChannel open(Path file) throws IOException {
    try {
      return FileChannel.open(
          file,
          StandardOpenOption.READ,
          StandardOpenOption.WRITE,
          StandardOpenOption.CREATE,
          LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      throw new IOException(
          "cannot create the lock file %s (%s); writing needs permission to create it beside the archive"
              .formatted(Printable.escaped(file), FileRefusals.reason(file, e)),
          e);
    }
  }

  private static void checkIsFile(Path file, BasicFileAttributes attributes) throws IOException {
    if (!attributes.isRegularFile()) {
      throw notALockFile(file, "is " + FileRefusals.kind(file, attributes));
    }
  }

  /** What a killed process left may be cut off anywhere. */
  private static void checkIsOverwritable(Path file, String content) throws IOException {
    if (!content.startsWith(HOLDER) && !HOLDER.startsWith(content)) {
      throw notALockFile(file, "holds something else");
    }
  }

  private static IOException notALockFile(Path file, String fault) {
    return new IOException(
        "the lock file %s %s, and is left as it is; move it away, for writing needs a lock file of its own there"
            .formatted(Printable.escaped(file), fault));
  }

  private static String read(FileChannel locked) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(MAX_HOLDER);
    int unused = locked.read(bytes, 0);
    return StandardCharsets.UTF_8.decode(bytes.flip()).toString();
  }

  private static void write(FileChannel locked, Path file) throws IOException {
    ProcessHandle us = ProcessHandle.current();
    String holder =
        HOLDER
            + "%s of %s, started %s%n"
                .formatted(
                    us.pid(),
                    us.info().user().orElse("unknown"),
                    us.info().startInstant().map(Object::toString).orElse("at an unknown time"));
    try {
      locked.truncate(0);
      locked.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
    } catch (IOException e) {
      throw new IOException(
          "the lock file %s cannot be written (%s)"
              .formatted(Printable.escaped(file), FileRefusals.reason(file, e)),
          e);
    }
  }

  /** Of the file itself, or of a symbolic link; empty if there is none. */
  private static Optional<BasicFileAttributes> attributes(Path file) throws IOException {
    try {
      return Optional.of(
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** The same for each name of a file; where the file system has no keys, its one real name. */
  private static String key(Path file, BasicFileAttributes attributes) {
    Object key = attributes.fileKey();
    return ONE_AT_A_TIME + " " + (key == null ? file : key);
  }

  private static void close(FileChannel locked, @Nullable FileChannel second) throws IOException {
    try (locked;
        second) {
      // Closing is all.
    }
  }

  /** Frees the lock. Closing twice does nothing: by then it may be another's. */
  @Override
  public void close() throws IOException {
    synchronized (ONE_AT_A_TIME) {
      if (!locked.isOpen()) {
        return;
      }
      try (locked;
          second) {
        deleteOurs();
      } finally {
        keys.forEach(HELD::remove);
      }
    }
  }

  /** If the directory was renamed, another's lock file may lie at that path by now. */
  private void deleteOurs() throws IOException {
    Optional<BasicFileAttributes> attributes = attributes(file);
    if (attributes.isPresent() && keys.contains(key(file, attributes.get()))) {
      Files.deleteIfExists(file);
    }
  }
}

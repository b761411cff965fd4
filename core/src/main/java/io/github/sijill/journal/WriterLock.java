package io.github.sijill.journal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets one process, and in it one journal, write to a file. The operating system frees the lock of
 * a process that dies. While it is held, a file beside the journal says by whom; it is deleted with
 * the lock.
 *
 * <p>The lock lies on that other file, not on the journal: on POSIX a process loses its locks on a
 * file as soon as it closes any handle of it, and everybody may read a journal.
 */
final class WriterLock implements AutoCloseable {

  /**
   * The journals that this process writes, since a second lock here would break the first. The
   * properties are one for all class loaders: two applications of a server may bring this class.
   */
  private static final Map<Object, Object> HELD = System.getProperties();

  private final String held;
  private final Path file;
  private final RandomAccessFile locked;
  private final RandomAccessFile witness;

  private WriterLock(String held, Path file, RandomAccessFile locked, RandomAccessFile witness) {
    this.held = held;
    this.file = file;
    this.locked = locked;
    this.witness = witness;
  }

  /**
   * Locks a journal, which exists.
   *
   * @throws JournalLockedException if somebody writes to it
   */
  static WriterLock of(Path journal) throws IOException {
    Path real = journal.toRealPath();
    Path file = real.resolveSibling(real.getFileName() + ".lock");
    String held = WriterLock.class.getName() + " " + real;
    if (HELD.putIfAbsent(held, "held") != null) {
      throw new JournalLockedException(journal, "this process, which has it open already");
    }
    boolean isLocked = false;
    try {
      WriterLock lock = locked(journal, held, file);
      isLocked = true;
      return lock;
    } finally {
      if (!isLocked) {
        HELD.remove(held);
      }
    }
  }

  private static WriterLock locked(Path journal, String held, Path file) throws IOException {
    while (true) {
      RandomAccessFile locked = open(file);
      RandomAccessFile witness = null;
      boolean isOurs = false;
      try {
        if (locked.getChannel().tryLock() == null) {
          String holder = read(locked);
          throw new JournalLockedException(
              journal, holder.isBlank() ? "another process" : holder.strip());
        }
        witness = open(file);
        if (isOn(file, witness)) {
          write(locked, file);
          isOurs = true;
          return new WriterLock(held, file, locked, witness);
        }
        // The holder before us deleted the file between our opening and our locking it.
      } finally {
        if (!isOurs) {
          close(locked, witness);
        }
      }
    }
  }

  /** Whether the file at the path is the one we hold: then a second lock on it is refused. */
  private static boolean isOn(Path file, RandomAccessFile witness) throws IOException {
    try {
      FileLock second = witness.getChannel().tryLock();
      if (second != null) {
        second.release();
      }
      return false;
    } catch (OverlappingFileLockException e) {
      return Files.exists(file);
    }
  }

  private static RandomAccessFile open(Path file) throws IOException {
    try {
      return new RandomAccessFile(file.toFile(), "rw");
    } catch (FileNotFoundException e) {
      throw new IOException(
          "no lock can be made (%s); who writes to a journal needs the right to make this file beside it"
              .formatted(e.getMessage()),
          e);
    }
  }

  private static String read(RandomAccessFile locked) throws IOException {
    byte[] bytes = new byte[1_000];
    int count = locked.read(bytes);
    return new String(bytes, 0, Math.max(count, 0), StandardCharsets.UTF_8);
  }

  private static void write(RandomAccessFile locked, Path file) throws IOException {
    ProcessHandle us = ProcessHandle.current();
    String holder =
        "process %s of %s, started %s%n"
            .formatted(
                us.pid(),
                us.info().user().orElse("unknown"),
                us.info().startInstant().map(Object::toString).orElse("at an unknown time"));
    try {
      locked.setLength(0);
      locked.write(holder.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IOException("%s cannot be written (%s)".formatted(file, e.getMessage()), e);
    }
  }

  private static void close(RandomAccessFile locked, @Nullable RandomAccessFile witness)
      throws IOException {
    try (locked;
        witness) {
      // Closing is all.
    }
  }

  /** Frees the lock. Closing twice does nothing: by then it may be another's. */
  @Override
  public void close() throws IOException {
    if (!locked.getChannel().isOpen()) {
      return;
    }
    try (locked;
        witness) {
      Files.deleteIfExists(file);
    } finally {
      HELD.remove(held);
    }
  }
}

package io.github.sijill.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets one process, and in it one journal, write to a file. The operating system frees the lock of
 * a process that dies. While it is held, a file beside the journal says by whom; it is deleted with
 * the lock.
 *
 * <p>The lock lies on that other file, not on the journal: on POSIX a process loses its locks on a
 * file as soon as it closes any handle of it, and everybody may read a journal.
 */
final class WriterLock implements AutoCloseable {

  /** The journals that this process writes, since a second lock here would break the first. */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path journal;
  private final Path file;
  private final FileChannel channel;
  private final FileChannel witness;

  private WriterLock(Path journal, Path file, FileChannel channel, FileChannel witness) {
    this.journal = journal;
    this.file = file;
    this.channel = channel;
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
    if (!HELD.add(real)) {
      throw new JournalLockedException(journal, "this process, which has it open already");
    }
    boolean isLocked = false;
    try {
      WriterLock lock = locked(real, file);
      isLocked = true;
      return lock;
    } finally {
      if (!isLocked) {
        HELD.remove(real);
      }
    }
  }

  private static WriterLock locked(Path journal, Path file) throws IOException {
    while (true) {
      FileChannel channel = open(file);
      try {
        if (channel.tryLock() == null) {
          String holder = read(channel);
          channel.close();
          throw new JournalLockedException(
              journal, holder.isBlank() ? "another process" : holder.strip());
        }
        FileChannel witness = open(file);
        if (isOn(file, witness)) {
          write(channel);
          return new WriterLock(journal, file, channel, witness);
        }
        // The holder before us deleted the file between our opening and our locking it.
        witness.close();
        channel.close();
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
    }
  }

  /** Whether the file at the path is the one we hold: then a second lock on it is refused. */
  private static boolean isOn(Path file, FileChannel witness) throws IOException {
    try {
      FileLock second = witness.tryLock();
      if (second != null) {
        second.release();
      }
      return false;
    } catch (OverlappingFileLockException e) {
      return Files.exists(file);
    }
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  private static String read(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(1_000);
    channel.read(bytes, 0);
    return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
  }

  private static void write(FileChannel channel) throws IOException {
    ProcessHandle us = ProcessHandle.current();
    String holder =
        "process %d of %s, started %s%n"
            .formatted(
                us.pid(),
                us.info().user().orElse("unknown"),
                us.info().startInstant().map(Object::toString).orElse("at an unknown time"));
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
  }

  /** Frees the lock. Closing twice does nothing: by then it may be another's. */
  @Override
  public void close() throws IOException {
    if (!channel.isOpen()) {
      return;
    }
    try (channel;
        witness) {
      Files.deleteIfExists(file);
    } finally {
      HELD.remove(journal);
    }
  }
}

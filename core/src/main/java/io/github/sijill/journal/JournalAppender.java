package io.github.sijill.journal;

import io.github.sijill.disk.FileRefusals;
import io.github.sijill.disk.GroupedForces;
import io.github.sijill.disk.OpenedFile;
import io.github.sijill.disk.WritableFile;
import io.github.sijill.text.Printable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The end of an archive file that is open for writing. Thread-safe.
 *
 * <p>How many threads record at once. To force a file to the disk takes a thousand times as long as
 * to write a line to it. So appending and forcing are two steps, with a lock each, and one force
 * serves all threads that wait for one:
 *
 * <ol>
 *   <li>A thread appends its lines under {@link #writing}, in microseconds, and moves {@link
 *       #written} on. The chain of hashes makes the order of writing the order of the archive.
 *   <li>It then asks for its line to be forced. If {@link #forced} is past the line, another
 *       thread's force has covered it, and it returns at once.
 *   <li>Else it joins a group of {@link GroupedForces}. Meanwhile others append. The first of the
 *       group forces everything written by then: {@code written} is read <em>before</em> the force,
 *       since lines that are written during a force may be left out of it.
 *   <li>Each of the group then looks again at {@code forced}. If the force failed, its line is not
 *       covered, and it is told why.
 * </ol>
 *
 * <p>So a line is acknowledged only if a force that began after its writing has returned. And
 * {@code forced} never passes a line that is not on the disk: readers in this process, who ask for
 * it, see nothing that a power failure could take away.
 *
 * <p>What can fail. If a batch cannot be written whole, the file is cut back to where it ended, and
 * the next batch may go on. If that fails too, or a force fails, nobody knows what the disk holds:
 * after a failed force, some systems mark the pages as clean, so that a second force would succeed
 * without having written them. So the file is cut back to {@code forced}, as far as possible, and
 * accepts no more lines until it is opened again and read from the disk.
 *
 * <p>The locks are taken in one order only: {@code forcing}, then {@code writing}.
 */
final class JournalAppender implements AutoCloseable {

  /**
   * How far the file is written, or forced.
   *
   * @param head the last line
   * @param end the position after it
   */
  private record Position(Head head, long end) {}

  private final OpenedFile opened;
  private final WritableFile file;
  private final ReentrantLock writing = new ReentrantLock();
  private final ReentrantLock forcing = new ReentrantLock(); // taken before the other
  private final GroupedForces groups = new GroupedForces();
  private volatile Position written;
  private volatile Position forced;
  private volatile @Nullable IOException broken;
  private volatile boolean isClosed;

  /** Is told of a line that was written, and of the position after it. */
  @FunctionalInterface
  interface Written {
    void accept(JournalLine line, long end);
  }

  /** Goes on after line {@code head}, which ends at byte {@code end}, where the file ends too. */
  JournalAppender(WritableFile file, Head head, long end) throws IOException {
    this.file = file;
    this.opened = OpenedFile.at(file.path());
    this.written = new Position(head, end);
    this.forced = written;
  }

  private String name() {
    return Printable.escaped(file.path());
  }

  ReentrantLock forcing() {
    return forcing;
  }

  /** How many threads wait for the disk, about; for tests. */
  int waiting() {
    return forcing.getQueueLength() + groups.waiting();
  }

  /** The last line that is on the disk. */
  Head forced() {
    return forced.head();
  }

  /**
   * Writes the next lines, all or none.
   *
   * @param next makes a line of each item, or takes the item as a line
   * @param written told of each line and where it ends, in order, once all are written
   */
  <T> List<JournalLine> append(
      List<T> items, BiFunction<LineChain, T, JournalLine> next, Written written)
      throws IOException {
    writing.lock();
    try {
      checkWritable();
      Position before = this.written;
      LineChain chain = LineChain.after(before.head());
      List<JournalLine> lines = new ArrayList<>(items.size());
      ByteArrayOutputStream batch = new ByteArrayOutputStream();
      for (T item : items) {
        JournalLine line = next.apply(chain, item);
        lines.add(line);
        batch.writeBytes(line.bytes());
        batch.write('\n');
      }
      checkEnd(before);
      write(before, batch.toByteArray());
      long end = before.end();
      for (JournalLine line : lines) {
        end += line.bytes().length + 1L;
        written.accept(line, end);
      }
      this.written = new Position(chain.head(), end);
      return List.copyOf(lines);
    } finally {
      writing.unlock();
    }
  }

  /**
   * If another program made the file shorter, writing on would leave a hole; if it made it longer,
   * writing would destroy what it wrote. If it put another line at the end, the next one would not
   * follow from it. None of these can be repaired here.
   */
  private void checkEnd(Position before) throws IOException {
    long length = file.bytes().length();
    if (length != before.end()) {
      throw changed("it had %s bytes and now has %s".formatted(before.end(), length));
    }
    Head last = before.head();
    if (last.sequence() > 0) {
      byte[] end = new byte[HashChain.END_LENGTH + 1];
      file.bytes().seek(length - end.length);
      file.bytes().readFully(end);
      String found = HashChain.shownBeginningOf(end);
      if (!found.equals(last.hash())) {
        throw changed(
            "the hash of line %s was %s, and now '%s' stands there"
                .formatted(last.sequence(), last.hash(), Printable.escaped(found)));
      }
    }
  }

  private IOException changed(String how) {
    IOException cause =
        new IOException(
            "%s was changed by another program while it was open for writing: %s; find out what that program did before you open it again"
                .formatted(name(), how));
    broken = cause;
    return cause;
  }

  private void write(Position before, byte[] batch) throws IOException {
    try {
      file.bytes().seek(before.end());
      file.bytes().write(batch);
    } catch (IOException e) {
      try {
        file.bytes().setLength(before.end());
      } catch (IOException unmended) {
        e.addSuppressed(unmended);
        broken = e;
      }
      throw new IOException(
          "%s cannot be written after line %s (%s); none of the new lines was recorded"
              .formatted(name(), before.head().sequence(), FileRefusals.reason(file.path(), e)),
          e);
    }
  }

  /** Returns when this line and all before it are on the disk. */
  void force(long line) throws IOException {
    while (!isForced(line)) {
      boolean unused = groups.await(() -> forceUnlessForced(line));
    }
  }

  private boolean isForced(long line) {
    return forced.head().sequence() >= line;
  }

  private void forceUnlessForced(long line) throws IOException {
    forcing.lock();
    try {
      if (!isForced(line)) {
        checkWritable();
        forceWritten();
      }
    } finally {
      forcing.unlock();
    }
  }

  private void forceWritten() throws IOException {
    Position target = written;
    try {
      file.force();
      checkInPlace(target);
      forced = target;
    } catch (IOException e) {
      takeBack(e);
      throw e;
    }
  }

  /** Lines that may or may not be on the disk must not be found there later. */
  private void takeBack(IOException cause) {
    writing.lock();
    try {
      if (broken == null) {
        broken = cause;
        if (file.bytes().length() > forced.end()) { // else it was cut off, and must not grow again
          file.bytes().setLength(forced.end());
        }
      }
    } catch (IOException e) {
      cause.addSuppressed(e);
    } finally {
      writing.unlock();
    }
  }

  void checkWritable() throws IOException {
    if (isClosed) {
      throw new IOException(name() + " is closed; open it again to record in it");
    }
    IOException cause = broken;
    if (cause != null) {
      throw new IOException(
          "%s accepts no more lines because writing failed (%s); open it again"
              .formatted(name(), cause.getMessage()),
          cause);
    }
  }

  /** If an editor or version control has replaced the file, our lines are lost with the old one. */
  private void checkInPlace(Position target) throws IOException {
    if (!opened.isInPlace() || file.bytes().length() < target.end()) {
      throw new IOException(
          "%s was replaced, truncated or deleted while it was open for writing; it was written up to"
                  .formatted(name())
              + " line %s, and acknowledged up to line %s; restore it, then open it again"
                  .formatted(target.head().sequence(), forced.head().sequence()));
    }
  }

  /** Forces what is written, and releases the file and its lock. Closing twice does nothing. */
  @Override
  public void close() throws IOException {
    forcing.lock();
    writing.lock();
    try (file) {
      if (!isClosed && broken == null) {
        forceUnlessForced(written.head().sequence());
      }
    } finally {
      isClosed = true;
      writing.unlock();
      forcing.unlock();
    }
  }
}

package io.github.sijill.journal;

import io.github.sijill.text.Printable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The end of a journal that is open for writing. Lines are written one batch after the other;
 * whoever needs them on the disk forces all that is written by then. Thread-safe.
 *
 * <p>A batch that cannot be written whole is taken back. If that fails too, or a force does, nobody
 * knows what the disk holds: the journal then takes no more, and has to be opened anew.
 */
final class JournalAppender implements AutoCloseable {

  /** Up to where the file is written, or forced. */
  private record Mark(Head head, long end) {}

  private final OpenedFile place;
  private final WritableFile file;
  private final ReentrantLock writing = new ReentrantLock();
  private final ReentrantLock forcing = new ReentrantLock(); // always taken before the other
  private volatile Mark written;
  private volatile Mark forced;
  private volatile @Nullable IOException broken;
  private volatile boolean isClosed;

  /** What becomes of a line that is written. */
  @FunctionalInterface
  interface Written {
    void accept(JournalLine line, long end);
  }

  /** Goes on after line {@code head}, which ends at byte {@code end}, where the file ends too. */
  JournalAppender(WritableFile file, Head head, long end) throws IOException {
    this.file = file;
    this.place = OpenedFile.at(file.path());
    this.written = new Mark(head, end);
    this.forced = written;
  }

  private String name() {
    return Printable.escaped(file.path());
  }

  ReentrantLock forcing() {
    return forcing;
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
      Mark before = this.written;
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
      this.written = new Mark(chain.head(), end);
      return List.copyOf(lines);
    } finally {
      writing.unlock();
    }
  }

  /**
   * Writing on after a cut would leave a hole, and writing over what another program appended would
   * destroy that. Neither is ours to mend.
   */
  private void checkEnd(Mark before) throws IOException {
    long length = file.bytes().length();
    if (length != before.end()) {
      broken =
          new IOException(
              "%s was changed by another program while it was open for writing: it had %s bytes and has %s; find out what that did before you open it anew"
                  .formatted(name(), before.end(), length));
      throw broken;
    }
  }

  private void write(Mark before, byte[] batch) throws IOException {
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
          "%s cannot be written after line %s (%s); nothing of the new lines was recorded"
              .formatted(name(), before.head().sequence(), FileRefusals.reason(file.path(), e)),
          e);
    }
  }

  /** Returns when this line and all before it are on the disk. */
  void force(long line) throws IOException {
    if (forced.head().sequence() >= line) {
      return;
    }
    forcing.lock();
    try {
      if (forced.head().sequence() >= line) {
        return;
      }
      checkWritable();
      forceWritten();
    } finally {
      forcing.unlock();
    }
  }

  private void forceWritten() throws IOException {
    Mark target = written;
    try {
      file.force();
      checkInPlace(target);
      forced = target;
    } catch (IOException e) {
      takeBack(e);
      throw e;
    }
  }

  /** What is not on the disk for certain must not be found there later. */
  private void takeBack(IOException cause) {
    writing.lock();
    try {
      if (broken == null) {
        broken = cause;
        if (file.bytes().length() > forced.end()) { // else it was cut, and must not grow again
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
      throw new IOException(name() + " is closed; open it anew to record in it");
    }
    IOException cause = broken;
    if (cause != null) {
      throw new IOException(
          "%s takes no more lines since writing failed (%s); open it anew"
              .formatted(name(), cause.getMessage()),
          cause);
    }
  }

  /** An editor or a version control that replaces the file would take our lines with it. */
  private void checkInPlace(Mark target) throws IOException {
    if (!place.isInPlace() || file.bytes().length() < target.end()) {
      throw new IOException(
          "%s was replaced, cut or deleted while it was open for writing; it was written up to"
                  .formatted(name())
              + " line %s, of which line %s was acknowledged; bring it back and open it anew"
                  .formatted(target.head().sequence(), forced.head().sequence()));
    }
  }

  /** Forces what is written, and frees the file. Closing twice does nothing. */
  @Override
  public void close() throws IOException {
    forcing.lock();
    writing.lock();
    try (file) {
      if (!isClosed && broken == null) {
        force(written.head().sequence());
      }
    } finally {
      isClosed = true;
      writing.unlock();
      forcing.unlock();
    }
  }
}

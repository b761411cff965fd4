package io.github.sijill.journal;

import io.github.sijill.event.Recorded;
import io.github.sijill.journal.LineReader.Line;
import io.github.sijill.json.FormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads an archive file line by line and verifies it as it goes: each line's form, its number and
 * its hash. The first fault ends it; what was returned before the fault is verified.
 *
 * <p>A file whose last line has no end is refused at that line: it was cut off. That whole lines
 * are missing at the end cannot be seen here, compare {@link #head}. Of one thread.
 *
 * <p>For applications that read archive files line by line.
 */
public final class JournalReader implements AutoCloseable {

  private final LineReader in;
  private long position;
  private Head head;
  private byte[] unended = {};

  /** Reads {@code in} from its first byte, which begins line 1. */
  public JournalReader(InputStream in) {
    this(in, Head.NONE, 0);
  }

  /** Reads {@code in}, which goes on after line {@code head}, at byte {@code position}. */
  JournalReader(InputStream in, Head head, long position) {
    this.in = new LineReader(in, JournalLine.MAX_BYTES);
    this.position = position;
    this.head = head;
  }

  /**
   * The lines of a whole file. The stream is read to its end, and stays open for its owner to
   * close.
   *
   * @throws FormatException if a line is not as it was written; it names the line
   */
  public static List<JournalLine> lines(InputStream in) throws IOException {
    List<JournalLine> lines = new ArrayList<>();
    each(in, lines::add);
    return lines;
  }

  /**
   * The entries of a whole file, without the messages that an application may keep in it. The
   * stream is read to its end, and stays open for its owner to close.
   *
   * @throws FormatException if a line is not as it was written, or holds an event that this library
   *     does not know; it names the line
   */
  public static List<Recorded> entries(InputStream in) throws IOException {
    List<Recorded> entries = new ArrayList<>();
    each(in, line -> line.entry().ifPresent(entries::add));
    return entries;
  }

  @SuppressWarnings("resource") // whoever opened the stream closes it
  private static void each(InputStream in, Consumer<JournalLine> lines) throws IOException {
    JournalReader reader = new JournalReader(in);
    for (Optional<JournalLine> line = reader.next(); line.isPresent(); line = reader.next()) {
      lines.accept(line.get());
    }
  }

  /**
   * The next line; empty at the end of the file.
   *
   * @throws FormatException if the line is not as it was written; the message begins with its
   *     number
   */
  public Optional<JournalLine> next() throws IOException {
    Optional<JournalLine> line = nextEnded();
    if (line.isEmpty() && unended.length > 0) {
      throw new FormatException(
          "line " + (head.sequence() + 1),
          "is incomplete; the file was cut off in it, or it is still being written");
    }
    return line;
  }

  /** The same, but a last line without an end is left in {@link #unended} and not refused. */
  Optional<JournalLine> nextEnded() throws IOException {
    @Nullable Line text = in.next(head.sequence() + 1);
    if (text == null) {
      return Optional.empty();
    }
    if (!text.isEnded()) {
      unended = text.bytes();
      return Optional.empty();
    }
    JournalLine line = JournalLine.verified(text.bytes(), head);
    position += text.bytes().length + 1L;
    head = line.head();
    return Optional.of(line);
  }

  /** The last line read, which stands for all of them. */
  public Head head() {
    return head;
  }

  /** The place in bytes after the last line read. */
  long position() {
    return position;
  }

  /** What follows the last line feed, once the stream is at its end. */
  byte[] unended() {
    return unended;
  }

  /** Closes the stream. */
  @Override
  public void close() throws IOException {
    in.close();
  }
}

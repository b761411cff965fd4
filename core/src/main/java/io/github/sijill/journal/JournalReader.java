package io.github.sijill.journal;

import io.github.sijill.event.Recorded;
import io.github.sijill.journal.LineReader.Line;
import io.github.sijill.json.FormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads an archive file line by line, and verifies the form, the number and the hash of each line
 * as it goes. The first fault ends the reading; the lines that were returned before it are intact.
 *
 * <p>A file is refused at a last line that has no line feed: it was cut off there. That whole lines
 * are missing at the end does not show; compare {@link #head} with one that was kept. Not
 * thread-safe.
 *
 * <p>For applications that read archive files line by line.
 */
public final class JournalReader implements AutoCloseable {

  private final LineReader in;
  private long position;
  private Head head;

  /** What ended the reading. */
  private @Nullable FormatException fault;

  private byte[] unended = {};

  /** Reads {@code in} from its first byte, which begins line 1. */
  public JournalReader(InputStream in) {
    this(in, Head.NONE, 0);
  }

  /** Reads {@code in}, which goes on after line {@code head}, at byte {@code position}. */
  JournalReader(InputStream in, Head head, long position) {
    this.in = new LineReader(Objects.requireNonNull(in, "in"), JournalLine.MAX_BYTES);
    this.position = position;
    this.head = head;
  }

  /**
   * The lines of a whole file. The stream is read to its end, and stays open for its owner to
   * close.
   *
   * @throws FormatException if a line is damaged; it names the line
   * @throws IOException if the stream cannot be read
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
   * @throws FormatException if a line is damaged, or holds an event that this library does not
   *     know; it names the line
   * @throws IOException if the stream cannot be read
   */
  public static List<Recorded> entries(InputStream in) throws IOException {
    List<Recorded> entries = new ArrayList<>();
    each(in, line -> line.entry().ifPresent(entries::add));
    return entries;
  }

  private static void each(InputStream in, Consumer<JournalLine> lines) throws IOException {
    JournalReader reader = new JournalReader(in);
    for (Optional<JournalLine> line = reader.next(); line.isPresent(); line = reader.next()) {
      lines.accept(line.get());
    }
  }

  /**
   * The next line; empty at the end of the file.
   *
   * @throws FormatException if the line is damaged; the message begins with its number. Asked for
   *     another line, this reader says the same again
   * @throws IOException if the stream cannot be read
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

  /** As {@link #next}, but a last line without a line feed is left in {@link #unended}. */
  Optional<JournalLine> nextEnded() throws IOException {
    if (fault != null) {
      throw fault;
    }
    try {
      return nextIntact();
    } catch (FormatException e) {
      fault = e;
      throw e;
    }
  }

  private Optional<JournalLine> nextIntact() throws IOException {
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

  /** The last line that was read. */
  public Head head() {
    return head;
  }

  /** The position after the last line that was read. */
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

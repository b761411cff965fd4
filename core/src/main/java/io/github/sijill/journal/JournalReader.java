package io.github.sijill.journal;

import io.github.sijill.journal.LineReader.Line;
import io.github.sijill.json.FormatException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads an archive file line by line and verifies it as it goes: each line's form, its number and
 * its hash. The first fault ends it; what was returned before the fault is verified.
 *
 * <p>A file whose last line has no end is refused at that line: it was cut off. That whole lines
 * are missing at the end cannot be seen here, compare {@link #head}. Of one thread.
 */
public final class JournalReader implements AutoCloseable {

  private static final char REPLACEMENT = '\uFFFD';

  private final LineReader in;
  private long sequence;
  private long position;
  private String head;
  private byte[] unended = {};

  /** Reads {@code in} from its first byte, which begins line 1. */
  public JournalReader(InputStream in) {
    this(in, 0, 0, HashChain.START);
  }

  /** Reads {@code in}, which goes on after line {@code sequence} of hash {@code head}. */
  JournalReader(InputStream in, long sequence, long position, String head) {
    this.in = new LineReader(in, JournalLine.MAX_BYTES);
    this.sequence = sequence;
    this.position = position;
    this.head = head;
  }

  /**
   * All lines of a file.
   *
   * @throws FormatException if any line is not as it was written
   */
  public static List<JournalLine> readAll(InputStream in) throws IOException {
    List<JournalLine> lines = new ArrayList<>();
    try (JournalReader reader = new JournalReader(in)) {
      for (Optional<JournalLine> line = reader.next(); line.isPresent(); line = reader.next()) {
        lines.add(line.get());
      }
    }
    return lines;
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
          "line " + (sequence + 1),
          "has no end; the file was cut off in it, or it is still being written");
    }
    return line;
  }

  /** The same, but a last line without an end is left in {@link #unended} and not refused. */
  Optional<JournalLine> nextEnded() throws IOException {
    @Nullable Line text = in.next(sequence + 1);
    if (text == null) {
      return Optional.empty();
    }
    if (!text.isEnded()) {
      unended = text.bytes();
      return Optional.empty();
    }
    JournalLine line = verified(text.bytes(), sequence + 1, head);
    sequence = line.sequence();
    position += text.bytes().length + 1L;
    head = line.hash();
    return Optional.of(line);
  }

  /** How many lines were read. */
  public long sequence() {
    return sequence;
  }

  /** The hash of the last line read, which stands for all of them. */
  public String head() {
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

  /**
   * A line as it has to follow one of hash {@code previous}.
   *
   * @param bytes without the line feed
   * @throws FormatException if it is not that line
   */
  static JournalLine verified(byte[] bytes, long number, String previous) {
    String text = text(bytes, number);
    if (HashChain.isSealed(text)) {
      String computed = HashChain.hashDue(previous, bytes);
      if (!computed.equals(HashChain.hashOf(text))) {
        throw new FormatException(
            "line " + number,
            "its hash is %s, but the line and the one before it give %s; one of them was changed"
                .formatted(HashChain.hashOf(text), computed));
      }
    }
    try {
      JournalLine line = JournalLine.parse(text);
      if (line.sequence() != number) {
        throw new FormatException(
            "$.sequence", "%s; %s is accepted here".formatted(line.sequence(), number));
      }
      return line;
    } catch (FormatException e) {
      throw e.within("line " + number, "$");
    }
  }

  private static String text(byte[] bytes, long number) {
    if (bytes.length == 0) {
      throw new FormatException("line " + number, "is empty; each line holds an event");
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0) {
      checkUtf8(bytes, number);
    }
    return text;
  }

  /** Only a text with what stands for malformed bytes has to be decoded strictly, which is slow. */
  private static void checkUtf8(byte[] bytes, long number) {
    try {
      CharBuffer unused = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
    } catch (CharacterCodingException e) {
      throw new FormatException("line " + number, "is not UTF-8; an archive is", e);
    }
  }
}

package io.github.sijill.journal;

import io.github.sijill.json.FormatException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads an archive file line by line and verifies it as it goes: each line's form, its number and
 * its hash. The first fault ends it; what was returned before the fault is verified.
 *
 * <p>A file whose last line has no end is refused at that line: it was cut off. That whole lines
 * are missing at the end cannot be seen here, compare {@link #head}. Of one thread.
 */
public final class JournalReader implements AutoCloseable {

  private final InputStream in;
  private long sequence;
  private String head = HashChain.START;

  /** Reads {@code in} from its first byte, which begins line 1. */
  public JournalReader(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
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
    long number = sequence + 1;
    Optional<String> text = line(number);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    JournalLine line = verified(text.get(), number);
    sequence = number;
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

  /** Closes the stream. */
  @Override
  public void close() throws IOException {
    in.close();
  }

  private JournalLine verified(String text, long number) {
    if (HashChain.isSealed(text)) {
      String computed = HashChain.hash(head, HashChain.body(text));
      if (!computed.equals(HashChain.hashOf(text))) {
        throw fault(
            number,
            "its hash is %s, but the line and the one before it give %s; one of them was changed"
                .formatted(HashChain.hashOf(text), computed));
      }
    }
    try {
      JournalLine line = JournalLine.parse(text);
      if (line.sequence() != number) {
        throw new FormatException(
            "$.sequence", "%d; %d is accepted here".formatted(line.sequence(), number));
      }
      return line;
    } catch (FormatException e) {
      throw e.within("line " + number, "$");
    }
  }

  /** Up to the next line feed, as text; empty if the file is at its end. */
  private Optional<String> line(long number) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0 && bytes.size() == 0) {
        return Optional.empty();
      }
      if (b < 0) {
        throw fault(number, "has no end; the file was cut off in it, or it is still being written");
      }
      if (bytes.size() == JournalLine.MAX_BYTES) {
        throw fault(
            number, "is too long; a line has at most %d bytes".formatted(JournalLine.MAX_BYTES));
      }
      bytes.write(b);
    }
    if (bytes.size() == 0) {
      throw fault(number, "is empty; each line holds an event");
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes.toByteArray()))
              .toString());
    } catch (CharacterCodingException e) {
      throw new FormatException("line " + number, "is not UTF-8; an archive is", e);
    }
  }

  private static FormatException fault(long number, String fault) {
    return new FormatException("line " + number, fault);
  }
}

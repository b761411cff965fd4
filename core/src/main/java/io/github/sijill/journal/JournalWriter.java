package io.github.sijill.journal;

import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Writes events as the lines of an archive file, with their numbers and hashes. It writes each line
 * in one call to the stream, and does not flush or close the stream; that is for whoever opened it.
 * Not thread-safe.
 *
 * <p>It does not check whether an entry keeps the rules of its case.
 *
 * <p>For applications that write archive files line by line.
 */
public final class JournalWriter {

  private final OutputStream out;
  private Head head;
  private boolean isBroken;

  private JournalWriter(OutputStream out, Head head) {
    this.out = Objects.requireNonNull(out, "out");
    this.head = head;
  }

  /** Begins a file. */
  public static JournalWriter beginning(OutputStream out) {
    return after(out, Head.NONE);
  }

  /**
   * Goes on after the last line of a file, which {@link JournalReader} has read.
   *
   * @throws io.github.sijill.json.FormatException if the head's hash is not one
   */
  public static JournalWriter after(OutputStream out, Head head) {
    HashChain.check(head.hash());
    return new JournalWriter(out, head);
  }

  /** The text of a whole archive file with these events, numbered from 1. */
  public static String fileOf(List<Recorded> events) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JournalWriter writer = beginning(out);
    try {
      for (Recorded recorded : events) {
        writer.append(recorded.event(), recorded.recordedAt());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /**
   * Writes {@code event} as the next line, and returns it.
   *
   * @param recorded when it was recorded; cut to the microsecond
   * @throws io.github.sijill.json.FormatException if what is written could not be read back: a text
   *     or the line too long, a text that is no Unicode. Nothing is written then
   * @throws IOException if the stream fails. Part of the line may be written, and this writer
   *     writes no more
   * @throws IllegalStateException if the stream failed before
   */
  public JournalLine append(SagaEvent event, Instant recorded) throws IOException {
    return append(Draft.of(event, recorded));
  }

  /** Writes the next line, as {@link #append(SagaEvent, Instant)} does. */
  public JournalLine append(Draft draft) throws IOException {
    if (isBroken) {
      throw new IllegalStateException(
          "line %s could not be written; read the file again and continue after its last line"
              .formatted(head.sequence() + 1));
    }
    JournalLine line = JournalLine.following(head, draft);
    isBroken = true;
    out.write(withLineFeed(line.bytes()));
    isBroken = false;
    head = line.head();
    return line;
  }

  private static byte[] withLineFeed(byte[] line) {
    byte[] ended = Arrays.copyOf(line, line.length + 1);
    ended[line.length] = '\n';
    return ended;
  }

  /** The last line that was written. */
  public Head head() {
    return head;
  }
}

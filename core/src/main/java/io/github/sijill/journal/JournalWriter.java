package io.github.sijill.journal;

import io.github.sijill.event.SagaEvent;
import io.github.sijill.json.FormatException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Writes events as the lines of an archive file: gives each its number and its hash. It writes a
 * line in one call of the stream and does not flush, force or close it, which is for the stream's
 * owner. Of one thread.
 *
 * <p>It records whatever it is given: whether an entry may enter its case is asked before.
 */
public final class JournalWriter {

  private final OutputStream out;
  private long sequence;
  private String head;
  private boolean broken;

  private JournalWriter(OutputStream out, long sequence, String head) {
    this.out = out;
    this.sequence = sequence;
    this.head = HashChain.check(head);
  }

  /** Begins a file. */
  public static JournalWriter beginning(OutputStream out) {
    return new JournalWriter(out, 0, HashChain.START);
  }

  /**
   * Goes on after the last line of a file, which {@link JournalReader} has read.
   *
   * @param sequence the number of that line, 0 if there is none
   * @param head its hash, {@link HashChain#START} if there is none
   */
  public static JournalWriter after(OutputStream out, long sequence, String head) {
    return new JournalWriter(out, sequence, head);
  }

  /**
   * Writes {@code event} as the next line, and returns it.
   *
   * @param recorded when it is taken in; cut to the microsecond
   * @throws FormatException if what is written could not be read back: a text or the line too long,
   *     a text that is no Unicode. Nothing is written then
   * @throws IOException if the stream fails. Part of the line may be written, and this writer
   *     writes no more
   */
  public JournalLine append(SagaEvent event, Instant recorded) throws IOException {
    return append(Draft.of(event, recorded));
  }

  /** The same of what is drafted already. */
  public JournalLine append(Draft draft) throws IOException {
    if (broken) {
      throw new IllegalStateException(
          "line %s failed to be written; read the file anew and go on from there"
              .formatted(sequence + 1));
    }
    JournalLine line = JournalLine.following(head, sequence + 1, draft);
    byte[] bytes = (line.text() + "\n").getBytes(StandardCharsets.UTF_8);
    if (bytes.length - 1 > JournalLine.MAX_BYTES) {
      throw new FormatException(
          "line " + line.sequence(),
          "%s bytes are too many; a line has at most %s"
              .formatted(bytes.length - 1, JournalLine.MAX_BYTES));
    }
    broken = true;
    out.write(bytes);
    broken = false;
    sequence = line.sequence();
    head = line.hash();
    return line;
  }

  /** The number of the last line written. */
  public long sequence() {
    return sequence;
  }

  /** The hash of the last line written, which stands for all of them. */
  public String head() {
    return head;
  }
}

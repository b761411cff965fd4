package io.github.sijill.journal;

import io.github.sijill.event.SagaEvent;
import io.github.sijill.json.FormatException;
import java.time.Instant;

/**
 * Makes lines that follow each other, with their numbers and hashes, and writes them nowhere. Not
 * thread-safe.
 *
 * <p>It does not check whether an entry keeps the rules of its case.
 *
 * <p>For other rooms of this library.
 */
public final class LineChain {

  private Head head;

  private LineChain(Head head) {
    this.head = head;
  }

  /** Begins with line 1. */
  public static LineChain beginning() {
    return after(Head.NONE);
  }

  /**
   * Goes on after this line.
   *
   * @throws FormatException if the head's hash is not one
   */
  public static LineChain after(Head head) {
    HashChain.check(head.hash());
    return new LineChain(head);
  }

  /** The last line that was made, or the line that this goes on after. */
  public Head head() {
    return head;
  }

  /**
   * Makes the next line.
   *
   * @throws FormatException if it could not be read back: a text or the line too long, a text that
   *     is no Unicode. It is not made then, and another may be
   */
  public JournalLine append(Draft draft) {
    return taken(JournalLine.following(head, draft));
  }

  /** Makes the next line, of an event of Sijill's. */
  public JournalLine append(SagaEvent event, Instant recorded) {
    return append(Draft.of(event, recorded));
  }

  /**
   * Takes a line of another archive as the next line, as it stands.
   *
   * @return the same line
   * @throws FormatException if it is not the line that follows; it names the line
   */
  public JournalLine copy(JournalLine line) {
    checkFollows(line);
    return taken(line);
  }

  private void checkFollows(JournalLine line) {
    String where = "line " + line.sequence();
    if (line.sequence() != head.sequence() + 1) {
      throw new FormatException(
          where,
          "cannot follow line %s; line %s is accepted here"
              .formatted(head.sequence(), head.sequence() + 1));
    }
    String computed = HashChain.hashDue(head.hash(), line.bytes());
    if (!computed.equals(line.hash())) {
      throw new FormatException(
          where,
          "its hash is %s, but after line %s here it would be %s; lines of an archive that begins with the same lines are accepted"
              .formatted(line.hash(), head.sequence(), computed));
    }
  }

  private JournalLine taken(JournalLine line) {
    head = line.head();
    return line;
  }
}

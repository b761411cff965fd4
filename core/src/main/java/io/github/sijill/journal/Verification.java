package io.github.sijill.journal;

import io.github.sijill.json.FormatException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * What reading an archive from its first line to its last has proved: each line is of the format,
 * has its number and its hash, and its event can be read.
 *
 * <p>A chain cannot show that lines are missing at its end, nor that somebody wrote it anew.
 * Whoever kept the hash of a line (in a citation, in an earlier verification) gives it as {@code
 * expectedHead}: an archive that holds that line holds all that stood before it, as it stood.
 *
 * @param events how many lines are good, from the first on
 * @param unknown how many of them hold an event that this library does not know
 * @param first when the first was recorded; empty if there is none
 * @param last when the last was recorded; empty if there is none
 * @param head the last good line
 * @param expectedHead the hash that was asked for; empty if none was
 * @param expectedAt the line that has it; empty if none has, or none was asked for
 * @param damage what ended the reading; empty if nothing did
 */
public record Verification(
    long events,
    long unknown,
    Optional<Instant> first,
    Optional<Instant> last,
    Head head,
    Optional<String> expectedHead,
    OptionalLong expectedAt,
    Optional<FormatException> damage) {

  /**
   * Verifies an archive file.
   *
   * @param progress told now and then how far it is
   * @throws IOException if the file cannot be read
   */
  public static Verification of(Path file, Consumer<Progress> progress) throws IOException {
    return of(file, Optional.empty(), progress);
  }

  /**
   * The same, and looks for a line of this hash.
   *
   * @throws FormatException if {@code expectedHead} is no hash
   */
  public static Verification of(Path file, String expectedHead, Consumer<Progress> progress)
      throws IOException {
    return of(file, Optional.of(HashChain.check(expectedHead)), progress);
  }

  private static Verification of(
      Path file, Optional<String> expectedHead, Consumer<Progress> progress) throws IOException {
    Verifier verifier = new Verifier(expectedHead);
    try (ReadOnlyFile opened = ReadOnlyFile.open(file);
        JournalReader lines = new JournalReader(opened.from(0))) {
      long total = opened.size();
      long told = 0;
      for (Optional<JournalLine> line = lines.next(); line.isPresent(); line = lines.next()) {
        verifier.accept(line.get());
        if (lines.position() - told > 1 << 20) {
          told = lines.position();
          progress.accept(new Progress(told, total));
        }
      }
      progress.accept(new Progress(total, total));
      return verifier.result();
    } catch (FormatException e) {
      return verifier.result(e);
    }
  }

  /** Whether nothing is wrong: no damage, and the hash asked for is there. */
  public boolean isGood() {
    return damage.isEmpty() && (expectedHead.isEmpty() || expectedAt.isPresent());
  }

  /** Takes verified lines one by one, in order. Of one thread. */
  public static final class Verifier implements Consumer<JournalLine> {

    private final Optional<String> expectedHead;
    private Optional<Instant> first = Optional.empty();
    private Optional<Instant> last = Optional.empty();
    private Head head = Head.NONE;
    private long unknown;
    private OptionalLong expectedAt = OptionalLong.empty();

    /** Looks for a line of this hash, if one is given. */
    public Verifier(Optional<String> expectedHead) {
      this.expectedHead = expectedHead.map(HashChain::check);
      if (expectedHead.equals(Optional.of(HashChain.START))) {
        expectedAt = OptionalLong.of(0);
      }
    }

    /**
     * The next line.
     *
     * @throws FormatException if its event cannot be read
     */
    @Override
    public void accept(JournalLine line) {
      if (line.content() instanceof LineContent.UnknownEvent) {
        unknown++;
      }
      first = first.or(() -> Optional.of(line.recorded()));
      last = Optional.of(line.recorded());
      head = line.head();
      if (expectedHead.equals(Optional.of(line.hash()))) {
        expectedAt = OptionalLong.of(line.sequence());
      }
    }

    /** What is proved by the lines taken. */
    public Verification result() {
      return result(Optional.empty());
    }

    Verification result(FormatException damage) {
      return result(Optional.of(damage));
    }

    private Verification result(Optional<FormatException> damage) {
      return new Verification(
          head.sequence(), unknown, first, last, head, expectedHead, expectedAt, damage);
    }
  }
}

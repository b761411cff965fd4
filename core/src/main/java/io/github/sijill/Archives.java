package io.github.sijill;

import static java.util.Objects.requireNonNull;

import io.github.sijill.event.Recorded;
import io.github.sijill.journal.ExpectedHash;
import io.github.sijill.journal.JournalReader;
import io.github.sijill.journal.Verification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The archives that come with the library. */
public final class Archives {

  private static final String MOROCCO_2016 = "voip-maroc-2016.jsonl";

  private Archives() {}

  /**
   * The blocking of VoIP in Morocco in 2016, as a press article of 5 November 2016 tells it. A
   * fresh archive in memory at each call: what is recorded in it is gone when it is closed.
   */
  public static Archive morocco2016() {
    return morocco2016(InstantSource.system());
  }

  /**
   * The blocking of VoIP in Morocco in 2016, see {@link #morocco2016()}, with another clock.
   *
   * @param clock tells when an entry is recorded
   */
  public static Archive morocco2016(InstantSource clock) {
    requireNonNull(clock, "clock");
    return Archive.inMemory(events(MOROCCO_2016), clock);
  }

  /**
   * Verifies the archive file behind {@link #morocco2016()}, as it lies in this library: of its
   * lines {@link Archive#verify(Optional)} cannot tell, since that archive is one in memory.
   *
   * @param expected the hash of a line that was kept somewhere, to look for it; empty to look for
   *     none
   */
  public static Verification verifyMorocco2016(Optional<ExpectedHash> expected) {
    return read(
        MOROCCO_2016,
        file ->
            Verification.of(
                file,
                RuleVerifier.of(
                    Verification.Hashes.STORED,
                    requireNonNull(expected, "expected"),
                    RuleVerifier.HALF,
                    again -> read(MOROCCO_2016, once -> Verification.of(once, again)))));
  }

  private static List<Recorded> events(String resource) {
    return read(resource, JournalReader::entries);
  }

  private interface Reading<T> {
    T of(InputStream file) throws IOException;
  }

  private static <T> T read(String resource, Reading<T> reading) {
    try (InputStream file =
        requireNonNull(Archives.class.getResourceAsStream(resource), resource)) {
      return reading.of(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the bundled archive " + resource + " cannot be read", e);
    }
  }
}

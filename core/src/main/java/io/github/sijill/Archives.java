package io.github.sijill;

import static java.util.Objects.requireNonNull;

import io.github.sijill.event.Recorded;
import io.github.sijill.journal.JournalReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;

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

  private static List<Recorded> events(String resource) {
    try (InputStream stream =
        requireNonNull(Archives.class.getResourceAsStream(resource), resource)) {
      return JournalReader.entries(stream);
    } catch (IOException e) {
      throw new UncheckedIOException("the bundled archive " + resource + " cannot be read", e);
    }
  }
}

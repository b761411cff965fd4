package io.github.sijill.testkit;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A clock that stands still until the test moves it; archives record by it. Thread-safe.
 *
 * <p>It may be set back, as the clock of a computer may be. An archive keeps its order all the
 * same: an entry of a case is recorded a microsecond after the last one where the clock shows no
 * later time. To record in 2016, set the clock before the first entry is recorded.
 */
public final class TestClock implements InstantSource {

  /** What the clock of a test shows at first: later than anything in a history. */
  public static final Instant START = Instant.parse("2100-01-01T00:00:00Z");

  private Instant now;

  /** A clock that shows this instant. */
  public TestClock(Instant start) {
    this.now = requireNonNull(start, "start");
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  /** Sets the clock, forward or back. */
  public synchronized void set(Instant instant) {
    now = requireNonNull(instant, "instant");
  }

  /** Moves the clock on; by a negative duration, back. */
  public synchronized void advance(Duration duration) {
    now = now.plus(requireNonNull(duration, "duration"));
  }
}

package io.github.sijill.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until the test moves it; archives record by it. Thread-safe. */
public final class TestClock implements InstantSource {

  private Instant now;

  /** A clock that shows this instant. */
  public TestClock(Instant start) {
    this.now = start;
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  /** Sets the clock. */
  public synchronized void set(Instant instant) {
    now = instant;
  }

  /** Moves the clock on. */
  public synchronized void advance(Duration duration) {
    now = now.plus(duration);
  }
}

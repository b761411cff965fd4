package io.github.sijill;

/** A listener that is told what an archive records, see {@link Archive#onRecorded}. Thread-safe. */
public interface Listening extends AutoCloseable {

  /**
   * Stops telling the listener. A call that is under way may still end after this; no further one
   * begins. Stopping twice does nothing.
   */
  @Override
  void close();
}

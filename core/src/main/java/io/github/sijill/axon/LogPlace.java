package io.github.sijill.axon;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GapAwareTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;

/**
 * How far a log has been read. In a relational log a later place can be committed before an earlier
 * one, so a reading may have gaps below its position that are filled afterwards.
 */
record LogPlace(TrackingToken token) {

  /**
   * The place before the first event.
   *
   * @param first the first token that a store gives. In a store that may have gaps an earlier event
   *     can still be committed, so the place is then before every event
   */
  static LogPlace before(TrackingToken first) {
    return new LogPlace(
        first instanceof GapAwareTrackingToken gapAware
            ? new GapAwareTrackingToken(Math.min(gapAware.getIndex(), 0), Set.of())
            : first);
  }

  long position() {
    return token.position().orElseThrow();
  }

  boolean hasGaps() {
    return token instanceof GapAwareTrackingToken gapAware && gapAware.hasGaps();
  }

  /**
   * The sequence of the event that a reading found between this place and {@code next}: the new
   * position, or that of the gap which the event filled.
   */
  long sequenceOf(LogPlace next) {
    if (token instanceof GapAwareTrackingToken before
        && next.token instanceof GapAwareTrackingToken after
        && before.getIndex() == after.getIndex()) {
      // Older gaps may have been given up at the same time; the one that was filled is the last.
      SortedSet<Long> closed = new TreeSet<>(before.getGaps());
      closed.removeAll(after.getGaps());
      return closed.getLast();
    }
    return next.position();
  }
}

package io.github.sijill.event;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An event as an archive holds it: the event, its place in the archive, and when it was recorded.
 *
 * <p>Two are equal if they hold equal events at the same place, recorded at the same instant. What
 * can be read of one without its event, such as its {@link #id}, does not need the event to be in
 * memory: a store may read that only when {@link #event} is called.
 *
 * <p>Immutable, and safe for use by many threads.
 */
public final class Recorded {

  private final SagaEvent event;
  private final long sequence;
  private final Instant recordedAt;

  private Recorded(SagaEvent event, long sequence, Instant recordedAt) {
    this.event = Objects.requireNonNull(event, "event");
    this.sequence = sequence;
    this.recordedAt = Objects.requireNonNull(recordedAt, "recordedAt");
  }

  /**
   * An event that was recorded as number {@code sequence}.
   *
   * @param sequence see {@link #sequence}
   * @param recordedAt when the archive took it in
   */
  public static Recorded of(SagaEvent event, long sequence, Instant recordedAt) {
    return new Recorded(event, sequence, recordedAt);
  }

  /** The id of the entry. */
  public EntryId id() {
    return event.id();
  }

  /** The case that the entry belongs to. */
  public CaseId caseId() {
    return event.entry().caseId();
  }

  /** What was recorded. */
  public SagaEvent event() {
    return event;
  }

  /**
   * Its place in the archive, from 1; ascending in the order of recording, and the same whenever it
   * is read. In a file and in memory there are no gaps. A host's store has gaps where it holds
   * events of others, and a database where a recording failed after it was given a place.
   */
  public long sequence() {
    return sequence;
  }

  /** Transaction time: when the archive took it in. */
  public Instant recordedAt() {
    return recordedAt;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Recorded that
        && sequence == that.sequence
        && recordedAt.equals(that.recordedAt)
        && event().equals(that.event());
  }

  @Override
  public int hashCode() {
    return Objects.hash(sequence, recordedAt, id());
  }

  /** The place, the case and the entry, and when it was recorded. */
  @Override
  public String toString() {
    return "%s: %s of %s, recorded at %s".formatted(sequence, id(), caseId(), recordedAt);
  }
}

package io.github.sijill.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;
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

  private static final byte[] IN_THE_EVENT = {};

  /** Null if the store has it. */
  private final @Nullable SagaEvent held;

  private final LongFunction<SagaEvent> store;

  /** As ASCII, if the event is not held: an object would take as much room as all the rest. */
  private final byte[] id;

  private final CaseId caseId;
  private final long sequence;
  private final long second;
  private final int nano;

  private Recorded(
      @Nullable SagaEvent held,
      LongFunction<SagaEvent> store,
      byte[] id,
      CaseId caseId,
      long sequence,
      long second,
      int nano) {
    this.held = held;
    this.store = store;
    this.id = id;
    this.caseId = caseId;
    this.sequence = sequence;
    this.second = second;
    this.nano = nano;
  }

  /**
   * An event that was recorded as number {@code sequence}.
   *
   * @param sequence see {@link #sequence}
   * @param recordedAt when the archive took it in
   */
  public static Recorded of(SagaEvent event, long sequence, Instant recordedAt) {
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(recordedAt, "recordedAt");
    return new Recorded(
        event,
        Recorded::inNoStore,
        IN_THE_EVENT,
        event.entry().caseId(),
        sequence,
        recordedAt.getEpochSecond(),
        recordedAt.getNano());
  }

  private static SagaEvent inNoStore(long sequence) {
    throw new IllegalStateException("event " + sequence + " is held and in no store");
  }

  /**
   * The same without its event, which the store reads whenever {@link #event} asks for it.
   *
   * <p>For other rooms of this library.
   *
   * @param store gives the event of a {@link #sequence}; thread-safe
   * @param equalCase the id of the case, which all of its entries then share
   */
  public Recorded keptIn(LongFunction<SagaEvent> store, CaseId equalCase) {
    Objects.requireNonNull(store, "store");
    Objects.requireNonNull(equalCase, "equalCase");
    byte[] ascii = id().value().getBytes(StandardCharsets.US_ASCII);
    return new Recorded(null, store, ascii, equalCase, sequence, second, nano);
  }

  /**
   * One of which all but the event is known; that a store reads whenever {@link #event} asks for
   * it.
   *
   * <p>For other rooms of this library.
   *
   * @param store gives the event of a {@link #sequence}; thread-safe
   */
  public static Recorded inStore(
      LongFunction<SagaEvent> store, EntryId id, CaseId caseId, long sequence, Instant recordedAt) {
    Objects.requireNonNull(store, "store");
    Objects.requireNonNull(caseId, "caseId");
    return new Recorded(
        null,
        store,
        id.value().getBytes(StandardCharsets.US_ASCII),
        caseId,
        sequence,
        recordedAt.getEpochSecond(),
        recordedAt.getNano());
  }

  /**
   * How many events have at most this sequence, which is the index of the first that has more.
   *
   * <p>For other rooms of this library.
   */
  public static int firstAfter(List<Recorded> ascending, long sequence) {
    int low = 0;
    int high = ascending.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ascending.get(middle).sequence() <= sequence) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The id of the entry. */
  public EntryId id() {
    return held == null ? new EntryId(new String(id, StandardCharsets.US_ASCII)) : held.id();
  }

  /** The case that the entry belongs to. */
  public CaseId caseId() {
    return caseId;
  }

  /**
   * What was recorded. An archive file keeps it on the disk: this reads its line, and verifies it
   * again.
   *
   * @throws io.github.sijill.json.FormatException if the line was changed since the file was opened
   * @throws io.github.sijill.journal.ArchiveUnavailableException if the file cannot be read
   * @throws IllegalStateException if the archive was closed
   */
  public SagaEvent event() {
    return held == null ? store.apply(sequence) : held;
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
    return Instant.ofEpochSecond(second, nano);
  }

  /** Whether the archive took it in after an instant, without making an object for it. */
  public boolean isRecordedAfter(Instant instant) {
    return second != instant.getEpochSecond()
        ? second > instant.getEpochSecond()
        : nano > instant.getNano();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Recorded that
        && sequence == that.sequence
        && second == that.second
        && nano == that.nano
        && event().equals(that.event());
  }

  @Override
  public int hashCode() {
    return Objects.hash(sequence, second, nano, id());
  }

  /** The place, the case and the entry, and when it was recorded. */
  @Override
  public String toString() {
    return "%s: %s of %s, recorded at %s".formatted(sequence, id(), caseId, recordedAt());
  }
}

package io.github.sijill.axon;

import io.github.sijill.event.Recorded;
import io.github.sijill.json.FormatException;
import io.github.sijill.projection.RecordedLog;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;

/**
 * Reads the store's stream, in log order, whenever somebody asks: it has no thread of its own. What
 * it reads it holds to the rules. Thread-safe.
 *
 * <p>For other rooms of this library.
 */
public final class EntryProjector {

  private final ReentrantLock lock = new ReentrantLock();
  private final Supplier<LogReading> fromTheFirst;
  private volatile LogReading reading;

  /** Reads a store in which others may write. */
  EntryProjector(EventStore store, StoreRows rows) {
    this.fromTheFirst =
        () ->
            new LogReading(
                store, new RecordedLog(), Optional.empty(), rows, Optional.of(new RuleCheck()));
    this.reading = fromTheFirst.get();
  }

  /**
   * The log of the store's first events, which were read already, and how many events these are.
   */
  record Read(RecordedLog log, long count) {}

  /**
   * Goes on from what was read already. It checks no rules: what was read keeps them, and the
   * file's reader, or this archive as it records, checks what comes.
   */
  EntryProjector(EventStore store, Read read) {
    this.fromTheFirst =
        () ->
            new LogReading(
                store,
                read.log().empty(),
                Optional.empty(),
                StoreRows.UNNUMBERED,
                Optional.empty());
    this.reading =
        new LogReading(
            store,
            read.log(),
            Optional.of(new LogPlace(new GlobalSequenceTrackingToken(read.count()))),
            StoreRows.UNNUMBERED,
            Optional.empty());
  }

  /**
   * A state of the log that has all that the store holds at the time of the call.
   *
   * @throws FormatException if an entry breaks a rule of its case; it names the entry and the rule
   */
  public LogState upToDate() {
    return upToDate(LogReading::checkRules);
  }

  /** As {@link #upToDate}, but it does not throw if an entry breaks a rule. */
  public LogState upToDateUnchecked() {
    return upToDate(read -> {});
  }

  /**
   * It takes the lock only if there is something to read.
   *
   * @param check of the reading that gives the state
   */
  private LogState upToDate(Consumer<LogReading> check) {
    LogReading read = reading;
    LogPlace end = read.end();
    Optional<LogState> known = read.readUpTo(end);
    if (known.isPresent()) {
      check.accept(read);
      return known.get();
    }
    lock.lock();
    try {
      LogState state = reading.goOn(end, (recorded, total) -> {});
      check.accept(reading);
      return state;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Checks that no entry read so far breaks a rule. It reads nothing.
   *
   * @throws FormatException if one does
   */
  public void checkRules() {
    reading.checkRules();
  }

  /**
   * How many events the store holds by now that no question was answered from yet. Of a store whose
   * numbers have gaps these are counted too. It waits for nobody.
   */
  public long behind() {
    return reading.behind();
  }

  /**
   * Reads the store anew from its first event on. Questions that are asked meanwhile are answered
   * from what was read before.
   *
   * @param progress gets each event, after it is read, and how many the log holds
   * @throws FormatException if an entry breaks a rule; questions then go on from what was read
   *     before
   */
  public void replay(BiConsumer<Recorded, Long> progress) {
    LogReading fresh = fromTheFirst.get();
    fresh.goOn(fresh.end(), progress);
    fresh.checkRules();
    lock.lock();
    try {
      fresh.goOn(
          fresh.end(),
          progress); // what was recorded meanwhile: questions go on from where they were
      reading = fresh;
    } finally {
      lock.unlock();
    }
  }
}

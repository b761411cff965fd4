package io.github.sijill.axon.engine;

import static org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException.conflictingEventsDetected;

import io.github.sijill.journal.Journal;
import io.github.sijill.journal.JournalLine;
import io.github.sijill.journal.OpenOptions;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/**
 * A log of messages and the index of their tags, which grow together. Thread-safe: commits take
 * turns, and reading waits for nobody.
 */
final class IndexedLog implements AutoCloseable {

  /*
   * Commit and group force
   *
   * To force a file to the disk takes a thousand times as long as to write to it. So a commit has
   * two halves, and only the first is under the lock:
   *
   * 1. Under the commit lock: look for conflicts, write the messages after the last one, add them
   *    to the index. A batch is written whole or not at all.
   * 2. Without it: force. Whoever forces puts on the disk all that is written by then. Writers that
   *    came meanwhile find their messages forced when it is their turn, and return at once: one
   *    force serves all who waited for it.
   *
   * In between, messages are written and not yet recorded. What follows from that:
   *
   * - Readers see what is forced, up to end(); the index may hold more, so all who ask it name the
   *   end that they know. Nobody is ever shown a message that is not on the disk.
   * - The search for conflicts goes to the end of the index, beyond end(). Two commands that have
   *   read the same state of a case must not both be written, though the first is not forced yet.
   *   The second fails, and tries again.
   * - A command that keeps the state of its case need not wait for the force of the one before, see
   *   SharedForce. What it has decided on is written before its own messages, so it is on the disk
   *   when they are; and if a force fails, both are taken back.
   * - If a force fails, nobody can tell what is on the disk. The file takes back what is not forced,
   *   and takes no more; the index keeps what it has, for nothing will be added after it. That is
   *   why a commit first asks whether the log can be written: else whoever tries again would be told
   *   of a conflict with messages that are gone.
   * - If the index cannot take what was written, for example because the memory is full, it takes no
   *   more: each message after these would be found in the place of another.
   */

  private final LogIndex index;
  private final MessageLog log;
  private final ReentrantLock commitLock = new ReentrantLock();

  /** Why the index lacks what was written last; null while it has all. */
  private volatile @Nullable Throwable cut;

  private IndexedLog(LogIndex index, MessageLog log) {
    this.index = index;
    this.log = log;
  }

  /** In memory, with these messages already, as they are. */
  static IndexedLog inMemory(List<? extends TaggedEventMessage<?>> preloaded) {
    LogIndex index = new LogIndex();
    MemoryLog log = new MemoryLog();
    log.settle(log.append(preloaded));
    preloaded.forEach(index::add);
    return new IndexedLog(index, log);
  }

  /**
   * In a file.
   *
   * @param known how the file begins, if it was read before
   * @param each gets each line that the file holds after that, and each that is found in it later,
   *     in order; one that it refuses with a {@link io.github.sijill.json.FormatException} is
   *     damage
   */
  static IndexedLog inFile(
      Path file,
      OpenOptions opening,
      @Nullable EventConverter converter,
      Optional<KnownLog> known,
      Consumer<JournalLine> each)
      throws IOException {
    LogIndex index = known.map(KnownLog::index).orElseGet(LogIndex::new);
    return new IndexedLog(
        index,
        JournalLog.open(
            file,
            opening,
            converter,
            known.map(KnownLog::lines),
            (line, tagged) -> {
              if (index.size() < line.sequence()) { // else it was taken, and is given again
                each.accept(line);
                index.add(tagged);
              }
            }));
  }

  /** Writes what is known of the first messages in a file. */
  void write(DataOutputStream out, long messages) throws IOException {
    journal().orElseThrow().beginning(messages).write(out);
    index.write(out, Math.toIntExact(messages));
  }

  /** The file; empty in memory. */
  Optional<Journal> journal() {
    return log instanceof JournalLog file ? Optional.of(file.journal()) : Optional.empty();
  }

  /** How many messages are recorded. */
  long end() {
    return log.end();
  }

  /** One of the messages that are recorded, from 0 on. */
  EventMessage message(long place) {
    return log.message(place);
  }

  /**
   * The places of the messages that the criteria match, in log order.
   *
   * @param startInclusive may lie before the first place
   * @param endExclusive an {@link #end} that was told before
   */
  LongStream matching(EventCriteria criteria, long startInclusive, long endExclusive) {
    return index.matching(criteria, startInclusive, endExclusive);
  }

  /**
   * Checks that messages can be appended, as far as that can be told before.
   *
   * @throws IOException if not, and why
   */
  void checkWritable() throws IOException {
    Throwable cause = cut;
    if (cause != null) {
      throw new IOException(
          "the index could not take what was written last (%s); open the archive again"
              .formatted(cause),
          cause);
    }
    log.checkWritable();
  }

  /** Whether a message was written after the condition's marker that it does not allow. */
  boolean hasConflict(AppendCondition condition) {
    if (condition.consistencyMarker().equals(ConsistencyMarker.INFINITY)) {
      return false;
    }
    long start = GlobalIndexConsistencyMarker.position(condition.consistencyMarker()) + 1;
    return index.matching(condition.criteria(), start, index.size()).findFirst().isPresent();
  }

  /**
   * How many messages are written. Those from {@link #end} on are lost if the disk fails; then it
   * is the same as that.
   */
  long written() {
    return isWritable() ? index.size() : end();
  }

  private boolean isWritable() {
    try {
      checkWritable();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Writes messages after the last, all or none. They are recorded once they are settled.
   *
   * @return how many messages are written then
   * @throws org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException if
   *     there is a conflict; nothing is written
   * @throws IOException if the file cannot be written
   */
  long write(AppendCondition condition, List<? extends TaggedEventMessage<?>> messages)
      throws IOException {
    commitLock.lock();
    try {
      checkWritable();
      if (hasConflict(condition)) {
        throw conflictingEventsDetected(condition.consistencyMarker());
      }
      long end = log.append(messages);
      index(messages);
      return end;
    } finally {
      commitLock.unlock();
    }
  }

  private void index(List<? extends TaggedEventMessage<?>> messages) {
    try {
      messages.forEach(index::add);
    } catch (RuntimeException | Error e) {
      cut = e;
      throw e;
    }
  }

  /**
   * Returns when so many messages are recorded; in a file they are on the disk then.
   *
   * @throws IOException if the file cannot be forced
   */
  void settle(long end) throws IOException {
    log.settle(end);
  }

  /** Takes in what a writer in another process has appended. */
  void refresh() {
    log.refresh();
  }

  @Override
  public void close() throws IOException {
    log.close();
  }
}

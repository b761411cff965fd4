package io.github.sijill.axon.engine;

import java.io.IOException;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.eventhandling.EventMessage;

/**
 * Where a storage engine keeps its messages, in order, from index 0 on. Appending is for one writer
 * at a time, which the engine sees to; all else is thread-safe.
 */
sealed interface MessageLog extends AutoCloseable permits MemoryLog, JournalLog {

  /** How many messages are recorded for good. */
  long end();

  /** One of the messages that are recorded. */
  EventMessage message(long index);

  /**
   * Checks that messages can be appended, as far as that can be told before.
   *
   * @throws IOException if not, and why
   */
  void checkWritable() throws IOException;

  /**
   * Puts messages after the last, all or none. They are recorded once they are settled.
   *
   * @return how many there are then
   */
  long append(List<? extends TaggedEventMessage<?>> batch) throws IOException;

  /** Returns when so many messages are recorded for good. */
  void settle(long end) throws IOException;

  /** Takes in what others have appended. */
  void refresh();

  @Override
  void close() throws IOException;
}

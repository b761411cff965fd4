package io.github.sijill.axon.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.eventhandling.EventMessage;

/** Messages in memory: when the process ends, they are gone. */
final class MemoryLog implements MessageLog {

  private final List<EventMessage> messages = new ArrayList<>();
  private final AtomicLong settled = new AtomicLong();

  @Override
  public long end() {
    return settled.get();
  }

  @Override
  public EventMessage message(long index) {
    synchronized (messages) {
      return messages.get(Math.toIntExact(index));
    }
  }

  @Override
  public void checkWritable() {}

  @Override
  public long append(List<? extends TaggedEventMessage<?>> batch) {
    synchronized (messages) {
      messages.addAll(batch.stream().map(TaggedEventMessage::event).toList()); // all or none
      return messages.size();
    }
  }

  @Override
  public void settle(long end) {
    settled.accumulateAndGet(end, Math::max);
  }

  @Override
  public void refresh() {}

  @Override
  public void close() {}
}

package io.github.sijill.axon.engine;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.eventhandling.EventMessage;

/** Messages in memory: when the process ends, they are gone. */
final class MemoryLog implements MessageLog {

  private final AppendOnlyList<EventMessage> messages = new AppendOnlyList<>();
  private final AtomicLong settled = new AtomicLong();

  @Override
  public long end() {
    return settled.get();
  }

  @Override
  public EventMessage message(long index) {
    return messages.snapshot().get(Math.toIntExact(index));
  }

  @Override
  public void checkWritable() {}

  @Override
  public long append(List<? extends TaggedEventMessage<?>> batch) {
    messages.addAll(batch.stream().map(TaggedEventMessage::event).toList());
    return messages.size();
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

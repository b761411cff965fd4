package io.github.sijill.axon.engine;

import io.github.sijill.event.SagaEvent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;

/**
 * The events that were written last, by what a store was given of them. When the same bytes are
 * read back, the event is at hand without parsing them. A write that was rolled back does no harm:
 * its bytes are never read. Thread-safe.
 */
final class RecentWrites {

  /** More than are recorded between two questions, as a rule. */
  private static final int MOST = 256;

  private record Write(MessageType type, byte[] json, SagaEvent event) {}

  private final Map<String, Write> byIdentifier =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Write> eldest) {
          return size() > MOST;
        }
      };

  /** An event as it is given to the store, with its JSON as bytes. */
  synchronized void add(EventMessage stored, SagaEvent event) {
    if (stored.payload() instanceof byte[] json) {
      byIdentifier.put(stored.identifier(), new Write(stored.type(), json, event));
    }
  }

  /** The event of a message that was read; empty if these bytes were not among the last. */
  synchronized Optional<SagaEvent> event(EventMessage read) {
    Write write = byIdentifier.get(read.identifier());
    return write != null
            && write.type.equals(read.type())
            && read.payload() instanceof byte[] json
            && Arrays.equals(json, write.json)
        ? Optional.of(write.event)
        : Optional.empty();
  }
}

package io.github.sijill.axon;

import java.util.List;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;

class MemoryJournalStorageEngineTest extends JournalStorageEngineContract {

  @Override
  JournalStorageEngine engine(List<TaggedEventMessage<?>> preloaded) {
    return JournalStorageEngine.inMemory(preloaded);
  }
}

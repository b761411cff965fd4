package io.github.sijill.axon.engine;

import java.util.List;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;

class MemoryJournalStorageEngineTest extends JournalStorageEngineContract {

  @Override
  JournalStorageEngine engine(List<TaggedEventMessage<?>> preloaded) {
    return JournalStorageEngine.holding(preloaded);
  }
}

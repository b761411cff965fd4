package io.github.sijill.testkit.junit;

import io.github.sijill.axon.engine.JournalStorageEngine;
import java.io.IOException;
import java.nio.file.Path;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The contract, kept by engines that were not made for it and by ours. */
class EngineContractTest {

  @Nested
  class OfAxonInMemory implements EngineContract {

    private final EventStorageEngine engine = new InMemoryEventStorageEngine();

    @Override
    public EventStorageEngine engine() {
      return engine;
    }
  }

  @Nested
  class OverAFile implements EngineContract {

    private final JournalStorageEngine engine;

    OverAFile(@TempDir Path folder) throws IOException {
      engine = JournalStorageEngine.open(folder.resolve("archive.jsonl"));
    }

    @Override
    public EventStorageEngine engine() {
      return engine;
    }

    @AfterEach
    void close() throws IOException {
      engine.close();
    }
  }
}

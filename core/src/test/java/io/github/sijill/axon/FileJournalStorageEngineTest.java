package io.github.sijill.axon;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;

class FileJournalStorageEngineTest extends JournalStorageEngineContract {

  @TempDir static Path folder;

  private final List<JournalStorageEngine> opened = new ArrayList<>();

  /** What was appended before is read from the file: the engine was closed and is opened again. */
  @Override
  JournalStorageEngine engine(List<TaggedEventMessage<?>> preloaded) throws IOException {
    Path file = folder.resolve("archive-" + opened.size() + ".jsonl");
    try (JournalStorageEngine before = JournalStorageEngine.open(file)) {
      append(before, AppendCondition.none(), preloaded.toArray(TaggedEventMessage<?>[]::new));
    }
    JournalStorageEngine engine = JournalStorageEngine.open(file);
    opened.add(engine);
    return engine;
  }

  @AfterAll
  void close() throws IOException {
    for (JournalStorageEngine engine : opened) {
      engine.close();
    }
  }
}

package io.github.sijill.axon;

import io.github.sijill.testkit.junit.EngineContract;
import java.nio.file.Path;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Axon's JPA engine over an application's database keeps the contract. */
class HostJpaEngineTest implements EngineContract {

  private final HostDatabase database;

  HostJpaEngineTest(@TempDir Path folder) {
    database = new HostDatabase(folder);
  }

  @Override
  public EventStorageEngine engine() {
    return database.engine();
  }

  @AfterEach
  void close() {
    database.close();
  }
}

package io.github.sijill.axon;

import io.github.sijill.Archive;
import io.github.sijill.AxonArchives;
import io.github.sijill.axon.engine.JournalStorageEngine;
import io.github.sijill.journal.OpenOptions;
import io.github.sijill.testing.StoreLaws;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The laws of every store; those of PostgreSQL are in {@code PostgresLawsTest}. */
@Timeout(600)
class StoreLawsTest {

  private static final int STEPS = 60;

  enum Kind {
    FILE,
    OUR_ENGINE,
    AXONS_ENGINE,
    JPA_ENGINE,
    APPLICATION,
    APPLICATION_WITH_JPA;

    boolean isShared() {
      return this != FILE;
    }
  }

  @TempDir Path folder;

  private final List<Runnable> open = new ArrayList<>();

  @AfterEach
  void close() {
    open.reversed().forEach(Runnable::run);
  }

  /** A store of this kind without entries. */
  private StoreLaws.Store store(Kind kind) {
    return switch (kind) {
      case FILE -> {
        Path file = folder.resolve("archive.jsonl");
        yield clock -> Archive.open(file, OpenOptions.forWriting(), clock);
      }
      case OUR_ENGINE -> over(JournalStorageEngine.inMemory(List.of()));
      case AXONS_ENGINE -> over(new InMemoryEventStorageEngine());
      case JPA_ENGINE -> over(database().engine());
      case APPLICATION -> inApplication(JournalStorageEngine.inMemory(List.of()));
      case APPLICATION_WITH_JPA -> inApplication(database().engine());
    };
  }

  private HostDatabase database() {
    HostDatabase database = new HostDatabase(folder.resolve("database" + open.size()));
    open.add(database::close);
    return database;
  }

  private static StoreLaws.Store over(EventStorageEngine engine) {
    return clock -> AxonArchives.over(engine, clock);
  }

  private StoreLaws.Store inApplication(EventStorageEngine engine) {
    return clock -> {
      AxonConfiguration host =
          AxonArchives.register(
                  EventSourcingConfigurer.create().registerEventStorageEngine(c -> engine), clock)
              .start();
      open.add(host::shutdown);
      return AxonArchives.find(host);
    };
  }

  private static Stream<Arguments> kindsAndSeeds() {
    return Stream.of(Kind.values())
        .flatMap(kind -> Stream.of(1L, 2L, 3L).map(seed -> Arguments.of(kind, seed)));
  }

  private static Stream<Arguments> sharedKindsAndSeeds() {
    return kindsAndSeeds().filter(each -> ((Kind) each.get()[0]).isShared());
  }

  @ParameterizedTest
  @MethodSource("kindsAndSeeds")
  void a_history_gives_the_same_as_in_memory(Kind kind, long seed) throws IOException {
    StoreLaws.a_history_gives_the_same_as_in_memory(store(kind), STEPS, seed);
  }

  @ParameterizedTest
  @MethodSource("sharedKindsAndSeeds")
  void whichever_node_records_both_give_the_same(Kind kind, long seed) throws IOException {
    StoreLaws.whichever_node_records_both_give_the_same(store(kind), STEPS, seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void a_follower_of_a_file_gives_the_same(long seed) throws IOException {
    Path file = folder.resolve("archive.jsonl");
    StoreLaws.a_follower_gives_the_same(
        clock -> Archive.open(file, OpenOptions.forWriting(), clock),
        clock -> Archive.open(file, OpenOptions.forReading(), clock),
        STEPS,
        seed);
  }

  @ParameterizedTest
  @MethodSource("kindsAndSeeds")
  void copies_hold_the_same(Kind kind, long seed) throws IOException {
    List<Kind> kinds = List.of(Kind.values());
    Kind other = kinds.get((int) ((kinds.indexOf(kind) + seed) % kinds.size()));
    StoreLaws.copies_hold_the_same(store(kind), store(other), folder, STEPS, seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void after_a_death_all_that_was_acknowledged_is_there(long seed) throws IOException {
    StoreLaws.after_a_death_all_that_was_acknowledged_is_there(
        folder.resolve("archive.jsonl"), STEPS / 4, seed);
  }
}

package io.github.sijill.axon;

import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sijill.Archive;
import io.github.sijill.AxonArchives;
import io.github.sijill.axon.engine.JournalStorageEngine;
import io.github.sijill.journal.ArchiveUnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.core.MessageStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** An application's engine whose store cannot be reached for a while, in each way it may say so. */
@Timeout(300)
class StoreAwayTest {

  private static final LocalDate DAY = LocalDate.of(2016, 1, 10);

  enum Engine {
    OURS,
    AXONS,
    JPA
  }

  /** How an engine gives an exception to its caller. */
  enum Way {
    THROWN,
    IN_WHAT_IT_RETURNS
  }

  @TempDir Path folder;

  /** An engine that does its work, but while this is set. */
  private volatile @Nullable Exception away;

  private Way way = Way.THROWN;

  private EventStorageEngine failing(EventStorageEngine engine) {
    return (EventStorageEngine)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {EventStorageEngine.class},
            (proxy, method, arguments) -> {
              Exception thrown = away;
              if (thrown != null) {
                return failed(method.getReturnType(), thrown);
              }
              try {
                return method.invoke(engine, arguments);
              } catch (InvocationTargetException e) {
                throw e.getTargetException();
              }
            });
  }

  private Object failed(Class<?> returned, Exception thrown) throws Exception {
    if (way == Way.THROWN) {
      throw thrown instanceof RuntimeException ? thrown : new IllegalStateException(thrown);
    }
    return returned == MessageStream.class
        ? MessageStream.failed(thrown)
        : CompletableFuture.failedFuture(thrown);
  }

  static Stream<Arguments> failures() {
    List<Exception> failures =
        List.of(
            new SQLTransientConnectionException("jdbc:postgresql://me:SECRET@host is away"),
            new IllegalStateException("wrapped", new SQLException("away", "08006")),
            new UncheckedIOException(new IOException("no space left on device")),
            new IOException("connection reset"),
            new TimeoutException("no answer for a minute"));
    return Stream.of(Way.values())
        .flatMap(way -> failures.stream().map(failure -> Arguments.of(way, failure)));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void makes_the_archive_unavailable_and_it_goes_on_when_the_store_is_back(
      Way saidSo, Exception failure) {
    way = saidSo;
    try (Archive archive = AxonArchives.over(failing(JournalStorageEngine.inMemory(List.of())))) {
      archive.record(opened());
      away = failure;
      for (ThrowingCallable call :
          List.<ThrowingCallable>of(
              () -> archive.record(imposed("imposed", "2016-01-06")),
              () -> archive.retract("small", "opened", "it was wrong"),
              archive::head,
              archive::recorded,
              archive::behind,
              archive::replay,
              archive::verify,
              () -> archive.copyTo(folder.resolve("copy.jsonl")),
              () -> archive.status().on(DAY))) {
        assertThatThrownBy(call)
            .isInstanceOf(ArchiveUnavailableException.class)
            .hasMessageStartingWith("the archive over a ")
            .hasMessageContaining(" cannot be read or written now: its event store failed with ")
            .hasMessageNotContaining("SECRET")
            .hasStackTraceContaining(String.valueOf(failure.getMessage()));
      }
      away = null;

      assertThat(archive.record(imposed("imposed", "2016-01-06")).isNew()).isTrue();
      assertThat(archive.status().on(DAY).summary()).isEqualTo("BLOCKED");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatever_the_engine_an_opening_and_a_recording_say_so(Engine kind) {
    try (HostDatabase database = new HostDatabase(folder)) {
      EventStorageEngine engine =
          failing(
              switch (kind) {
                case OURS -> JournalStorageEngine.inMemory(List.of());
                case AXONS -> new InMemoryEventStorageEngine();
                case JPA -> database.engine();
              });
      way = Way.IN_WHAT_IT_RETURNS;
      away = new SQLException("away", "08006");
      assertThatThrownBy(() -> AxonArchives.over(engine))
          .isInstanceOf(ArchiveUnavailableException.class);
      away = null;
      try (Archive archive = AxonArchives.over(engine)) {
        archive.record(opened());
        away = new SQLException("away", "08006");
        assertThatThrownBy(() -> archive.record(imposed("imposed", "2016-01-06")))
            .isInstanceOf(ArchiveUnavailableException.class);
        away = null;
        assertThat(archive.record(imposed("imposed", "2016-01-06")).isNew()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_fault_that_is_none_of_the_store_comes_through_as_it_is(Way saidSo) {
    way = saidSo;
    try (Archive archive = AxonArchives.over(failing(JournalStorageEngine.inMemory(List.of())))) {
      away = new UnsupportedOperationException("a fault of the engine's");

      assertThatThrownBy(archive::head).hasMessage("a fault of the engine's");
      assertThatThrownBy(() -> archive.record(opened()))
          .isNotInstanceOf(ArchiveUnavailableException.class)
          .hasStackTraceContaining("a fault of the engine's");
    }
  }
}

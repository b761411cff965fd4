package io.github.sijill.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sijill.axon.engine.JournalStorageEngine;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.axonframework.common.configuration.Configuration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.junit.jupiter.api.Test;

/** What an archive holds is freed whatever fails on the way. */
class OpenedArchiveTest {

  private final AtomicInteger freed = new AtomicInteger();

  private EventSourcingConfigurer configurer() {
    return SijillModule.over(JournalStorageEngine.inMemory(List.of()), InstantSource.system());
  }

  private static Consumer<Configuration> failing(Throwable with) {
    return configuration -> {
      if (with instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(with.getMessage());
    };
  }

  @Test
  void an_error_at_the_start_frees_what_was_opened_for_it() {
    EventSourcingConfigurer failing = configurer();
    failing.lifecycleRegistry(
        lifecycle -> lifecycle.onStart(0, failing(new AssertionError("does not start"))));

    assertThatThrownBy(() -> OpenedArchive.start("a test", failing, freed::incrementAndGet))
        .hasStackTraceContaining("does not start");
    assertThat(freed).hasValue(1);
  }

  @Test
  void a_failure_to_free_does_not_hide_why_it_did_not_start() {
    EventSourcingConfigurer failing = configurer();
    failing.lifecycleRegistry(
        lifecycle -> lifecycle.onStart(0, failing(new IllegalStateException("does not start"))));

    assertThatThrownBy(
            () ->
                OpenedArchive.start(
                    "a test",
                    failing,
                    () -> {
                      throw new IllegalStateException("cannot be freed");
                    }))
        .hasStackTraceContaining("does not start")
        .satisfies(thrown -> assertThat(thrown.getSuppressed()).hasSize(1));
  }

  @Test
  void a_shutdown_that_fails_frees_it_too() {
    EventSourcingConfigurer failing = configurer();
    failing.lifecycleRegistry(
        lifecycle -> lifecycle.onShutdown(0, failing(new AssertionError("does not end"))));
    OpenedArchive opened = OpenedArchive.start("a test", failing, freed::incrementAndGet);

    try {
      opened.closing().run();
    } catch (RuntimeException | Error e) {
      assertThat(e).hasStackTraceContaining("does not end");
    }

    assertThat(freed).hasValue(1);
  }
}

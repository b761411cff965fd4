package io.github.sijill.axon;

import io.github.sijill.axon.engine.EventMessages;
import io.github.sijill.axon.engine.JournalStorageEngine;
import io.github.sijill.copy.ArchiveLines;
import io.github.sijill.copy.ArchiveState;
import io.github.sijill.copy.FileLines;
import io.github.sijill.copy.StoreLines;
import io.github.sijill.event.Recorded;
import io.github.sijill.journal.Journal;
import io.github.sijill.journal.OpenOptions;
import io.github.sijill.projection.RecordedLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.common.configuration.Configuration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;

/**
 * What there is of an archive in a running configuration, over whatever store, and how it ends.
 *
 * <p>For other rooms of this library.
 *
 * @param lines the lines of a state of the store
 * @param numbering looks for gaps in the store
 * @param clock tells when an entry is recorded
 * @param closing shuts down what was started for the archive, and frees what that held
 */
public record OpenedArchive(
    Recorder recorder,
    EntryProjector projector,
    Function<LogState, ArchiveLines> lines,
    NumberingCheck numbering,
    InstantSource clock,
    Runnable closing) {

  /** All that the store holds at the time of the call. */
  public ArchiveState now() {
    LogState state = projector.upToDate();
    return new ArchiveState(state.projections(), lines.apply(state));
  }

  /** In memory, with these events already; their instants are kept. */
  public static OpenedArchive inMemory(List<Recorded> events, InstantSource clock) {
    return start(SijillModule.inMemory(events, clock), () -> {});
  }

  /** Over a storage engine that stays the caller's. */
  public static OpenedArchive over(EventStorageEngine engine, InstantSource clock) {
    return start(SijillModule.over(engine, clock), () -> {});
  }

  /** In a file, which is read once: the projections are ready then. */
  public static OpenedArchive file(Path file, OpenOptions opening, InstantSource clock)
      throws IOException {
    RecordedLog log = new RecordedLog();
    AtomicLong sequence = new AtomicLong();
    JournalStorageEngine engine =
        JournalStorageEngine.open(
            file,
            opening,
            null,
            message ->
                EventMessages.recorded(message, sequence.incrementAndGet()).ifPresent(log::append));
    return start(
        SijillModule.over(engine, clock, store -> new EntryProjector(store, log, sequence.get())),
        () -> close(file, engine));
  }

  private static void close(Path file, JournalStorageEngine engine) {
    try {
      engine.close();
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be closed", e);
    }
  }

  /** In a host's configuration, which is started, and stays the host's. */
  public static OpenedArchive in(Configuration host) {
    return of(host, () -> {});
  }

  /**
   * Starts a configuration that holds an archive.
   *
   * @param freeing frees what the configuration needs, once it is shut down or cannot be started
   */
  public static OpenedArchive start(EventSourcingConfigurer configurer, Runnable freeing) {
    try {
      AxonConfiguration configuration = configurer.start();
      return of(
          configuration,
          () -> {
            configuration.shutdown();
            ProcessorThreads.of(configuration).end();
            freeing.run();
          });
    } catch (RuntimeException e) {
      freeing.run();
      throw e;
    }
  }

  private static OpenedArchive of(Configuration configuration, Runnable closing) {
    EntryProjector projector = configuration.getComponent(EntryProjector.class);
    return new OpenedArchive(
        new Recorder(configuration.getComponent(CommandGateway.class)),
        projector,
        lines(configuration.getComponent(EventStorageEngine.class)),
        configuration.getOptionalComponent(NumberingCheck.class).orElse(List::of),
        SijillModule.clock(configuration),
        closing);
  }

  /** A file has its lines; of any other store they are made. */
  private static Function<LogState, ArchiveLines> lines(EventStorageEngine engine) {
    Optional<Journal> journal =
        engine instanceof JournalStorageEngine ours ? ours.journal() : Optional.empty();
    if (journal.isPresent()) {
      return state -> new FileLines(journal.get(), state.end());
    }
    StoreLines chained = new StoreLines();
    return state -> chained.of(state.projections());
  }
}

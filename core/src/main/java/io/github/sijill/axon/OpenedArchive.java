package io.github.sijill.axon;

import io.github.sijill.axon.engine.JournalStorageEngine;
import io.github.sijill.copy.ArchiveLines;
import io.github.sijill.copy.ArchiveState;
import io.github.sijill.journal.ArchiveUnavailableException;
import io.github.sijill.journal.Journal;
import io.github.sijill.journal.OpenOptions;
import io.github.sijill.projection.Projections;
import io.github.sijill.text.Printable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
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
 * @param place where it is, in words
 * @param isReadOnly whether nothing can be recorded in it
 * @param lines the lines of a state of the store
 * @param numbering looks for gaps in the store
 * @param clock tells when an entry is recorded
 * @param closing shuts down what was started for the archive, and frees what that held
 */
public record OpenedArchive(
    String place,
    boolean isReadOnly,
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

  /**
   * In a file, which is read once: hashes and rules are checked, and the log is there then.
   *
   * @throws io.github.sijill.json.FormatException if a line is damaged or breaks a rule; it names
   *     the line
   */
  public static OpenedArchive file(Path file, OpenOptions opening, InstantSource clock)
      throws IOException {
    FileReading reading = new FileReading(opening);
    JournalStorageEngine engine = JournalStorageEngine.open(file, opening, null, reading);
    EntryProjector.Read read = reading.end();
    return start(
        "in " + Printable.escaped(file),
        SijillModule.over(engine, clock, store -> new EntryProjector(store, read)),
        () -> close(file, engine));
  }

  private static void close(Path file, JournalStorageEngine engine) {
    try {
      engine.close();
    } catch (IOException e) {
      throw new ArchiveUnavailableException(
          Printable.escaped(file) + " cannot be closed: " + e.getMessage(), e);
    }
  }

  /**
   * In a host's configuration, which is started, and stays the host's.
   *
   * @throws IllegalStateException if no archive was registered in it
   */
  public static OpenedArchive find(Configuration host) {
    if (!host.hasComponent(EntryProjector.class)) {
      throw new IllegalStateException(
          "no archive is registered in this configuration; call AxonArchives.register with its"
              + " configurer before it is started");
    }
    return of("in the configuration of an application", host, () -> {});
  }

  /**
   * Starts a configuration that holds an archive.
   *
   * @param place where the archive is, in words
   * @param freeing frees what the configuration needs, once it is shut down or cannot be started
   */
  public static OpenedArchive start(
      String place, EventSourcingConfigurer configurer, Runnable freeing) {
    try {
      AxonConfiguration configuration = configurer.start();
      try {
        return of(place, configuration, () -> end(configuration, freeing));
      } catch (RuntimeException | Error e) {
        configuration.shutdown();
        throw e;
      }
    } catch (RuntimeException | Error e) {
      try {
        freeing.run();
      } catch (RuntimeException | Error further) {
        e.addSuppressed(further);
      }
      throw e;
    }
  }

  /** Whatever fails on the way, the rest is done. */
  private static void end(AxonConfiguration configuration, Runnable freeing) {
    try {
      configuration.shutdown();
    } finally {
      try {
        ProcessorThreads.of(configuration).end();
      } finally {
        freeing.run();
      }
    }
  }

  private static OpenedArchive of(String place, Configuration configuration, Runnable closing) {
    EventStorageEngine engine = configuration.getComponent(EventStorageEngine.class);
    Optional<Journal> journal =
        engine instanceof JournalStorageEngine ours ? ours.journal() : Optional.empty();
    EntryProjector projector = configuration.getComponent(EntryProjector.class);
    return new OpenedArchive(
        place,
        journal.isPresent() && !journal.get().isForWriting(),
        new Recorder(configuration.getComponent(CommandGateway.class)),
        projector,
        lines(journal),
        configuration.getOptionalComponent(NumberingCheck.class).orElse(List::of),
        SijillModule.clock(configuration),
        closing);
  }

  /** A file has its lines; of any other store they are made. */
  private static Function<LogState, ArchiveLines> lines(Optional<Journal> journal) {
    if (journal.isPresent()) {
      return state -> ArchiveLines.ofFile(journal.get(), state.end());
    }
    Function<Projections, ArchiveLines> made = ArchiveLines.ofStore();
    return state -> made.apply(state.projections());
  }
}

package io.github.sijill.axon;

import io.github.sijill.axon.engine.JournalStorageEngine;
import io.github.sijill.axon.engine.KnownLog;
import io.github.sijill.casefile.RecordCheck;
import io.github.sijill.copy.ArchiveLines;
import io.github.sijill.copy.ArchiveState;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.journal.ArchiveUnavailableException;
import io.github.sijill.journal.Beginning;
import io.github.sijill.journal.Journal;
import io.github.sijill.journal.OpenOptions;
import io.github.sijill.json.FormatException;
import io.github.sijill.projection.Projections;
import io.github.sijill.projection.RecordedLog;
import io.github.sijill.text.Printable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.common.configuration.Configuration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;

/**
 * An archive in a running Axon configuration, over any store: what records in it, what reads it,
 * and how it is closed.
 *
 * <p>For other rooms of this library.
 *
 * @param place where it is, in words
 * @param isReadOnly whether nothing can be recorded in it
 * @param lines the lines of a state of the store
 * @param rows the rows of the store
 * @param clock tells when an entry is recorded
 * @param closing shuts down what was started for the archive, and frees what that held
 */
public record OpenedArchive(
    String place,
    boolean isReadOnly,
    Recorder recorder,
    EntryProjector projector,
    Function<LogState, ArchiveLines> lines,
    StoreRows rows,
    InstantSource clock,
    Runnable closing) {

  /**
   * All that the store holds at the time of the call.
   *
   * @throws FormatException if an entry breaks a rule of its case; it names the entry and the rule
   */
  public ArchiveState now() {
    return state(reached(projector::upToDate));
  }

  /** As {@link #now}, but it does not throw if an entry breaks a rule. */
  public ArchiveState nowUnchecked() {
    return state(reached(projector::upToDateUnchecked));
  }

  /**
   * Records an event.
   *
   * @throws io.github.sijill.casefile.EntryRefusedException if it breaks a rule
   * @throws FormatException if an entry in the store breaks a rule; it names the entry and the rule
   */
  public RecordEntry.Result record(SagaEvent event) {
    projector.checkRules();
    return reached(() -> recorder.record(event));
  }

  /**
   * Records an entry of another archive at the instant at which that recorded it. Whether others
   * have recorded meanwhile the caller finds by comparing heads.
   */
  public void take(Recorded entry) {
    projector.checkRules();
    RecordEntry.Result unused = reached(() -> recorder.take(entry));
  }

  /** How many events the store holds that no question was answered from yet. */
  public long behind() {
    return reached(projector::behind);
  }

  /**
   * Reads the store anew.
   *
   * @param progress gets each event, after it is read, and how many the log holds
   */
  public void replay(BiConsumer<Recorded, Long> progress) {
    EntryProjector unused =
        reached(
            () -> {
              projector.replay(progress);
              return projector;
            });
  }

  private <T> T reached(Supplier<T> call) {
    try {
      return call.get();
    } catch (RuntimeException e) {
      throw StoreAway.explained(e, "the archive " + place);
    }
  }

  private ArchiveState state(LogState state) {
    return new ArchiveState(state.projections(), lines.apply(state));
  }

  /**
   * Reads all that the store holds, and returns this.
   *
   * @throws FormatException if an entry breaks a rule; then it is closed
   */
  public OpenedArchive checked() {
    try {
      LogState unused = reached(projector::upToDate);
      return this;
    } catch (RuntimeException | Error e) {
      freeAfter(e, closing);
      throw e;
    }
  }

  private static void freeAfter(Throwable failure, Runnable freeing) {
    try {
      freeing.run();
    } catch (RuntimeException | Error further) {
      failure.addSuppressed(further);
    }
  }

  /**
   * In memory.
   *
   * @param events what it holds already, in the order of recording
   * @throws FormatException if an entry breaks a rule; it names the entry
   */
  public static OpenedArchive inMemory(List<Recorded> events, InstantSource clock) {
    RuleCheck rules = new RuleCheck();
    List<Recorded> numbered = numbered(events);
    for (Recorded each : numbered) {
      Optional<RecordCheck.Broken> broken = rules.check(each, List::of);
      if (broken.isPresent()) {
        throw new FormatException(StoreRows.UNNUMBERED.name(each.sequence()), broken.get().fault());
      }
    }
    return holding(numbered, clock);
  }

  /** In memory, with the entries of an archive that is open, whose rules they keep. */
  public static OpenedArchive copyOf(List<Recorded> entries, InstantSource clock) {
    return holding(numbered(entries), clock);
  }

  private static OpenedArchive holding(List<Recorded> entries, InstantSource clock) {
    return start(
        "in memory",
        SijillModule.over(
            JournalStorageEngine.inMemory(entries),
            clock,
            new EntryProjector.Read(RecordedLog.of(entries), entries.size())),
        () -> {});
  }

  private static List<Recorded> numbered(List<Recorded> events) {
    List<Recorded> numbered = new ArrayList<>(events.size());
    for (Recorded each : events) {
      numbered.add(Recorded.of(each.event(), numbered.size() + 1L, each.recordedAt()));
    }
    return numbered;
  }

  /**
   * In a file, which is read once: hashes and rules are checked, and the log is made.
   *
   * @throws FormatException if a line is damaged or breaks a rule; it names the line
   */
  public static OpenedArchive file(Path file, OpenOptions opening, InstantSource clock)
      throws IOException {
    return file(file, opening, () -> new FileReading(opening), clock);
  }

  static OpenedArchive file(
      Path file, OpenOptions opening, Supplier<FileReading> readings, InstantSource clock)
      throws IOException {
    FileReading reading = readings.get();
    if (!Checkpoint.isFor(file, opening)) {
      return file(file, opening, reading, Optional.empty(), clock);
    }
    try {
      return file(file, opening, reading, reading.resume(file), clock);
    } catch (Beginning.OtherException e) { // it is not the file that was read before
      return file(file, opening, readings.get(), Optional.empty(), clock);
    }
  }

  private static OpenedArchive file(
      Path file,
      OpenOptions opening,
      FileReading reading,
      Optional<KnownLog> known,
      InstantSource clock)
      throws IOException {
    JournalStorageEngine engine = JournalStorageEngine.open(file, opening, known, reading);
    Runnable closing = () -> close(file, engine);
    EntryProjector.Read read;
    try {
      read = reading.end(engine);
    } catch (RuntimeException | Error e) {
      freeAfter(e, closing);
      throw e;
    }
    OpenedArchive opened =
        start("in " + Printable.escaped(file), SijillModule.over(engine, clock, read), closing);
    if (!Checkpoint.isFor(file, opening)) {
      return opened;
    }
    Checkpoints checkpoints = new Checkpoints(file, engine, known.map(KnownLog::size).orElse(0L));
    if (opening.isForWriting()) {
      return opened.keeping(checkpoints);
    }
    if (opening.onCheckpoint().isPresent()) {
      checkpoints.read(opened.projector::upToDateUnchecked, opening.onCheckpoint().get());
    }
    return opened;
  }

  /** It then leaves a checkpoint of its file when it is opened and when it is closed. */
  private OpenedArchive keeping(Checkpoints checkpoints) {
    checkpoints.opened(projector::upToDateUnchecked);
    Runnable ending =
        () -> {
          try {
            checkpoints.closing(projector::upToDateUnchecked);
          } finally {
            closing.run();
          }
        };
    return new OpenedArchive(place, isReadOnly, recorder, projector, lines, rows, clock, ending);
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
      freeAfter(e, freeing);
      throw e;
    }
  }

  /** Each step is done even if the one before fails. */
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
        new Recorder(
            configuration.getComponent(CommandGateway.class),
            configuration.getComponent(CaseTurns.class)),
        projector,
        lines(journal),
        SijillModule.rows(configuration),
        SijillModule.clock(configuration),
        closing);
  }

  /** An archive file has lines; for any other store they are made. */
  private static Function<LogState, ArchiveLines> lines(Optional<Journal> journal) {
    if (journal.isPresent()) {
      return state -> ArchiveLines.ofFile(journal.get(), state.end());
    }
    Function<Projections, ArchiveLines> made = ArchiveLines.ofStore();
    return state -> made.apply(state.projections());
  }
}

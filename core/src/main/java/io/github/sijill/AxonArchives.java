package io.github.sijill;

import static java.util.Objects.requireNonNull;

import io.github.sijill.axon.OpenedArchive;
import io.github.sijill.axon.SijillModule;
import io.github.sijill.axon.postgres.PostgresArchive;
import io.github.sijill.axon.postgres.PostgresSettings;
import io.github.sijill.journal.ExpectedHash;
import io.github.sijill.journal.Verification;
import io.github.sijill.json.FormatException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.axonframework.common.configuration.Configuration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/**
 * Archives for applications that use Axon Framework themselves. Nobody else needs this type, nor to
 * know that an archive is built on Axon; {@link Archive} opens one in memory, in a file or in a
 * PostgreSQL.
 *
 * <pre>{@code
 * AxonConfiguration host = AxonArchives.register(EventSourcingConfigurer.create()).start();
 * Archive archive = AxonArchives.find(host);
 * }</pre>
 */
public final class AxonArchives {

  private AxonArchives() {}

  /**
   * Registers an archive in an application's Axon configuration, beside whatever that holds. Its
   * entries go to the application's event store. To be called once, before the configuration is
   * started; {@link #find} gives the archive then.
   *
   * @return the same configurer
   */
  public static EventSourcingConfigurer register(EventSourcingConfigurer host) {
    return register(host, InstantSource.system());
  }

  /**
   * Registers an archive that tells the time by another clock, see {@link
   * #register(EventSourcingConfigurer)}.
   *
   * @param clock tells when an entry is recorded
   * @return the same configurer
   */
  public static EventSourcingConfigurer register(
      EventSourcingConfigurer host, InstantSource clock) {
    return SijillModule.register(requireNonNull(host, "host"), requireNonNull(clock, "clock"));
  }

  /**
   * The archive that was registered in a configuration. Closing the archive leaves the
   * configuration to the application.
   *
   * @param host has been started
   * @throws IllegalStateException if no archive was registered in it
   * @throws FormatException if an entry in the event store breaks a rule, see {@link Archive};
   *     {@link #verify} lists all that do
   */
  public static Archive find(Configuration host) {
    return new Archive(OpenedArchive.find(requireNonNull(host, "host")).checked());
  }

  /**
   * An archive over a storage engine, in an Axon configuration of its own.
   *
   * @param engine stays the caller's, who closes it after the archive
   * @throws FormatException if an entry in it breaks a rule, see {@link Archive}; {@link #verify}
   *     lists all that do
   */
  public static Archive over(EventStorageEngine engine) {
    return over(engine, InstantSource.system());
  }

  /**
   * An archive over a storage engine, see {@link #over(EventStorageEngine)}, with another clock.
   *
   * @param engine stays the caller's, who closes it after the archive
   * @param clock tells when an entry is recorded
   */
  public static Archive over(EventStorageEngine engine, InstantSource clock) {
    return new Archive(opened(engine, clock).checked());
  }

  /**
   * Reads an archive over a storage engine, and says what that shows, see {@link
   * Archive#verify(Optional)}. Its entries may break the rules, for which {@link #over} and {@link
   * #find} refuse it.
   *
   * @param engine stays the caller's; that of a configuration is its component of this type
   * @param expected the hash of a line that was kept somewhere, to look for it; empty to look for
   *     none
   */
  public static Verification verify(EventStorageEngine engine, Optional<ExpectedHash> expected) {
    requireNonNull(expected, "expected");
    try (Archive archive = new Archive(opened(engine, InstantSource.system()))) {
      return archive.verify(expected);
    }
  }

  private static OpenedArchive opened(EventStorageEngine engine, InstantSource clock) {
    requireNonNull(engine, "engine");
    return OpenedArchive.start(
        "over a " + engine.getClass().getSimpleName(),
        SijillModule.over(engine, requireNonNull(clock, "clock")),
        () -> {});
  }

  /**
   * An archive in a PostgreSQL, as {@link Archive#postgres(PostgresSettings)} opens it, with event
   * handlers of the caller's that go on where they stopped, in whichever process: register them
   * with a pooled streaming event processor of Axon's. How far each has come is kept in the schema,
   * and of all processes that have a processor of one name one handles an event. A handler gets
   * each event at least once, after it is committed: once more if its process died before that was
   * noted. Closing waits for a handler that is at work, up to half a minute.
   *
   * @param further gets Axon's configuration before it is started; {@link #find} finds the archive
   *     there
   * @throws io.github.sijill.journal.ArchiveUnavailableException if the database cannot be reached
   *     or used
   * @throws FormatException as {@link Archive#postgres(PostgresSettings)} does
   * @throws IllegalStateException if the libraries for this are not on the class path; its message
   *     names them
   */
  public static Archive postgres(
      PostgresSettings settings, Consumer<EventSourcingConfigurer> further) {
    return postgres(settings, InstantSource.system(), further);
  }

  /**
   * An archive in a PostgreSQL with event handlers of the caller's, see {@link
   * #postgres(PostgresSettings, Consumer)}, and with another clock.
   *
   * @param clock tells when an entry is recorded
   */
  public static Archive postgres(
      PostgresSettings settings, InstantSource clock, Consumer<EventSourcingConfigurer> further) {
    return new Archive(
        PostgresArchive.open(
                requireNonNull(settings, "settings"),
                requireNonNull(clock, "clock"),
                requireNonNull(further, "further"))
            .checked());
  }
}

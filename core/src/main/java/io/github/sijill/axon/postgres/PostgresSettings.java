package io.github.sijill.axon.postgres;

import io.github.sijill.text.Printable;
import io.github.sijill.text.ShownAddress;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Where an archive in PostgreSQL is, and how to reach it. Begin with {@link #of} and change what
 * should be different:
 *
 * <pre>{@code
 * PostgresSettings.of("jdbc:postgresql://db.example.org/archives", "amina", password)
 *     .schema("restrictions")
 *     .poolSize(8)
 * }</pre>
 *
 * <p>Immutable. No message and no {@code toString} shows the password, or the parameters of the
 * address.
 *
 * @param url the address of the database, as JDBC has it: {@code jdbc:postgresql://HOST/DATABASE}.
 *     Parameters of the driver may follow, such as {@code ?sslmode=verify-full}. Neither user nor
 *     password may stand before the host
 * @param user the user of the database who reads and records
 * @param password of that user; empty if the server asks for none
 * @param schema the schema that holds the archive, one archive each: lower-case letters, digits and
 *     underscores
 * @param poolSize how many connections to open at most, at least 1. Each call that is at work needs
 *     one; one that nobody has needed for ten minutes is closed
 * @param patience how long a call waits for a connection, or for its turn to record, before it
 *     fails with an {@link io.github.sijill.journal.ArchiveUnavailableException}; at least 250 ms
 * @param preparation what opening may do to the schema: create it, upgrade it, or nothing
 */
public record PostgresSettings(
    String url,
    String user,
    String password,
    String schema,
    int poolSize,
    Duration patience,
    Preparation preparation) {

  /** What opening may do to a schema before the archive in it is used. */
  public enum Preparation {
    /** Nothing: opening fails where the schema is missing or of an older release. */
    NONE,
    /** Upgrade the tables of an older release; opening fails where the schema is missing. */
    UPGRADE,
    /** Create the schema and its tables, or upgrade those of an older release. */
    CREATE
  }

  private static final Pattern SCHEMA = Pattern.compile("[a-z_][a-z0-9_]{0,62}");
  private static final Duration LEAST_PATIENCE = Duration.ofMillis(250);
  private static final Duration GREATEST_PATIENCE = Duration.ofDays(1);

  /**
   * Checks them.
   *
   * @throws IllegalArgumentException if one is not as said above
   */
  public PostgresSettings {
    DatabaseUrl unused = DatabaseUrl.parse(url);
    if (!SCHEMA.matcher(schema).matches()) {
      throw new IllegalArgumentException(
          "'%s' cannot be the schema of an archive; its name has 1 to 63 lower-case letters (a to z), digits and underscores, and does not begin with a digit"
              .formatted(Printable.escaped(schema, 80)));
    }
    if (poolSize < 1) {
      throw new IllegalArgumentException(
          "a pool of %s connections is too small; at least 1 is needed".formatted(poolSize));
    }
    if (patience.compareTo(LEAST_PATIENCE) < 0 || patience.compareTo(GREATEST_PATIENCE) > 0) {
      throw new IllegalArgumentException(
          "a patience of %s cannot be kept; %s to %s is accepted"
              .formatted(patience, LEAST_PATIENCE, GREATEST_PATIENCE));
    }
  }

  /**
   * The archive in the schema {@code sijill}, which is created if it is not there, with four
   * connections and a patience of ten seconds.
   */
  public static PostgresSettings of(String url, String user, String password) {
    return new PostgresSettings(
        url, user, password, "sijill", 4, Duration.ofSeconds(10), Preparation.CREATE);
  }

  /** These settings with another schema. */
  public PostgresSettings schema(String name) {
    return new PostgresSettings(url, user, password, name, poolSize, patience, preparation);
  }

  /** These settings with another number of connections. */
  public PostgresSettings poolSize(int connections) {
    return new PostgresSettings(url, user, password, schema, connections, patience, preparation);
  }

  /** These settings with another patience. */
  public PostgresSettings patience(Duration longestWait) {
    return new PostgresSettings(url, user, password, schema, poolSize, longestWait, preparation);
  }

  /**
   * These settings for an archive that exists already: opening it creates and upgrades nothing. For
   * programs that only ask, and for users of the database who may not create tables.
   */
  public PostgresSettings existing() {
    return new PostgresSettings(url, user, password, schema, poolSize, patience, Preparation.NONE);
  }

  /**
   * These settings for an archive that exists already: opening it upgrades what an older release
   * has left, and creates nothing. For programs that record in what somebody else has created.
   */
  public PostgresSettings upgrading() {
    return new PostgresSettings(
        url, user, password, schema, poolSize, patience, Preparation.UPGRADE);
  }

  /** Where the database is, without what could hold a password: for messages and logs. */
  public String address() {
    return ShownAddress.of(DatabaseUrl.parse(url).base());
  }

  /** The schema and the database, for messages. */
  String place() {
    return "schema '%s' of %s".formatted(schema, address());
  }

  /** All but the password, and the parameters of the address, which may hold one. */
  @Override
  public String toString() {
    return "PostgresSettings[url=%s, user=%s, schema=%s, poolSize=%s, patience=%s, preparation=%s]"
        .formatted(address(), Printable.escaped(user), schema, poolSize, patience, preparation);
  }
}

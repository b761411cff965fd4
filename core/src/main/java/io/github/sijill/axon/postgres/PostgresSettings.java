package io.github.sijill.axon.postgres;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Where an archive in PostgreSQL is, and how to reach it.
 *
 * @param url as JDBC has it, such as {@code jdbc:postgresql://db.example.org/archives}; parameters
 *     of the driver may follow, such as {@code ?sslmode=verify-full}
 * @param user who may create tables in the schema when it is opened for the first time
 * @param password of that user; it is in no message and no {@code toString}
 * @param schema a name of lower-case letters, digits and underscores; it is created if it is not
 *     there, and one schema holds one archive
 * @param poolSize how many connections are kept open, at least 1
 * @param patience how long a call waits for a connection before it fails, at least 250 ms
 * @param makes whether opening makes what is not there: the schema, its tables, and what a newer
 *     release adds to them. Else an archive has to be there, as this release makes it
 */
public record PostgresSettings(
    String url,
    String user,
    String password,
    String schema,
    int poolSize,
    Duration patience,
    boolean makes) {

  private static final Pattern SCHEMA = Pattern.compile("[a-z_][a-z0-9_]{0,62}");
  private static final Duration LEAST_PATIENCE = Duration.ofMillis(250);

  /**
   * Checks them.
   *
   * @throws IllegalArgumentException if one is not as said above
   */
  public PostgresSettings {
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException(
          "'%s' is no address of a PostgreSQL; one begins with jdbc:postgresql:"
              .formatted(url.replaceFirst("[?@].*", "…")));
    }
    if (!SCHEMA.matcher(schema).matches()) {
      throw new IllegalArgumentException(
          "schema '%s': lower-case letters, digits and underscores, at most 63".formatted(schema));
    }
    if (poolSize < 1) {
      throw new IllegalArgumentException(
          "a pool of %s connections; at least 1 is needed".formatted(poolSize));
    }
    if (patience.compareTo(LEAST_PATIENCE) < 0) {
      throw new IllegalArgumentException(
          "a patience of %s; at least %s is needed".formatted(patience, LEAST_PATIENCE));
    }
  }

  /** The schema {@code sijill}, four connections, and a patience of ten seconds. */
  public static PostgresSettings of(String url, String user, String password) {
    return new PostgresSettings(url, user, password, "sijill", 4, Duration.ofSeconds(10), true);
  }

  /** The same with another schema. */
  public PostgresSettings schema(String name) {
    return new PostgresSettings(url, user, password, name, poolSize, patience, makes);
  }

  /** The same with another number of connections. */
  public PostgresSettings poolSize(int connections) {
    return new PostgresSettings(url, user, password, schema, connections, patience, makes);
  }

  /** The same with another patience. */
  public PostgresSettings patience(Duration wait) {
    return new PostgresSettings(url, user, password, schema, poolSize, wait, makes);
  }

  /** The same of an archive that is there: opening makes nothing. For who only asks. */
  public PostgresSettings existing() {
    return new PostgresSettings(url, user, password, schema, poolSize, patience, false);
  }

  /** The address without its parameters, which may hold a password. */
  String address() {
    return url.replaceFirst("\\?.*", "");
  }

  /** All but the password, and the parameters of the address, which may hold one. */
  @Override
  public String toString() {
    return "PostgresSettings[url=%s, user=%s, schema=%s, poolSize=%s, patience=%s]"
        .formatted(address(), user, schema, poolSize, patience);
  }
}

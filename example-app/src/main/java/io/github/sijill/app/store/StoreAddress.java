package io.github.sijill.app.store;

import io.github.sijill.axon.postgres.PostgresSettings;
import io.github.sijill.text.ShownAddress;
import java.nio.file.Path;
import java.util.Map;

/** Where an archive is: in a file, or in a PostgreSQL. What it is written as holds no password. */
public sealed interface StoreAddress {

  /** An archive file. */
  record InFile(Path file) implements StoreAddress {
    @Override
    public String toString() {
      return ShownAddress.of(file.toString());
    }
  }

  /** A schema of a database. */
  record InPostgres(PostgresSettings settings) implements StoreAddress {
    @Override
    public String toString() {
      return settings.address();
    }
  }

  /**
   * Reads an address as it is typed: the name of a file, or the address of a database as JDBC has
   * it, with the parameters of its driver and {@code schema}. User and password are else those of
   * the environment, {@code PGUSER} and {@code PGPASSWORD}.
   *
   * @throws IllegalArgumentException if it is an address of something else; the message holds no
   *     password
   */
  static StoreAddress parse(String text, Map<String, String> environment) {
    return AddressReader.read(text, environment);
  }
}

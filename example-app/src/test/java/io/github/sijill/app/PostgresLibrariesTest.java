package io.github.sijill.app;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sijill.Archive;
import io.github.sijill.axon.PostgresSettings;
import org.junit.jupiter.api.Test;

/** An application that does not keep its archive in PostgreSQL has none of the libraries for it. */
class PostgresLibrariesTest {

  @Test
  void without_its_libraries_an_archive_in_postgresql_says_which_to_add() {
    assertThatThrownBy(
            () -> Archive.postgres(PostgresSettings.of("jdbc:postgresql:archives", "me", "")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "an archive in PostgreSQL needs libraries that are not on the class path:"
                + " com.zaxxer:HikariCP, org.flywaydb:flyway-core,"
                + " org.flywaydb:flyway-database-postgresql, org.hibernate.orm:hibernate-core,"
                + " org.postgresql:postgresql; add them as dependencies");
  }
}

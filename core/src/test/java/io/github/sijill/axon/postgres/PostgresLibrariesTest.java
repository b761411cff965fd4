package io.github.sijill.axon.postgres;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.Archive;
import io.github.sijill.testing.ClassPath;
import io.github.sijill.testing.RanTool;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An application that does not keep its archive in PostgreSQL has none of the libraries for it. */
class PostgresLibrariesTest {

  private static final Pattern LIBRARY =
      Pattern.compile("HikariCP|flyway|hibernate|postgresql|jakarta.persistence");

  /** Tries to open one. */
  static final class Application {
    public static void main(String[] args) {
      try {
        Archive.postgres(PostgresSettings.of("jdbc:postgresql:archives", "me", "")).close();
      } catch (IllegalStateException e) {
        System.out.print(e.getMessage());
      }
    }
  }

  @Test
  void without_its_libraries_an_archive_in_postgresql_says_which_to_add()
      throws IOException, InterruptedException {
    String classPath =
        Arrays.stream(ClassPath.ofAnApplication().split(File.pathSeparator))
            .filter(jar -> !LIBRARY.matcher(Path.of(jar).getFileName().toString()).find())
            .collect(joining(File.pathSeparator));

    assertThat(RanTool.java("-cp", classPath, Application.class.getName()).printed())
        .endsWith(
            "an archive in PostgreSQL needs libraries that are not on the class path:"
                + " com.zaxxer:HikariCP, org.flywaydb:flyway-core,"
                + " org.flywaydb:flyway-database-postgresql, org.hibernate.orm:hibernate-core,"
                + " org.postgresql:postgresql; add them as dependencies");
  }
}

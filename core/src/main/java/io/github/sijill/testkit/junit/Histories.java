package io.github.sijill.testkit.junit;

import io.github.sijill.Archive;
import io.github.sijill.Archives;
import io.github.sijill.event.Recorded;
import io.github.sijill.journal.JournalReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Histories by the names that tests give them. */
final class Histories {

  private Histories() {}

  static List<Recorded> named(String name, Class<?> test) {
    if (name.equals(FromArchive.MOROCCO_2016)) {
      try (Archive archive = Archives.morocco2016()) {
        return archive.recorded();
      }
    }
    try (InputStream resource = test.getResourceAsStream(name)) {
      if (resource != null) {
        return JournalReader.entries(resource);
      }
      if (Files.isRegularFile(Path.of(name))) {
        try (InputStream file = Files.newInputStream(Path.of(name))) {
          return JournalReader.entries(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the archive '%s' cannot be read".formatted(name), e);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(
          "the archive '%s' cannot be read: %s".formatted(name, e.getMessage()), e);
    }
    throw new IllegalArgumentException(
        "no archive '%s'; accepted are %s, a resource beside %s or an absolute one, and a file, of which there is none at %s"
            .formatted(
                name,
                FromArchive.MOROCCO_2016,
                test.getSimpleName(),
                Path.of(name).toAbsolutePath()));
  }
}

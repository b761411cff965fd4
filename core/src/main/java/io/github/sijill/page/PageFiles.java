package io.github.sijill.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The files of the page as they lie in the jar. */
final class PageFiles {

  private PageFiles() {}

  /** The text of a file of this name; empty if there is none. */
  static Optional<String> find(String name) {
    if (!name.matches("(?:words/)?[a-z-]+\\.[a-z]+")) {
      return Optional.empty();
    }
    try (InputStream in = PageFiles.class.getResourceAsStream(name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a file that is known to be there. */
  static String text(String name) {
    return find(name).orElseThrow(() -> new IllegalStateException("the jar lacks page/" + name));
  }
}

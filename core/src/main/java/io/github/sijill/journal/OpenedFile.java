package io.github.sijill.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which file lay at a path when it was opened: whoever has it open keeps it when an editor or a
 * version control puts another one in its place.
 *
 * @param key of the file system; null if it has none
 */
record OpenedFile(Path path, @Nullable Object key) {

  static OpenedFile at(Path path) throws IOException {
    return new OpenedFile(path, keyOf(path));
  }

  boolean isInPlace() throws IOException {
    return Files.exists(path) && Objects.equals(keyOf(path), key);
  }

  private static @Nullable Object keyOf(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
  }
}

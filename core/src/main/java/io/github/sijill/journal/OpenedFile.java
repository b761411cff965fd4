package io.github.sijill.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which file was found at a path when it was opened. An editor or version control may put another
 * file in its place; whoever has the old one open would go on with that, and not notice.
 *
 * @param key what the file system knows the file by; null if it has no such keys
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

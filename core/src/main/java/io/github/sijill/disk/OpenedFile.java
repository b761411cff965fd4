package io.github.sijill.disk;

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
 * <p>For other rooms of this library.
 *
 * @param path where it was opened
 * @param key what the file system knows the file by; null if it has no such keys
 */
public record OpenedFile(Path path, @Nullable Object key) {

  /** The file that is at this path now. */
  public static OpenedFile at(Path path) throws IOException {
    return new OpenedFile(path, keyOf(path));
  }

  /** Whether the same file is still at its path. */
  public boolean isInPlace() throws IOException {
    return Files.exists(path) && Objects.equals(keyOf(path), key);
  }

  private static @Nullable Object keyOf(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
  }
}

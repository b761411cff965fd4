package io.github.sijill.disk;

import io.github.sijill.text.Printable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Says why a file cannot be used: its name and the reason, each on one line.
 *
 * <p>For other rooms of this library.
 */
public final class FileRefusals {

  /** The bits of a POSIX mode that say what kind of file it is, and three of the kinds. */
  private static final int KIND = 0170000;

  private static final int PIPE = 0010000;
  private static final int CHARACTER_DEVICE = 0020000;
  private static final int BLOCK_DEVICE = 0060000;

  private FileRefusals() {}

  /**
   * Refuses what is no regular file. To open a pipe would wait for somebody at its other end, and a
   * device may never end: so this comes before opening, and looks at the file only.
   *
   * @throws IOException if it is no regular file, or does not exist; it names the file
   */
  public static void checkIsFile(Path path) throws IOException {
    BasicFileAttributes attributes;
    try {
      attributes = Files.readAttributes(path, BasicFileAttributes.class);
    } catch (NoSuchFileException e) {
      throw new NoSuchFileException(Printable.escaped(path), null, absence(path));
    } catch (IOException e) {
      throw new IOException(
          "%s cannot be opened (%s)".formatted(Printable.escaped(path), reason(path, e)), e);
    }
    if (!attributes.isRegularFile()) {
      throw new IOException(
          "%s is %s; a regular file is accepted"
              .formatted(Printable.escaped(path), kind(path, attributes)));
    }
  }

  private static String absence(Path path) {
    return Files.isSymbolicLink(path)
        ? "it is a symbolic link to a file that does not exist"
        : "there is no such file";
  }

  /** What a file is that is no regular one, such as {@code a directory}. */
  static String kind(Path path, BasicFileAttributes attributes) throws IOException {
    if (attributes.isSymbolicLink()) {
      return "a symbolic link";
    }
    if (attributes.isDirectory()) {
      return "a directory";
    }
    if (!path.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      return "a special file, such as a device or a pipe";
    }
    int mode = (int) Files.getAttribute(path, "unix:mode");
    return switch (mode & KIND) {
      case PIPE -> "a pipe";
      case CHARACTER_DEVICE, BLOCK_DEVICE -> "a device";
      default -> "a socket or another special file";
    };
  }

  /** Whether something of that name is there, if only a symbolic link to nothing. */
  static boolean isThere(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** Why the operating system refused a file, in its words and without the file's name. */
  public static String reason(Path path, IOException refusal) {
    String said =
        switch (refusal) {
          case AccessDeniedException e -> "Permission denied";
          case NoSuchFileException e -> "No such file or directory";
          case FileSystemLoopException e -> "Too many levels of symbolic links";
          case FileSystemException e when e.getReason() != null -> e.getReason();
          default -> withoutName(path, String.valueOf(refusal.getMessage()));
        };
    return Printable.escaped(said);
  }

  /** The older classes of the JDK say {@code NAME (REASON)}. */
  private static String withoutName(Path path, String said) {
    String name = path + " (";
    return said.startsWith(name) && said.endsWith(")")
        ? said.substring(name.length(), said.length() - 1)
        : said;
  }
}

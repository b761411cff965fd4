package io.github.sijill.app.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a file as a whole: whoever looks for it sees what was there before, or all of it. */
public final class OutputFile {

  private OutputFile() {}

  /**
   * Writes it, in the place of what was there.
   *
   * @throws IllegalArgumentException if its folder does not exist, or it is a folder itself
   * @throws CommandException if it cannot be written; then what was there before still is
   */
  public static void write(Path file, byte[] content) {
    try {
      if (Files.isDirectory(file)) {
        throw new IllegalArgumentException(
            "'%s' is a folder; give the name of a file".formatted(file));
      }
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        // A device or a pipe takes what is written and cannot be replaced.
        Files.write(file, content);
        return;
      }
      replace(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath(), content);
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException(
          "'%s' cannot be written, for its folder does not exist; make it first".formatted(file),
          e);
    } catch (IOException e) {
      throw new CommandException("'%s' cannot be written: %s".formatted(file, reason(e)), e);
    }
  }

  private static void replace(Path file, byte[] content) throws IOException {
    Path beside =
        file.resolveSibling(
            ".%s.%s.tmp".formatted(file.getFileName(), ProcessHandle.current().pid()));
    FileChannel channel =
        FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    // From here on it is ours to delete.
    try {
      try (channel;
          OutputStream out = Channels.newOutputStream(channel)) {
        out.write(content);
        channel.force(true);
      }
      move(beside, file);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException denied -> "access is denied";
      case FileSystemException refused when refused.getReason() != null -> refused.getReason();
      default -> String.valueOf(e.getMessage());
    };
  }
}

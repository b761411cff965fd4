package io.github.sijill.app.store;

import io.github.sijill.app.output.CommandException;
import io.github.sijill.json.EventCodec;
import io.github.sijill.text.ShownAddress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file that a command reads beside an archive: a citation, members, lines of events. */
public final class InputText {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private InputText() {}

  /**
   * Reads a file whole, or standard input for {@code -}, in UTF-8. A byte order mark at its
   * beginning is no part of it.
   *
   * @param name as it was typed
   * @param in standard input
   * @throws IllegalArgumentException if it is not UTF-8, or too large
   * @throws CommandException if it cannot be read
   */
  public static String read(String name, InputStream in) {
    try (InputStream bytes = open(name, in)) {
      return text(shown(name), bytes.readNBytes(EventCodec.MAX_BYTES + 1));
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  /**
   * Opens a file, or standard input for {@code -}. A pipe will do.
   *
   * @throws IllegalArgumentException if it is not there, or no file
   * @throws CommandException if it cannot be opened
   */
  public static InputStream open(String name, InputStream in) {
    if (name.equals("-")) {
      return in;
    }
    Path file = Path.of(name);
    if (name.isEmpty() || Files.isDirectory(file)) {
      throw new IllegalArgumentException(
          name.isEmpty()
              ? "'' names no file; give one, or - for standard input"
              : shown(name) + " is a directory; a file is accepted");
    }
    try {
      return Files.newInputStream(file);
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException(shown(name) + ": there is no such file", e);
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  /** What is said where reading fails, with the name of the file. */
  public static CommandException unreadable(String name, IOException cause) {
    String reason =
        cause instanceof AccessDeniedException
            ? "access is denied"
            : cause instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : String.valueOf(cause.getMessage());
    return new CommandException("%s cannot be read: %s".formatted(shown(name), reason), cause);
  }

  private static String shown(String name) {
    return name.equals("-") ? "standard input" : ShownAddress.of(name);
  }

  private static String text(String name, byte[] bytes) {
    if (bytes.length > EventCodec.MAX_BYTES) {
      throw new IllegalArgumentException(
          "%s is too large; it has at most %s bytes".formatted(name, EventCodec.MAX_BYTES));
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(name + " is not UTF-8; save it as UTF-8", e);
    }
  }
}

package io.github.sijill.text;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Texts of any length among binary data: the number of their bytes in UTF-8, and these.
 *
 * <p>For other rooms of this library.
 */
public final class BinaryText {

  private BinaryText() {}

  /** Writes a text. */
  public static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /**
   * Reads a text that {@link #write} has written. It takes no more memory than there are bytes.
   *
   * @throws EOFException if there are fewer
   */
  public static String read(DataInputStream in) throws IOException {
    int length = in.readInt();
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("%s bytes, and %s were to come".formatted(bytes.length, length));
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}

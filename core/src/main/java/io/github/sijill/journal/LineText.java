package io.github.sijill.journal;

import io.github.sijill.json.FormatException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The text of a line, which is UTF-8 without a byte order mark. */
final class LineText {

  private static final char REPLACEMENT = '\uFFFD';

  private LineText() {}

  /**
   * Checks the text of a line.
   *
   * @param where which line it is, for the message
   * @throws FormatException if there is none, or it is not UTF-8, or begins with a byte order mark
   */
  static void check(byte[] bytes, String where) {
    if (bytes.length == 0) {
      throw new FormatException(where, "is empty; each line holds an event");
    }
    checkNoMark(bytes, where);
    if (new String(bytes, StandardCharsets.UTF_8).indexOf(REPLACEMENT) >= 0) {
      checkUtf8(bytes, where);
    }
  }

  /** Refuses a line that begins with a byte order mark. */
  static void checkNoMark(byte[] bytes, String where) {
    if (beginsWithMark(bytes)) {
      throw new FormatException(
          where,
          "begins with a byte order mark (the bytes EF BB BF), which some editors add; remove these"
              + " three bytes");
    }
  }

  private static boolean beginsWithMark(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  /** Only a text with what stands for malformed bytes has to be decoded strictly, which is slow. */
  private static void checkUtf8(byte[] bytes, String where) {
    try {
      CharBuffer unused = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
    } catch (CharacterCodingException e) {
      throw new FormatException(where, "is not UTF-8; an archive file is UTF-8", e);
    }
  }
}

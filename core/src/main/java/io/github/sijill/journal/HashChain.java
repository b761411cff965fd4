package io.github.sijill.journal;

import io.github.sijill.json.FormatException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The hash that binds a line to all lines before it: SHA-256, in lower-case hex, over the hash of
 * the line before, as these 64 characters, followed by the line in UTF-8 without its own hash and
 * without its end.
 *
 * <p>It shows that a line was changed, taken out of the middle, put in or moved. It does not show
 * that lines at the end are missing, nor that somebody wrote the whole file anew: for that the last
 * hash has to be known from elsewhere.
 */
public final class HashChain {

  /** What stands for the hash before the first line: 64 zeros. */
  public static final String START = "0".repeat(64);

  private static final String BEFORE = ",\"hash\":\"";
  private static final String AFTER = "\"}";
  private static final int TAIL = BEFORE.length() + START.length() + AFTER.length();

  private HashChain() {}

  /**
   * The hash of a line.
   *
   * @param previous the hash of the line before it, {@link #START} for the first
   * @param body the line without its {@code ,"hash":"…"} and without its end: a JSON object
   */
  public static String hash(String previous, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return hash(check(previous), bytes, bytes.length - 1);
  }

  /** The hash that a sealed line, in UTF-8 and without its end, should have. */
  static String hashDue(String previous, byte[] sealed) {
    return hash(previous, sealed, sealed.length - TAIL);
  }

  /** Over the first bytes of a line and the brace that closes it. */
  private static String hash(String previous, byte[] line, int length) {
    MessageDigest digest = sha256();
    digest.update(previous.getBytes(StandardCharsets.US_ASCII));
    digest.update(line, 0, length);
    digest.update((byte) '}');
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Whether a line ends with the member {@code hash}, and nothing after it. */
  static boolean isSealed(String line) {
    return line.length() > TAIL
        && line.startsWith(BEFORE, line.length() - TAIL)
        && line.endsWith(AFTER)
        && isHash(hashOf(line));
  }

  /** The same of the first bytes of an array. */
  static boolean isSealed(byte[] bytes, int length) {
    return length > TAIL
        && bytes[length - 1] == '}'
        && isSealed(new String(bytes, length - TAIL - 1, TAIL + 1, StandardCharsets.ISO_8859_1));
  }

  /** The hash at the end of a sealed line. */
  static String hashOf(String line) {
    int end = line.length() - AFTER.length();
    return line.substring(end - START.length(), end);
  }

  /** The hash of the line whose line feed is at {@code end}. */
  static String endingAt(ReadOnlyFile file, long end) throws IOException {
    long after = end - AFTER.length();
    return check(new String(file.read(after - START.length(), after), StandardCharsets.US_ASCII));
  }

  /** A sealed line without its hash: still a JSON object. */
  static String body(String line) {
    return line.substring(0, line.length() - TAIL) + "}";
  }

  /** A line's body, which is a JSON object with members, with its hash at its end. */
  static String seal(String body, String hash) {
    return body.substring(0, body.length() - 1) + BEFORE + hash + AFTER;
  }

  /** Whether this is 64 hex digits, in lower case. */
  static boolean isHash(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
        return false;
      }
    }
    return text.length() == START.length();
  }

  /**
   * Returns {@code hash} if it is one.
   *
   * @throws FormatException if it is not 64 lower-case hex digits
   */
  public static String check(String hash) {
    if (!isHash(hash)) {
      throw new FormatException(
          "hash", "'%s'; 64 lower-case hex digits are accepted".formatted(hash));
    }
    return hash;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

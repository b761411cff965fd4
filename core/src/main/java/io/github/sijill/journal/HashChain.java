package io.github.sijill.journal;

import io.github.sijill.json.FormatException;
import io.github.sijill.text.Printable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The hash that binds a line to all lines before it: SHA-256, in lower-case hex, over the hash of
 * the line before, as these 64 characters, followed by the line in UTF-8 without its own hash and
 * without its line feed.
 *
 * <p>It shows that a line was changed, removed from the middle, inserted or moved. It does not show
 * that lines at the end are missing, nor that somebody wrote the whole file anew: to see that, keep
 * the hash of the last line elsewhere.
 *
 * <p>A line is <em>sealed</em> if it ends with its hash as the member {@code hash}.
 *
 * <p>For other rooms of this library.
 */
public final class HashChain {

  /** What stands for the hash before the first line: 64 zeros. */
  public static final String START = "0".repeat(64);

  private static final byte[] BEFORE = ascii(",\"hash\":\"");
  private static final byte[] AFTER = ascii("\"}");
  private static final int DIGITS = START.length();

  /** How many bytes of a sealed line begin with the digits of its hash: these, and what follows. */
  static final int END_LENGTH = DIGITS + AFTER.length;

  private static final int TAIL = BEFORE.length + DIGITS + AFTER.length;
  private static final int SHOWN = 70;

  private static final MessageDigest UNFED = unfed();

  private HashChain() {}

  /**
   * The hash of a line.
   *
   * @param previous the hash of the line before it, {@link #START} for the first
   * @param body the line without its {@code ,"hash":"…"} and without its line feed: a JSON object
   */
  public static String hash(String previous, String body) {
    return hash(check(previous), body.getBytes(StandardCharsets.UTF_8));
  }

  static String hash(String previous, byte[] body) {
    return hash(previous, body, body.length - 1);
  }

  /** The hash that a sealed line should have. */
  static String hashDue(String previous, byte[] sealed) {
    return hash(previous, sealed, sealed.length - TAIL);
  }

  /** Over the first bytes of a line and the brace that closes it. */
  private static String hash(String previous, byte[] line, int length) {
    MessageDigest digest = sha256();
    digest.update(ascii(previous));
    digest.update(line, 0, length);
    digest.update((byte) '}');
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Whether a line, without its line feed, ends with the member {@code hash}. */
  static boolean isSealed(byte[] line) {
    int tail = line.length - TAIL;
    return tail > 0
        && Arrays.equals(line, tail, tail + BEFORE.length, BEFORE, 0, BEFORE.length)
        && Arrays.equals(line, line.length - AFTER.length, line.length, AFTER, 0, AFTER.length)
        && isHash(line, line.length - AFTER.length - DIGITS);
  }

  private static boolean isHash(byte[] line, int from) {
    for (int i = from; i < from + DIGITS; i++) {
      if (!isDigit(line[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(int c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  }

  /** The hash at the end of a sealed line. */
  static String hashOf(byte[] sealed) {
    return new String(
        sealed, sealed.length - AFTER.length - DIGITS, DIGITS, StandardCharsets.ISO_8859_1);
  }

  /** The hash in the last {@link #END_LENGTH} bytes of a line, with which these bytes begin. */
  static String beginningOf(byte[] end) {
    return check(shownBeginningOf(end));
  }

  /** The same, whatever stands there. */
  static String shownBeginningOf(byte[] end) {
    return new String(end, 0, DIGITS, StandardCharsets.ISO_8859_1);
  }

  /** The body of a line, which is a JSON object with members, with its hash at the end. */
  static byte[] seal(byte[] body, String hash) {
    byte[] sealed = Arrays.copyOf(body, body.length - 1 + TAIL);
    System.arraycopy(BEFORE, 0, sealed, body.length - 1, BEFORE.length);
    System.arraycopy(ascii(hash), 0, sealed, body.length - 1 + BEFORE.length, DIGITS);
    System.arraycopy(AFTER, 0, sealed, sealed.length - AFTER.length, AFTER.length);
    return sealed;
  }

  /** Whether this is 64 hex digits, in lower case. */
  static boolean isHash(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return text.length() == DIGITS;
  }

  /**
   * Returns {@code hash} if it is one.
   *
   * @throws FormatException if it is not 64 lower-case hex digits
   */
  public static String check(String hash) {
    if (!isHash(hash)) {
      throw new FormatException(
          "hash",
          "'%s'; 64 lower-case hex digits are accepted".formatted(Printable.escaped(hash, SHOWN)));
    }
    return hash;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** A copy of one that nobody feeds, which is made faster than one of the platform's. */
  private static MessageDigest sha256() {
    try {
      return (MessageDigest) UNFED.clone();
    } catch (CloneNotSupportedException e) {
      return unfed();
    }
  }

  private static MessageDigest unfed() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

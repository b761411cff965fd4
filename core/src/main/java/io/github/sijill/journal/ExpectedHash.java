package io.github.sijill.journal;

import io.github.sijill.text.Printable;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The hash of a line that somebody kept, to look for it in an archive: all of it, or its beginning,
 * as a printed citation has it.
 *
 * @param digits the digits that were kept, in lower case
 */
public record ExpectedHash(String digits) {

  /** The least number of digits that are taken: as many as a printed citation has. */
  public static final int MIN_DIGITS = 16;

  private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{16,64}");

  /**
   * Checks that these are hex digits in lower case.
   *
   * @throws IllegalArgumentException if they are not, or are too few or too many
   */
  public ExpectedHash {
    if (!DIGITS.matcher(digits).matches()) {
      throw refusal(digits);
    }
  }

  /**
   * Reads a hash, or its beginning.
   *
   * @param text 16 to 64 hex digits, such as {@code 078bd3de3c2370f8}; capitals are taken too, and
   *     the {@code …} that follows the digits of a printed citation
   * @throws IllegalArgumentException if it is something else
   */
  public static ExpectedHash parse(String text) {
    String digits = text.endsWith("…") ? text.substring(0, text.length() - 1) : text;
    String lowerCase = digits.toLowerCase(Locale.ROOT);
    if (!DIGITS.matcher(lowerCase).matches()) {
      throw refusal(text);
    }
    return new ExpectedHash(lowerCase);
  }

  private static IllegalArgumentException refusal(String text) {
    return new IllegalArgumentException(
        "'%s' is not the hash of a line; hex digits are accepted, all 64 or at least the first %s"
            .formatted(Printable.escaped(text, 70), MIN_DIGITS));
  }

  /** Whether a line with this hash is the one that is looked for. */
  public boolean isOf(String hash) {
    return hash.startsWith(digits);
  }

  /** The digits; {@link #parse} reads them back. */
  @Override
  public String toString() {
    return digits;
  }
}

package io.github.sijill.text;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.PrimitiveIterator;

/**
 * Makes text that others wrote safe to print: the text of an archive, an id, the name of a file,
 * what somebody typed. A character that could move the cursor, colour a terminal, begin a new line
 * or turn the direction of what follows is shown as its code, such as {@code \u001b}. Every other
 * character, of whatever script, stays as it is.
 *
 * <p>Shown as their code are the control characters (C0, DEL and C1), the line and paragraph
 * separators U+2028 and U+2029, the controls of writing direction (U+061C, U+200E, U+200F, U+202A
 * to U+202E, U+2066 to U+2069) and surrogates without their other half.
 *
 * <p>For display only: a backslash stays as it is, so that the original cannot be recovered from
 * what is shown. JSON is not escaped by this.
 *
 * <p>For other rooms of this library.
 */
public final class Printable {

  private Printable() {}

  /** The text with unprintable characters shown as their codes; the same text if it has none. */
  public static String escaped(String text) {
    return isAllPrintable(text) ? text : escaped(text, Integer.MAX_VALUE);
  }

  private static boolean isAllPrintable(String text) {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 0x7f) {
        i++; // As most are: a long answer is looked through in an eighth of the time.
      } else if (isPrintable(text.codePointAt(i))) {
        i = text.offsetByCodePoints(i, 1);
      } else {
        return false;
      }
    }
    return true;
  }

  /** The name of a file as it was given, escaped. */
  public static String escaped(Path file) {
    return escaped(file.toString());
  }

  /**
   * The beginning of a text, escaped.
   *
   * @param maxCharacters how many characters of the text to show; if it has more, {@code …} follows
   */
  public static String escaped(String text, int maxCharacters) {
    StringBuilder shown = new StringBuilder();
    PrimitiveIterator.OfInt characters = text.codePoints().iterator();
    for (int count = 0; count < maxCharacters && characters.hasNext(); count++) {
      int character = characters.nextInt();
      if (isPrintable(character)) {
        shown.appendCodePoint(character);
      } else {
        shown.append(code(character));
      }
    }
    return characters.hasNext() ? shown.append('…').toString() : shown.toString();
  }

  /**
   * The text, escaped, for a place in a line of ours: what is written from right to left stands
   * between U+2068 and U+2069, so that it does not turn what follows it.
   */
  public static String isolated(String text) {
    String shown = escaped(text);
    return shown.codePoints().anyMatch(Printable::isRightToLeft)
        ? "\u2068" + shown + "\u2069"
        : shown;
  }

  /** Whether a character is of a script that is written from right to left. */
  public static boolean isRightToLeft(int character) {
    return switch (Character.getDirectionality(character)) {
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
          Character.DIRECTIONALITY_ARABIC_NUMBER ->
          true;
      default -> false;
    };
  }

  /** Whether a character (a Unicode code point) is shown as it is. */
  public static boolean isPrintable(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> !turnsDirection(character);
    };
  }

  private static boolean turnsDirection(int character) {
    return character == 0x061C
        || character == 0x200E
        || character == 0x200F
        || (character >= 0x202A && character <= 0x202E)
        || (character >= 0x2066 && character <= 0x2069);
  }

  /** Four digits are enough: all that is shown so lies below U+10000. */
  private static String code(int character) {
    return "\\u" + HexFormat.of().toHexDigits((char) character);
  }
}

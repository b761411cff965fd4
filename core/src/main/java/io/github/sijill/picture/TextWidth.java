package io.github.sijill.picture;

import io.github.sijill.text.Printable;
import java.util.ArrayList;
import java.util.List;

/**
 * About how wide a text is, in whatever font it will be drawn: rather more than less. No font is
 * asked, so that a picture is laid out the same everywhere.
 */
final class TextWidth {

  private static final String NARROW = "iljtfrI.,:;'|!()[]/ -·";
  private static final String WIDE = "mwMW@%—";

  private TextWidth() {}

  /** The pixels that it takes in letters of this height. */
  static double of(String text, int size) {
    return text.codePoints().mapToDouble(TextWidth::em).sum() * size;
  }

  private static double em(int character) {
    if (NARROW.indexOf(character) >= 0) {
      return 0.4;
    }
    if (WIDE.indexOf(character) >= 0) {
      return 1;
    }
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      case Character.UPPERCASE_LETTER -> 0.72;
      case Character.LOWERCASE_LETTER, Character.DECIMAL_DIGIT_NUMBER -> 0.62;
      case Character.OTHER_LETTER ->
          Printable.isRightToLeft(character)
              ? 0.6
              : Character.isIdeographic(character) || character > 0xFFFF ? 1.05 : 0.7;
      default -> character > 0xFFFF ? 1.05 : 0.7;
    };
  }

  /** The text in lines of at most this width; what is too long for the last one is cut. */
  static List<String> wrapped(String text, int size, double width, int mostLines) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && of(line + " " + word, size) > width && lines.size() < mostLines - 1) {
        lines.add(line.toString());
        line = new StringBuilder();
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines.stream().map(each -> cut(each, size, width)).toList();
  }

  /** The text, or as much of its beginning as has room, with {@code …} after it. */
  static String cut(String text, int size, double width) {
    if (of(text, size) <= width) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int depth = 0;
    double taken = 0;
    for (int character : text.codePoints().toArray()) {
      taken += em(character) * size;
      if (taken > width - size) {
        break;
      }
      depth += character == 0x2068 ? 1 : character == 0x2069 ? -1 : 0;
      kept.appendCodePoint(character);
    }
    return kept.toString().stripTrailing() + "…" + "\u2069".repeat(Math.max(0, depth));
  }
}

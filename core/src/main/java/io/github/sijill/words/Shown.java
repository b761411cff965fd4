package io.github.sijill.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Texts of others inside a line of ours. */
public final class Shown {

  /** How many things are named one by one. */
  static final int FEW = 6;

  private static final int MOST = 120;

  private Shown() {}

  /** The text on one line, cut if it is long. */
  public static String cut(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints().limit(MOST).forEach(c -> shown.appendCodePoint(breaksLine(c) ? ' ' : c));
    return shown.toString().strip() + (text.codePointCount(0, text.length()) > MOST ? "…" : "");
  }

  /** Whether a text with this character may take more than one line, or turn its direction. */
  public static boolean breaksLine(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default ->
          (character >= 0x202A && character <= 0x202E)
              || (character >= 0x2066 && character <= 0x2069);
    };
  }

  /** {@code 3G}, {@code 3G and 4G}, or the first of many and how many more. */
  static String list(Collection<String> words) {
    List<String> shown = new ArrayList<>(words.stream().limit(FEW).toList());
    if (words.size() > FEW) {
      shown.add(words.size() - FEW + " more");
    }
    return shown.size() == 1
        ? shown.getFirst()
        : String.join(", ", shown.subList(0, shown.size() - 1)) + " and " + shown.getLast();
  }
}

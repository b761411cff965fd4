package io.github.sijill.app.output;

import java.util.ArrayList;
import java.util.List;

/** Texts that are too long for a line of a terminal, on several, broken between words. */
final class Wrapped {

  private static final int INDENT = 2;

  private static final String ISOLATE = "\u2068";
  private static final String END_OF_ISOLATE = "\u2069";

  private Wrapped() {}

  /** The text in lines of at most this width; a word that is longer than one is broken too. */
  static List<String> of(String text, int width) {
    return lines(text, width, width, false);
  }

  /**
   * A line in several that go on below its beginning, a little further in, of at most this width;
   * but a word, such as an address, stays whole, so that it can be copied. What is isolated for its
   * direction is so on each of them.
   */
  static List<String> hanging(String line, int width) {
    if (DisplayWidth.of(line) <= width) {
      return List.of(line);
    }
    String text = line.stripLeading();
    String before = line.substring(0, line.length() - text.length());
    String further = before + " ".repeat(INDENT);
    List<String> lines = new ArrayList<>();
    int open = 0;
    for (String each : lines(text, width - before.length(), width - further.length(), true)) {
      String begun = (lines.isEmpty() ? before : further) + ISOLATE.repeat(open) + each;
      open = Math.max(0, open + count(each, ISOLATE) - count(each, END_OF_ISOLATE));
      lines.add(begun + END_OF_ISOLATE.repeat(open));
    }
    return lines;
  }

  private static int count(String text, String character) {
    return text.length() - text.replace(character, "").length();
  }

  private static List<String> lines(String text, int first, int others, boolean areWordsWhole) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty()
          && DisplayWidth.of(line + " " + word) > (lines.isEmpty() ? first : others)) {
        lines.add(line.toString());
        line = new StringBuilder();
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
      int width = lines.isEmpty() ? first : others;
      while (!areWordsWhole && DisplayWidth.of(line.toString()) > width) {
        int end = fitting(line.toString(), width);
        lines.add(line.substring(0, end));
        line.delete(0, end);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  /** Where a word that is too long is broken. */
  private static int fitting(String word, int width) {
    int end = word.offsetByCodePoints(0, 1);
    while (end < word.length()
        && DisplayWidth.of(word.substring(0, word.offsetByCodePoints(end, 1))) <= width) {
      end = word.offsetByCodePoints(end, 1);
    }
    return end;
  }
}

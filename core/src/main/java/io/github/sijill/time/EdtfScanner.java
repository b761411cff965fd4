package io.github.sijill.time;

import java.util.function.IntPredicate;

/** Reads a text from left to right, one character at a time, and says where it failed. */
final class EdtfScanner {

  private final String text;
  private int index;

  EdtfScanner(String text) {
    this.text = text;
  }

  int index() {
    return index;
  }

  boolean atEnd() {
    return index == text.length();
  }

  /** The next character, or NUL at the end. */
  char peek() {
    return peek(0);
  }

  /** The character {@code ahead} of the next one, or NUL beyond the end. */
  char peek(int ahead) {
    return index + ahead < text.length() ? text.charAt(index + ahead) : '\0';
  }

  boolean accept(char wanted) {
    if (peek() != wanted || atEnd()) {
      return false;
    }
    index++;
    return true;
  }

  boolean accept(String wanted) {
    if (!text.startsWith(wanted, index)) {
      return false;
    }
    index += wanted.length();
    return true;
  }

  void expect(char wanted, String accepted) {
    if (!accept(wanted)) {
      throw unexpected(accepted);
    }
  }

  /** All characters from here on that {@code belongs} takes. */
  String takeWhile(IntPredicate belongs) {
    int from = index;
    while (!atEnd() && belongs.test(text.charAt(index))) {
      index++;
    }
    return text.substring(from, index);
  }

  /** Exactly {@code count} characters that {@code belongs} takes. */
  String take(int count, IntPredicate belongs, String accepted) {
    int from = index;
    while (index < from + count) {
      if (atEnd() || !belongs.test(peek())) {
        throw unexpected(accepted);
      }
      index++;
    }
    return text.substring(from, index);
  }

  /** The failure that the next character causes. */
  EdtfException unexpected(String accepted) {
    return new EdtfException(
        text,
        index,
        atEnd() ? "the text ends" : "'" + Character.toString(text.codePointAt(index)) + "'",
        accepted);
  }

  /** A failure at an earlier index. */
  EdtfException fault(int at, String given, String accepted) {
    return new EdtfException(text, at, given, accepted);
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  static boolean isDigitOrX(int c) {
    return isDigit(c) || c == 'X';
  }
}

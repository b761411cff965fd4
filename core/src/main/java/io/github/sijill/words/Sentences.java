package io.github.sijill.words;

import io.github.sijill.text.Printable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The sentences of a language, filled as the language needs it: its plurals, dates, direction. */
final class Sentences {

  private static final char ISOLATE = '\u2068';
  private static final char END_OF_ISOLATE = '\u2069';

  private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu", Locale.ROOT);

  private final Language language;
  private final Dictionary dictionary;
  private final List<String> months;

  Sentences(Language language) {
    this.language = language;
    this.dictionary = Dictionary.of(language);
    this.months = List.of(dictionary.sentence("date.months").split(",", -1));
  }

  String say(String key, Object... namesAndValues) {
    return dictionary.filled(key, holes(namesAndValues));
  }

  String count(String key, long count, Object... namesAndValues) {
    Map<String, String> holes = holes(namesAndValues);
    holes.put("n", Long.toString(count));
    return dictionary.filled(key + "." + Plural.form(language, count), holes);
  }

  /** A date by a pattern of the file. */
  String date(String pattern, LocalDate day) {
    return pattern(
        pattern,
        Map.of(
            "iso",
            day.toString(),
            "day",
            day.getDayOfMonth() == 1
                ? dictionary.sentence("date.first")
                : Integer.toString(day.getDayOfMonth()),
            "month",
            months.get(day.getMonthValue() - 1),
            "year",
            YEAR.format(day)));
  }

  /** A pattern of the file, which takes of the holes those that it needs. */
  String pattern(String key, Map<String, String> holes) {
    return dictionary.filled(key, holes);
  }

  private Map<String, String> holes(Object... namesAndValues) {
    Map<String, String> holes = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      holes.put(
          namesAndValues[i].toString(),
          isolated(value instanceof LocalDate day ? date("date", day) : value.toString()));
    }
    return holes;
  }

  /**
   * A text, isolated if something in it is written in the other direction than the language, and
   * does not stand isolated in it already.
   */
  private String isolated(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int character = text.codePointAt(i);
      if (character == ISOLATE) {
        depth++;
      } else if (character == END_OF_ISOLATE) {
        depth--;
      } else if (depth == 0 && isOfOtherDirection(character, i == 0)) {
        return ISOLATE + text + END_OF_ISOLATE;
      }
    }
    return text;
  }

  /** A sign before a number, as in {@code +03:00}, would move to its other side. */
  private boolean isOfOtherDirection(int character, boolean isFirst) {
    return language.isRightToLeft()
        ? Character.getDirectionality(character) == Character.DIRECTIONALITY_LEFT_TO_RIGHT
            || (isFirst && (character == '+' || character == '-'))
        : Printable.isRightToLeft(character);
  }
}

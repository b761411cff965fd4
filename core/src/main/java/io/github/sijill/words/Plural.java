package io.github.sijill.words;

import java.util.List;

/**
 * Which form a language gives a counted thing. The forms are those of the Unicode Common Locale
 * Data Repository, for the languages that are here.
 */
final class Plural {

  private static final String ONE = "one";
  private static final String OTHER = "other";

  private Plural() {}

  /** The forms of a language, each of which a counted sentence has. */
  static List<String> forms(Language language) {
    return switch (language) {
      case ENGLISH, FRENCH -> List.of(ONE, OTHER);
      case ARABIC -> List.of(ONE, "two", "few", "many", OTHER);
    };
  }

  /** The form for so many. */
  static String form(Language language, long count) {
    return switch (language) {
      case ENGLISH -> count == 1 ? ONE : OTHER;
      case FRENCH -> count < 2 ? ONE : OTHER;
      case ARABIC -> arabic(count);
    };
  }

  /**
   * A noun is dual after two, plural after 3 to 10, and singular after 11 to 99; so each hundred.
   */
  private static String arabic(long count) {
    if (count == 1) {
      return ONE;
    }
    if (count == 2) {
      return "two";
    }
    long ofHundred = count % 100;
    return ofHundred >= 3 && ofHundred <= 10 ? "few" : ofHundred >= 11 ? "many" : OTHER;
  }
}

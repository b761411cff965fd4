package io.github.sijill.words;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A language in which answers are put into words. What others wrote in an archive is not
 * translated: of its texts in several languages the one in this language is taken, or the nearest.
 *
 * <p>For Arabic, numbers have the digits 0 to 9, and months the names that are read from Rabat to
 * Baghdad (يناير, نوفمبر); docs/decisions says why.
 */
public enum Language {
  /** The first language of this library, and of its citations and messages. */
  ENGLISH("en"),
  /** French. */
  FRENCH("fr"),
  /** Modern Standard Arabic. */
  ARABIC("ar");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** Its tag in BCP 47, {@code fr}. */
  public String tag() {
    return tag;
  }

  /** Whether it is written from right to left. */
  public boolean isRightToLeft() {
    return this == ARABIC;
  }

  /** The language of a locale, of whatever country; English if it is none of these. */
  public static Language of(Locale locale) {
    return find(locale.getLanguage()).orElse(ENGLISH);
  }

  /**
   * The language of a tag, {@code fr}, in lower or upper case.
   *
   * @throws IllegalArgumentException if it is none of these; the message says which there are
   */
  public static Language parse(String tag) {
    return find(tag)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'%s' is not a language of this library; one of %s is accepted"
                        .formatted(
                            Phrases.quoted(tag),
                            Arrays.stream(values()).map(Language::tag).collect(joining(", ")))));
  }

  private static Optional<Language> find(String tag) {
    return Arrays.stream(values())
        .filter(language -> language.tag.equals(tag.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** Of texts by language the one that a reader of this language is best given, with its tag. */
  Optional<Map.Entry<String, String>> nearest(Map<String, String> texts) {
    return nearest().stream()
        .filter(texts::containsKey)
        .findFirst()
        .map(other -> Map.entry(other, texts.getOrDefault(other, "")))
        .or(() -> texts.entrySet().stream().findFirst());
  }

  /** Which languages its readers are likeliest to read, by their tags. */
  private List<String> nearest() {
    return switch (this) {
      case ENGLISH -> List.of("en");
      case FRENCH -> List.of("fr", "en");
      case ARABIC -> List.of("ar", "fr", "en");
    };
  }
}

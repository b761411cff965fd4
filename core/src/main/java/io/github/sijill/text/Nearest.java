package io.github.sijill.text;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * Which of some words somebody may have meant who typed another one: those that are the fewest
 * slips of the keyboard away, if these are few enough for the word to be recognizable; or else
 * those that begin so.
 *
 * <p>For applications that tell somebody what was meant.
 */
public final class Nearest {

  /** As many are suggested. */
  public static final int SUGGESTED = 3;

  /** Longer words are wrong in more than the two places that are looked for. */
  private static final int MAX_LENGTH = 100;

  /** So many letters are taken for the beginning of a word. */
  private static final int BEGINNING = 3;

  private Nearest() {}

  /**
   * The nearest words, in their order; none if all are too far away. Case counts: compare words in
   * one case.
   */
  public static List<String> of(String typed, Collection<String> words) {
    if (typed.length() > MAX_LENGTH) {
      return List.of();
    }
    int least = slips(typed.length());
    Set<String> nearest = new LinkedHashSet<>();
    for (String word : words) {
      int slips = Slips.between(typed, word, least);
      if (slips < least) {
        nearest.clear();
        least = slips;
      }
      if (slips == least) {
        nearest.add(word);
      }
    }
    return nearest.isEmpty() && typed.length() >= BEGINNING
        ? words.stream().filter(word -> word.startsWith(typed)).toList()
        : List.copyOf(nearest);
  }

  /**
   * A question for a message, {@code did you mean imposed-mobile? }, with a space at its end; empty
   * if nothing is near. It names a few at most.
   *
   * @param words each of which can be printed
   */
  public static String question(String typed, Collection<String> words) {
    return question(of(typed, words));
  }

  /** The same of the words that are near. */
  public static String question(List<String> near) {
    return near.isEmpty()
        ? ""
        : "did you mean %s? "
            .formatted(String.join(" or ", near.subList(0, Math.min(near.size(), SUGGESTED))));
  }

  /**
   * The one of some things that somebody named by its word.
   *
   * @param typed without regard to case
   * @param word that of a thing, in lower case, which can be printed
   * @throws IllegalArgumentException if it is the word of none, with the message {@link #oneOf}
   */
  public static <T> T named(String typed, Collection<T> things, Function<T, String> word) {
    String lower = typed.toLowerCase(Locale.ROOT);
    return things.stream()
        .filter(each -> word.apply(each).equals(lower))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException(oneOf(typed, things.stream().map(word).toList())));
  }

  /**
   * What is said to somebody who typed none of some words: {@code 'jsn'; did you mean json? write
   * one of table, json, csv}.
   *
   * @param typed without regard to case
   * @param words in lower case, each of which can be printed
   */
  public static String oneOf(String typed, Collection<String> words) {
    return "'%s'; %swrite one of %s"
        .formatted(
            Printable.isolated(Printable.escaped(typed, MAX_LENGTH)),
            question(typed.toLowerCase(Locale.ROOT), words),
            String.join(", ", words));
  }

  /** So many slips leave a word of this length recognizable; 5g is no slip for 4g. */
  private static int slips(int length) {
    return Math.min(length / 3 + (length > 4 ? 1 : 0), 2);
  }
}

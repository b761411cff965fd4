package io.github.sijill.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Texts as they are compared when somebody names or looks for something: without regard to case,
 * width, accents and the number of spaces. {@code Réseaux MOBILES} and {@code reseaux mobiles} are
 * one.
 *
 * <p>An accent is a mark that any letter may bear, such as those of French, Greek and Arabic. The
 * vowel signs of Hindi and the voicing marks of Japanese are letters to those who read them;
 * without them other words would be the same.
 *
 * <p>For other rooms of this library.
 */
public final class Folded {

  private static final int VOICED = 0x3099;
  private static final int HALF_VOICED = 0x309A;

  private Folded() {}

  /** The text as it is compared. */
  public static String of(String text) {
    StringBuilder bare = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKD)
        .codePoints()
        .filter(each -> !isAccent(each))
        .forEach(bare::appendCodePoint);
    // Upper case first: some letters have two forms in lower case, such as the Greek sigma.
    String folded = bare.toString().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(folded, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
  }

  private static boolean isAccent(int character) {
    return Character.getType(character) == Character.NON_SPACING_MARK
        && Character.UnicodeScript.of(character) == Character.UnicodeScript.INHERITED
        && character != VOICED
        && character != HALF_VOICED;
  }
}

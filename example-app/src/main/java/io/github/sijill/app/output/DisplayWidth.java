package io.github.sijill.app.output;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How many columns of a terminal a text takes: two for a character of Chinese, Japanese or Korean
 * and for an emoji, none for what is put on the character before it, one for any other.
 *
 * <p>The ranges are those of East Asian Width (Unicode Standard Annex 11), wide and full width. The
 * rest is known to Java: marks, emoji, and which characters join into one. Terminals differ where
 * emoji are joined; those that do not join them take more columns.
 */
final class DisplayWidth {

  /** What a reader takes for one character. */
  private static final Pattern CLUSTER = Pattern.compile("\\X");

  /** The first and the last of each range of wide characters, in order. */
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x2329, 0x232A, 0x2E80, 0x303E, 0x3041, 0x3247, 0x3250, 0xA4CF, 0xA960, 0xA97F,
    0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19, 0xFE30, 0xFE6F, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6,
    0x16FE0, 0x18DFF, 0x1AFF0, 0x1B2FF, 0x1F200, 0x1F2FF, 0x20000, 0x3FFFD
  };

  private static final int EMOJI_STYLE = 0xFE0F;

  private DisplayWidth() {}

  /** The columns of a text without control characters. */
  static int of(String text) {
    return text.chars().allMatch(character -> character >= ' ' && character < 0x7F)
        ? text.length()
        : CLUSTER
            .matcher(text)
            .results()
            .map(MatchResult::group)
            .mapToInt(DisplayWidth::joined)
            .sum();
  }

  private static int joined(String cluster) {
    boolean isEmoji =
        cluster.codePoints().anyMatch(c -> c == EMOJI_STYLE || Character.isEmojiPresentation(c));
    return isEmoji ? 2 : cluster.codePoints().map(DisplayWidth::of).sum();
  }

  private static int of(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT,
          Character.CONTROL ->
          0;
      default -> isInnerJamo(character) ? 0 : isWide(character) ? 2 : 1;
    };
  }

  /** A vowel or a final consonant, which is drawn into the syllable that has begun. */
  private static boolean isInnerJamo(int character) {
    return (character >= 0x1160 && character <= 0x11FF)
        || (character >= 0xD7B0 && character <= 0xD7FF);
  }

  private static boolean isWide(int character) {
    for (int range = 0; range < WIDE.length && WIDE[range] <= character; range += 2) {
      if (character <= WIDE[range + 1]) {
        return true;
      }
    }
    return false;
  }
}

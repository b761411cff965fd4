package io.github.sijill.app;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What is typed is UTF-8, whatever the locale. Java decodes arguments by the locale before we see
 * them; where that has lost something, nothing may be done with them, let alone recorded.
 */
final class Arguments {

  /** What a decoder puts in the place of bytes that it cannot read. */
  private static final char REPLACEMENT = '\uFFFD';

  private Arguments() {}

  /**
   * Says which argument did not arrive as it was typed, and what to do; empty if all did.
   *
   * @param decodedBy what Java took them for
   */
  static Optional<String> fault(String[] arguments, Charset decodedBy) {
    for (int i = 0; i < arguments.length; i++) {
      Optional<String> fault = fault(arguments[i], decodedBy);
      if (fault.isPresent()) {
        return Optional.of("argument %s, '%s': %s".formatted(i + 1, arguments[i], fault.get()));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> fault(String argument, Charset decodedBy) {
    if (!decodedBy.equals(StandardCharsets.UTF_8) && !isAscii(argument)) {
      return Optional.of(
          "Java reads it as %s, by the locale, and it is UTF-8; start it with LC_ALL=C.UTF-8, or by"
                  .formatted(decodedBy)
              + " the script 'sijill', which does that");
    }
    return argument.indexOf(REPLACEMENT) < 0
        ? Optional.empty()
        : Optional.of(
            "it holds bytes that are not UTF-8, or the character U+FFFD, which stands for such;"
                + " type it in UTF-8");
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(character -> character < 0x80);
  }
}

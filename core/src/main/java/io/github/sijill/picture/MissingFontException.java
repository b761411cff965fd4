package io.github.sijill.picture;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * No font of this machine has some of the characters of a picture. Whoever runs the machine can
 * install one; an SVG needs none.
 */
public final class MissingFontException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final int SHOWN = 5;

  MissingFontException(Collection<Integer> characters) {
    super(
        "no font here has %s%s; install one that does, such as those of Noto, or take the picture as"
                .formatted(
                    characters.stream()
                        .limit(SHOWN)
                        .map(MissingFontException::named)
                        .collect(joining(", ")),
                    characters.size() > SHOWN
                        ? " and %s more characters".formatted(characters.size() - SHOWN)
                        : "")
            + " SVG, which is drawn with the fonts of its reader");
  }

  MissingFontException(Throwable cause) {
    super(
        "no font can be used here, so nothing can be painted (%s); install fontconfig and a font,"
                .formatted(cause)
            + " such as those of Noto, or take the picture as SVG, which is drawn with the fonts"
            + " of its reader",
        cause);
  }

  private static String named(int character) {
    List<String> words =
        List.of(Character.UnicodeScript.of(character).name().toLowerCase(Locale.ROOT).split("_"));
    return "U+%s (%s)"
        .formatted(String.format(Locale.ROOT, "%04X", character), String.join(" ", words));
  }
}

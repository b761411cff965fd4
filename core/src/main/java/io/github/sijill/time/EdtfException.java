package io.github.sijill.time;

import io.github.sijill.text.Printable;

/**
 * A text is not a date in EDTF. The message says what stands where, which rule it breaks, and what
 * would be accepted. Whoever wrote the text has to correct it.
 */
public final class EdtfException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 40;

  private final String input;
  private final int index;

  EdtfException(String input, int index, String given, String accepted) {
    super(
        "'%s': %s at index %s; %s"
            .formatted(
                Printable.escaped(around(input, index)),
                Printable.escaped(given),
                index,
                accepted));
    this.input = input;
    this.index = index;
  }

  /** The whole text that was given. */
  public String input() {
    return input;
  }

  /** Where in the text the fault lies, from 0; the text's length if something is missing there. */
  public int index() {
    return index;
  }

  private static String around(String input, int index) {
    int from = Math.max(0, index - SHOWN);
    int to = Math.min(input.length(), index + SHOWN);
    from -= from > 0 && isWithinCharacter(input, from) ? 1 : 0;
    to += to < input.length() && isWithinCharacter(input, to) ? 1 : 0;
    return (from > 0 ? "…" : "") + input.substring(from, to) + (to < input.length() ? "…" : "");
  }

  /** Whether a cut at {@code at} would leave half of a character on either side. */
  private static boolean isWithinCharacter(String input, int at) {
    return Character.isSurrogatePair(input.charAt(at - 1), input.charAt(at));
  }
}

package io.github.sijill.time;

/**
 * A text is not a date in EDTF. The message says what stands where, which rule it breaks, and what
 * would be accepted. Whoever wrote the text has to act.
 */
public final class EdtfException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 40;

  private final String input;
  private final int index;

  EdtfException(String input, int index, String given, String accepted) {
    super("'%s': %s at index %s; %s".formatted(around(input, index), given, index, accepted));
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
    return (from > 0 ? "…" : "") + input.substring(from, to) + (to < input.length() ? "…" : "");
  }
}

package io.github.sijill.app.output;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The terminal on which standard output is read. The script {@code sijill} finds out whether it is
 * one, for Java before 22 does not say.
 *
 * @param columns how many characters a line has
 * @param rows how many lines are seen at once
 */
public record Terminal(int columns, int rows) {

  /** What every terminal has. */
  private static final Terminal USUAL = new Terminal(80, 24);

  /** As few columns as a table or a drawing can be read in. */
  public static final int LEAST_COLUMNS = 20;

  /** By the environment; empty if standard output is none. */
  public static Optional<Terminal> of(Map<String, String> environment) {
    String[] size = environment.getOrDefault("SIJILL_TERMINAL", "").split(" ", -1);
    if (size.length != 2) {
      return Optional.empty();
    }
    int columns =
        number(environment.getOrDefault("COLUMNS", ""))
            .orElse(number(size[1]).orElse(USUAL.columns));
    return Optional.of(
        new Terminal(
            Math.max(LEAST_COLUMNS, columns),
            number(environment.getOrDefault("LINES", ""))
                .orElse(number(size[0]).orElse(USUAL.rows))));
  }

  /** A size; a terminal that does not know its own says 0. */
  private static OptionalInt number(String text) {
    return text.matches("[1-9][0-9]{0,3}")
        ? OptionalInt.of(Integer.parseInt(text))
        : OptionalInt.empty();
  }
}

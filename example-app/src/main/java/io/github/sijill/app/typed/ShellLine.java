package io.github.sijill.app.typed;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.regex.Pattern;

/** A command as it can be typed in a shell, {@code sh} or one like it. */
public final class ShellLine {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+:,./-]+");

  private ShellLine() {}

  /** The words on one line, with quotes where a shell would read one otherwise. */
  public static String of(List<String> words) {
    return words.stream().map(ShellLine::quoted).collect(joining(" "));
  }

  private static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}

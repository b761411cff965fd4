package io.github.sijill.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Commands as a shell would read them: words, single quotes, lines that go on after a backslash.
 */
public final class ShellLines {

  private static final Pattern WORD = Pattern.compile("(?:'[^']*'|\\\\.|[^\\s'\\\\])+");
  private static final Pattern PART = Pattern.compile("'([^']*)'|\\\\(.)|([^'\\\\]+)");

  private static final Pattern FILE = Pattern.compile("[\\w-]+\\.(jsonl|html|svg|png)");

  private ShellLines() {}

  /** The commands of a script that begin with this word, without it. */
  public static List<List<String>> commands(String script, String program) {
    List<List<String>> commands = new ArrayList<>();
    for (String line : script.replace("\\\n", "").lines().toList()) {
      List<String> words = words(line);
      if (!words.isEmpty() && words.getFirst().equals(program)) {
        commands.add(words.subList(1, words.size()));
      }
    }
    return commands;
  }

  public static List<String> words(String line) {
    return WORD.matcher(line).results().map(word -> unquoted(word.group())).toList();
  }

  /** The words, with the files of archives, pictures and pages in this directory. */
  public static String[] in(Path directory, List<String> words) {
    return words.stream()
        .map(word -> FILE.matcher(word).matches() ? directory.resolve(word).toString() : word)
        .toArray(String[]::new);
  }

  private static String unquoted(String word) {
    StringBuilder text = new StringBuilder();
    Matcher parts = PART.matcher(word);
    while (parts.find()) {
      for (int group = 1; group <= 3; group++) {
        text.append(parts.group(group) == null ? "" : parts.group(group));
      }
    }
    return text.toString();
  }
}

package io.github.sijill.app;

import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_COMMAND_LIST;

import io.github.sijill.app.output.Terminal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;

/** Help: the commands by what they are for, and examples of each. */
final class Help {

  private static final String HELP = "help";

  /** As wide as help is where it is read on no terminal. */
  static final int WIDTH = 80;

  /** As narrow as picocli can write it. */
  private static final int LEAST_WIDTH = 55;

  private static final Pattern COLUMNS = Pattern.compile("--width=([1-9][0-9]{0,3})");

  private Help() {}

  /**
   * What was typed with {@code status --help} for {@code help status}, and {@code --help} for
   * {@code help}. A command that is not there is left to be refused.
   *
   * @param groups the names of commands by what they are for
   */
  static List<String> asked(List<String> args, Map<String, Set<String>> groups) {
    if (args.isEmpty() || !args.getFirst().equals(HELP)) {
      return args;
    }
    List<String> words = columns(args.subList(1, args.size()));
    Optional<String> command =
        words.stream().filter(word -> !COLUMNS.matcher(word).matches()).findFirst();
    if (command.isEmpty()
        || groups.values().stream().anyMatch(names -> names.contains(command.get()))) {
      words.add("--help");
    }
    return words;
  }

  /**
   * How many columns it may have: as many as {@code --width} says, else as the terminal has.
   *
   * @param args with {@code --help} in its place
   */
  static int width(List<String> args, Map<String, String> environment) {
    OptionalInt typed =
        columns(args).stream()
            .map(COLUMNS::matcher)
            .filter(Matcher::matches)
            .mapToInt(matcher -> Integer.parseInt(matcher.group(1)))
            .findFirst();
    return Math.max(
        LEAST_WIDTH,
        typed.orElseGet(() -> Terminal.of(environment).map(Terminal::columns).orElse(WIDTH)));
  }

  /** The same without {@code --width}, which commands that print no table do not have. */
  static List<String> withoutWidth(List<String> args) {
    return isAsked(args)
        ? columns(args).stream().filter(arg -> !COLUMNS.matcher(arg).matches()).toList()
        : args;
  }

  private static boolean isAsked(List<String> args) {
    return args.contains("--help") || args.contains("-h");
  }

  /** With the columns in one word with their option. */
  private static List<String> columns(List<String> args) {
    List<String> joined = new ArrayList<>();
    for (String arg : args) {
      if (!joined.isEmpty() && joined.getLast().equals("--width")) {
        joined.set(joined.size() - 1, "--width=" + arg);
      } else {
        joined.add(arg);
      }
    }
    return joined;
  }

  /**
   * Adds it to the command and those below.
   *
   * @param width how many columns it may have
   * @param groups the names of commands by what they are for
   */
  static void addTo(CommandLine sijill, int width, Map<String, Set<String>> groups) {
    sijill.setUsageHelpWidth(width);
    sijill.getHelpSectionMap().put(SECTION_KEY_COMMAND_LIST, help -> list(help, groups));
    sijill
        .getSubcommands()
        .forEach((name, command) -> addExamples(command, width, Examples.of(name)));
  }

  private static void addExamples(CommandLine command, int width, List<String> examples) {
    List<String> footer = new ArrayList<>();
    for (String example : examples) {
      footer.addAll(
          lines(width, footer.isEmpty() ? "Such as: sijill " : "         sijill ", example));
    }
    command
        .getCommandSpec()
        .usageMessage()
        .footerHeading("%n")
        .footer(
            footer.stream()
                // picocli would take them for formats
                .map(line -> line.replace("%", "%%"))
                .toArray(String[]::new));
  }

  /** A command as a shell takes it that is too long for a line: broken before an option. */
  private static List<String> lines(int width, String beginning, String example) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(beginning);
    for (String part : example.split("(?= --)", -1)) {
      if (line.length() + part.length() > width - 2) {
        lines.add(line.append(" \\").toString());
        line = new StringBuilder("            ");
      }
      line.append(part);
    }
    lines.add(line.toString());
    return lines;
  }

  private static String list(CommandLine.Help help, Map<String, Set<String>> groups) {
    StringBuilder text = new StringBuilder();
    groups.forEach(
        (group, names) -> {
          TextTable table = table(help);
          help.subcommands().entrySet().stream()
              .filter(each -> names.contains(each.getKey()))
              .forEach(each -> add(table, each.getKey(), each.getValue()));
          text.append("%s%s:%n".formatted(text.isEmpty() ? "" : System.lineSeparator(), group))
              .append(table);
        });
    return text.toString();
  }

  private static TextTable table(CommandLine.Help help) {
    int width = help.commandSpec().usageMessage().width();
    int names = help.subcommands().keySet().stream().mapToInt(String::length).max().orElse(0) + 4;
    return TextTable.forColumns(
        help.colorScheme(),
        new Column(names, 2, Overflow.SPAN),
        new Column(width - names, 2, Overflow.WRAP));
  }

  /** Only the first sentence of what a command does. */
  private static void add(TextTable table, String name, CommandLine.Help command) {
    String description = String.join(" ", command.commandSpec().usageMessage().description());
    int end = description.indexOf(". ");
    table.addRowValues(name, end < 0 ? description : description.substring(0, end + 1));
  }
}

package io.github.sijill.app;

import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_COMMAND_LIST;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;

/** Help: the commands by what they are for, and examples of each. */
final class Help {

  private static final String HELP = "help";

  /** As wide as picocli writes help. */
  private static final int WIDTH = 80;

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
    List<String> words = new ArrayList<>(args.subList(1, args.size()));
    if (words.isEmpty()
        || groups.values().stream().anyMatch(names -> names.contains(words.getFirst()))) {
      words.add("--help");
    }
    return words;
  }

  /**
   * Adds it to the command and those below.
   *
   * @param groups the names of commands by what they are for
   */
  static void addTo(CommandLine sijill, Map<String, Set<String>> groups) {
    sijill.getHelpSectionMap().put(SECTION_KEY_COMMAND_LIST, help -> list(help, groups));
    sijill.getSubcommands().forEach((name, command) -> addExamples(command, Examples.of(name)));
  }

  private static void addExamples(CommandLine command, List<String> examples) {
    List<String> footer = new ArrayList<>();
    for (String example : examples) {
      footer.addAll(lines(footer.isEmpty() ? "Such as: sijill " : "         sijill ", example));
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
  private static List<String> lines(String beginning, String example) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(beginning);
    for (String part : example.split("(?= --)", -1)) {
      if (line.length() + part.length() > WIDTH - 2) {
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

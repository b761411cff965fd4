package io.github.sijill.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page of a command, as {@code man} reads it (roff), made of what its help says. */
final class ManPage {

  /** What the environment says to every command. */
  private static final Map<String, String> ENVIRONMENT = environment();

  private final CommandLine command;
  private final StringBuilder page = new StringBuilder();

  private ManPage(CommandLine command) {
    this.command = command;
  }

  private static Map<String, String> environment() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("SIJILL_ARCHIVE", "the archive of commands that are given none");
    all.put("SIJILL_LANG", "the language of answers, en, fr or ar; without it, that of the locale");
    all.put("COLUMNS, LINES", "how large the terminal is, where it does not say itself");
    all.put("PAGER", "what longer output goes through in a terminal; by default less");
    all.put("NO_COLOR", "if it is set, nothing has colours");
    all.put("SIJILL_STACKTRACE", "if it is set, a fault of sijill is shown with where it happened");
    return all;
  }

  /** The pages of a command and of all below it, by the names of their files. */
  static Map<String, String> all(CommandLine command) {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put(name(command) + ".1", of(command));
    command.getSubcommands().values().forEach(below -> pages.putAll(all(below)));
    return pages;
  }

  /** {@code sijill-record-blocking-imposed}. */
  private static String name(CommandLine command) {
    return command.getCommandSpec().qualifiedName("-");
  }

  /** The page of one command. */
  static String of(CommandLine command) {
    ManPage page = new ManPage(command);
    page.write();
    return page.page.toString();
  }

  private CommandSpec spec() {
    return command.getCommandSpec();
  }

  private void write() {
    String description = String.join(" ", spec().usageMessage().description());
    int end = description.indexOf(". ");
    line(".\\\" -*- coding: utf-8 -*-");
    line(
        ".TH %s 1 \"\" \"%s\" Sijill"
            .formatted(escaped(name(command)).toUpperCase(Locale.ROOT), version()));
    // Ragged, and no word divided: what is typed can be copied.
    line(".ad l");
    line(".nh");
    section("NAME");
    text(
        "%s \\- %s"
            .formatted(
                escaped(name(command)),
                escaped(
                    (end < 0 ? description : description.substring(0, end))
                        .replaceFirst("\\.$", ""))));
    section("SYNOPSIS");
    text(
        escaped(
            new CommandLine.Help(spec(), CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .synopsis(0)
                .replaceAll("\\s+", " ")
                .strip()));
    section("DESCRIPTION");
    text(escaped(description));
    arguments();
    options();
    subcommands();
    examples();
    section("EXIT STATUS");
    tagged("0", "what was asked is done");
    tagged("1", "it was understood and could not be done; standard error says why");
    tagged("2", "it was typed wrongly; standard error says what would be accepted");
    section("ENVIRONMENT");
    ENVIRONMENT.forEach((name, meaning) -> tagged("\\fB%s\\fP".formatted(name), meaning));
    seeAlso();
  }

  private String version() {
    return String.join(" ", new Version().getVersion());
  }

  private void arguments() {
    List<PositionalParamSpec> arguments =
        spec().positionalParameters().stream().filter(each -> !each.hidden()).toList();
    if (!arguments.isEmpty()) {
      section("ARGUMENTS");
      arguments.forEach(
          each -> tagged("\\fI%s\\fP".formatted(escaped(each.paramLabel())), description(each)));
    }
  }

  private void options() {
    section("OPTIONS");
    spec().options().stream()
        .filter(option -> !option.hidden())
        .sorted((one, other) -> one.longestName().compareTo(other.longestName()))
        .forEach(option -> tagged(typed(option), description(option)));
  }

  private static String typed(OptionSpec option) {
    String names =
        Stream.of(option.names())
            .map(name -> "\\fB%s\\fP".formatted(escaped(name)))
            .collect(Collectors.joining(", "));
    return option.arity().max() == 0
        ? names
        : "%s \\fI%s\\fP".formatted(names, escaped(option.paramLabel()));
  }

  private static String description(ArgSpec arg) {
    return String.join(" ", arg.description()).replace("%n", " ").replace("%%", "%");
  }

  private void subcommands() {
    if (!command.getSubcommands().isEmpty()) {
      section("COMMANDS");
      command
          .getSubcommands()
          .forEach(
              (name, below) ->
                  tagged(
                      "\\fB%s\\fP(1)".formatted(escaped(name(below))),
                      String.join(" ", below.getCommandSpec().usageMessage().description())));
    }
  }

  private void examples() {
    List<String> examples =
        spec().parent() == null ? List.of() : Examples.of(command.getCommandName());
    if (!examples.isEmpty()) {
      section("EXAMPLES");
      line(".nf");
      examples.forEach(example -> text(escaped("sijill " + example)));
      line(".fi");
    }
  }

  private void seeAlso() {
    List<String> pages = new ArrayList<>();
    for (CommandSpec above = spec().parent(); above != null; above = above.parent()) {
      pages.add("\\fB%s\\fP(1)".formatted(escaped(above.qualifiedName("-"))));
    }
    if (!pages.isEmpty()) {
      section("SEE ALSO");
      text(String.join(", ", pages));
    }
  }

  private void section(String title) {
    line(".SH " + title);
  }

  /** A term and, below it, what it means. */
  private void tagged(String term, String meaning) {
    line(".TP");
    text(term);
    text(escaped(meaning));
  }

  /** A line of text; one that would begin as a request does is kept from being one. */
  private void text(String text) {
    line(text.startsWith(".") || text.startsWith("'") ? "\\&" + text : text);
  }

  private void line(String line) {
    page.append(line).append('\n');
  }

  /** With what roff would read otherwise written so that it is shown as it is. */
  private static String escaped(String text) {
    return text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq");
  }
}

package io.github.sijill.app;

import io.github.sijill.app.ask.AskCommands;
import io.github.sijill.app.browse.BrowseCommands;
import io.github.sijill.app.keep.KeepCommands;
import io.github.sijill.app.output.Console;
import io.github.sijill.app.output.Failures;
import io.github.sijill.app.output.LanguageOptions;
import io.github.sijill.app.output.PagedOutput;
import io.github.sijill.app.output.Terminal;
import io.github.sijill.app.prompt.TerminalDialogue;
import io.github.sijill.app.record.RecordCommands;
import io.github.sijill.app.serve.ServeCommands;
import java.io.File;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** The command {@code sijill}. */
@Command(
    name = "sijill",
    mixinStandardHelpOptions = true,
    description = {
      "Answers questions about network restrictions from an archive, and records entries in it."
          + " The archive is that of --archive FILE, else that of SIJILL_ARCHIVE in the"
          + " environment, else the built-in one: the blocking of VoIP in Morocco in 2016."
    },
    commandListHeading = "%n",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Such as: sijill status --on 2016-03-05 --network wifi",
      "         sijill explain --on 2016-03-05 --network adsl --operator inwi",
      "         sijill help COMMAND"
    })
public final class Main {

  private static final String NO_PAGER = "--no-pager";

  private Main() {}

  /**
   * Runs a command; exits with 0, with 2 for wrong input, with 1 if it could not be done.
   *
   * @param args the command and its options
   */
  public static void main(String[] args) {
    // Hibernate would else greet on standard error.
    System.setProperty("org.jboss.logging.provider", "slf4j");
    Map<String, String> environment = LanguageOptions.withLocale(System.getenv());
    // As a lambda of our own: a reference would load what edits lines with every command.
    Console console = Console.ofProcess(environment).asking(() -> TerminalDialogue.open());
    // Whoever interrupts a command still looks at its answer until they leave the pager.
    Runtime.getRuntime().addShutdownHook(new Thread(console::close));
    int code = run(console, environment, argumentsCharset(), args);
    console.close();
    System.exit(code);
  }

  static int run(
      Console console, Map<String, String> environment, Charset decodedBy, String... args) {
    Failures failures = new Failures(console.err(), environment.containsKey("SIJILL_STACKTRACE"));
    try {
      Optional<String> fault = Arguments.fault(args, decodedBy);
      if (fault.isPresent()) {
        return failures.wrongInput(fault.get());
      }
      if (args.length > 0 && args[0].equals("complete")) {
        List<String> words = List.of(args).subList(1, args.length);
        CommandLine sijill = commands(console, words.stream().limit(1).toArray(String[]::new));
        Completion.of(sijill, words, environment).forEach(console.out()::println);
        console.out().flush();
        return 0;
      }
      List<String> words = Help.asked(List.of(args), names(console));
      String[] meant = Help.withoutWidth(words).toArray(String[]::new);
      CommandLine sijill = commands(console, Help.width(words, environment), meant);
      takeDefaults(sijill, environment);
      int code = execute(sijill, failures, console, meant);
      console.out().flush();
      return code;
    } catch (RuntimeException | Error e) {
      return failures.of(e);
    }
  }

  /** On Windows the system hands them over as text, and no bytes of UTF-8 are read as another. */
  private static Charset argumentsCharset() {
    return File.separatorChar == '\\'
        ? StandardCharsets.UTF_8
        : Charset.forName(System.getProperty("sun.jnu.encoding"));
  }

  /** The commands, by what they are for. */
  private static Map<String, Map<String, Supplier<CommandLine>>> groups(Console console) {
    Map<String, Map<String, Supplier<CommandLine>>> groups = new LinkedHashMap<>();
    groups.put("Ask", AskCommands.all());
    groups.put("See what is there", BrowseCommands.all());
    groups.put("Record", RecordCommands.all(console));
    groups.put("Keep", KeepCommands.all(console.in()));
    groups.put("Serve", ServeCommands.all());
    Map<String, Supplier<CommandLine>> shell = new LinkedHashMap<>();
    shell.put("completion", () -> new CommandLine(new CompletionCommand()));
    shell.put("man", () -> new CommandLine(new ManCommand()));
    groups.put("Shell", shell);
    return groups;
  }

  /** The names of the commands, by what they are for. */
  static Map<String, Set<String>> names(Console console) {
    Map<String, Set<String>> names = new LinkedHashMap<>();
    groups(console).forEach((group, commands) -> names.put(group, commands.keySet()));
    return names;
  }

  /**
   * The command with those below it: the one that these arguments begin with, for the others take
   * longer to make than a question takes; or all, where they begin otherwise.
   */
  static CommandLine commands(Console console, String... args) {
    return commands(console, Help.WIDTH, args);
  }

  private static CommandLine commands(Console console, int helpWidth, String... args) {
    Map<String, Supplier<CommandLine>> all = new LinkedHashMap<>();
    groups(console).values().forEach(all::putAll);
    if (args.length > 0 && all.containsKey(args[0])) {
      all.keySet().retainAll(Set.of(args[0]));
    }
    CommandLine sijill = new CommandLine(new Main());
    all.values().forEach(each -> sijill.addSubcommand(each.get()));
    sijill.setOut(console.out()).setErr(console.err());
    sijill.setExpandAtFiles(false);
    Conversions.addTo(sijill);
    giveVersion(sijill);
    sijill.getSubcommands().values().forEach(Main::addNoPager);
    Help.addTo(sijill, helpWidth, names(console));
    return sijill;
  }

  /**
   * What is not given is that of the environment: the archive, the language, and the width of the
   * terminal.
   */
  private static void takeDefaults(CommandLine sijill, Map<String, String> environment) {
    Map<String, String> defaults = new HashMap<>();
    String archive = environment.getOrDefault("SIJILL_ARCHIVE", "");
    if (!archive.isEmpty()) {
      defaults.put("--archive FILE", archive);
    }
    defaults.put("--lang LANG", LanguageOptions.of(environment).tag());
    Terminal.of(environment)
        .ifPresent(
            terminal -> defaults.put("--width COLUMNS", Integer.toString(terminal.columns())));
    for (CommandLine command : sijill.getSubcommands().values()) {
      command
          .getCommandSpec()
          .defaultValueProvider(
              arg ->
                  arg instanceof OptionSpec option
                      ? defaults.get(option.longestName() + " " + option.paramLabel())
                      : null);
    }
  }

  /** Of commands that show something. */
  private static void addNoPager(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    if (spec.findOption("--format") != null) {
      spec.addOption(
          OptionSpec.builder(NO_PAGER)
              .description("print all of it, and not in a pager where it is longer than a terminal")
              .build());
    }
  }

  private static void giveVersion(CommandLine command) {
    command.getCommandSpec().versionProvider(new Version());
    command.getSubcommands().values().forEach(Main::giveVersion);
  }

  private static int execute(
      CommandLine sijill, Failures failures, Console console, String... args) {
    if (args.length == 0) {
      sijill.usage(sijill.getOut());
      return 0;
    }
    sijill.setParameterExceptionHandler(
        (exception, arguments) -> failures.wrongInput(Misuse.of(exception)));
    sijill.setExecutionExceptionHandler((exception, command, result) -> failures.of(exception));
    sijill.setExecutionStrategy(
        parsed -> {
          if (parsed.asCommandLineList().stream()
              .anyMatch(each -> each.getParseResult().hasMatchedOption(NO_PAGER))) {
            console.paged().ifPresent(PagedOutput::printAll);
          }
          return runLast(parsed);
        });
    return sijill.execute(args);
  }

  /** Hands on to the handler above also what help throws, which picocli would print as a trace. */
  private static int runLast(ParseResult parsed) {
    try {
      return new RunLast().execute(parsed);
    } catch (ParameterException | ExecutionException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new ExecutionException(
          parsed.commandSpec().commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}

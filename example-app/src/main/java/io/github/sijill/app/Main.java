package io.github.sijill.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code sijill}. */
@Command(
    name = "sijill",
    mixinStandardHelpOptions = true,
    version = "sijill 0.1.0-SNAPSHOT",
    description = "Asks the archive of the blocking of VoIP in Morocco in 2016.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      StatusCommand.class,
      TimelineCommand.class,
      ChronologyCommand.class,
      ExplainCommand.class,
      DurationsCommand.class,
      ChangesCommand.class,
      LegalBasisCommand.class,
      OfficeHolderCommand.class,
      ReplayCommand.class,
      DateCommand.class
    })
public final class Main {

  /** Runs a command; exits with 0, with 2 for wrong input, with 1 for anything unforeseen. */
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(out, err, args));
  }

  static int run(PrintWriter out, PrintWriter err, String... args) {
    CommandLine commandLine = new CommandLine(new Main());
    commandLine.setOut(out).setErr(err);
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.registerConverter(Span.class, Span::parse);
    commandLine.setParameterExceptionHandler(
        (exception, arguments) -> refuse(err, exception.getMessage()));
    commandLine.setExecutionExceptionHandler(
        (exception, command, result) -> {
          if (exception instanceof IllegalArgumentException) {
            return refuse(err, exception.getMessage());
          }
          throw exception;
        });
    if (args.length == 0) {
      commandLine.usage(out);
      return 0;
    }
    int code = commandLine.execute(args);
    out.flush();
    return code;
  }

  private static int refuse(PrintWriter err, @Nullable String message) {
    err.println("sijill: " + String.valueOf(message).lines().findFirst().orElse("wrong input"));
    err.flush();
    return CommandLine.ExitCode.USAGE;
  }

  private Main() {}
}

package io.github.sijill.app;

import io.github.sijill.event.CaseId;
import io.github.sijill.event.EntryId;
import io.github.sijill.time.EdtfException;
import io.github.sijill.time.ImpreciseDate;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code sijill}. */
@Command(
    name = "sijill",
    mixinStandardHelpOptions = true,
    version = "sijill 0.1.0-SNAPSHOT",
    description = {
      "Asks an archive of network restrictions, and records in it. Without --archive FILE, the"
          + " questions are about the blocking of VoIP in Morocco in 2016."
    },
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
      CheckCommand.class,
      ReplayCommand.class,
      VerifyCommand.class,
      CopyCommand.class,
      ExportCommand.class,
      ImportCommand.class,
      DateCommand.class
    })
public final class Main {

  private final InputStream in;

  private Main(InputStream in) {
    this.in = in;
  }

  /** Standard input. */
  InputStream in() {
    return in;
  }

  /** Runs a command; exits with 0, with 2 for wrong input, with 1 if it could not be done. */
  public static void main(String[] args) {
    // Hibernate would else greet on standard error.
    System.setProperty("org.jboss.logging.provider", "slf4j");
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(System.in, out, err, args));
  }

  static int run(InputStream in, PrintWriter out, PrintWriter err, String... args) {
    CommandLine commandLine = new CommandLine(new Main(in));
    commandLine.addSubcommand(OpenCommand.spec());
    commandLine.addSubcommand(RecordCommand.withTypes());
    commandLine.addSubcommand(CorrectCommand.spec());
    commandLine.addSubcommand(new RetractCommand());
    commandLine.setOut(out).setErr(err);
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setExpandAtFiles(false);
    // A date before the year 0 begins as an option does.
    subcommand(commandLine, "date").setUnmatchedOptionsArePositionalParams(true);
    commandLine.registerConverter(Span.class, Span::parse);
    commandLine.registerConverter(
        StoreAddress.class,
        text -> converted(address -> StoreAddress.parse(address, System.getenv()), text));
    commandLine.registerConverter(LocalDate.class, Main::day);
    commandLine.registerConverter(Instant.class, Main::instant);
    commandLine.registerConverter(CaseId.class, text -> converted(CaseId::new, text));
    commandLine.registerConverter(EntryId.class, text -> converted(EntryId::new, text));
    commandLine.registerConverter(ImpreciseDate.class, text -> converted(Main::date, text));
    commandLine.setParameterExceptionHandler(
        (exception, arguments) -> Refusing.wrongInput(err, message(exception)));
    commandLine.setExecutionExceptionHandler(
        (exception, command, result) -> Refusing.of(err, exception));
    if (args.length == 0) {
      commandLine.usage(out);
      return 0;
    }
    int code = commandLine.execute(args);
    out.flush();
    return code;
  }

  private static String message(ParameterException exception) {
    CommandLine command = exception.getCommandLine();
    if (!(exception instanceof UnmatchedArgumentException unmatched)) {
      return String.valueOf(exception.getMessage());
    }
    String given = unmatched.getUnmatched().getFirst();
    return command.getSubcommands().isEmpty() || given.startsWith("-")
        ? "no option or argument '%s'; '%s --help' lists those that there are"
            .formatted(given, command.getCommandSpec().qualifiedName())
        : "no command '%s'; there are %s"
            .formatted(given, String.join(", ", command.getSubcommands().keySet()));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(
          "'%s' is not a day; write YYYY-MM-DD, such as 2016-01-05".formatted(text));
    }
  }

  private static ImpreciseDate date(String text) {
    try {
      return ImpreciseDate.parse(text);
    } catch (EdtfException e) {
      throw new IllegalArgumentException(
          e.getMessage()
              + " (a date is written in EDTF, such as 2016-01-05, 2016-01 or"
              + " '[2016-01-01..2016-01-10]')",
          e);
    }
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(
          "'%s' is not an instant; write it in UTC, such as 2026-11-24T08:00:00Z".formatted(text));
    }
  }

  private static <T> T converted(Function<String, T> conversion, String text) {
    try {
      return conversion.apply(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(String.valueOf(e.getMessage()));
    }
  }

  private static CommandLine subcommand(CommandLine of, String name) {
    return Objects.requireNonNull(of.getSubcommands().get(name), name);
  }
}

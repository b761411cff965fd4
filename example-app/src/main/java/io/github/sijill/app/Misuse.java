package io.github.sijill.app;

import static java.util.stream.Collectors.joining;

import io.github.sijill.text.Nearest;
import io.github.sijill.text.ShownAddress;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What was typed wrongly, in a sentence that says what would be accepted. */
final class Misuse {

  private Misuse() {}

  static String of(ParameterException exception) {
    return switch (exception) {
      case UnmatchedArgumentException e -> unmatched(e);
      case MissingParameterException e -> missing(e);
      case OverwrittenOptionException e ->
          ((OptionSpec) e.getOverwritten()).longestName() + " is given twice; give it once";
      case MutuallyExclusiveArgsException e -> "give only one of " + exclusive(e);
      case MaxValuesExceededException e -> exceeded(e);
      // Of an option that may be repeated picocli also says what its help calls the value; of what
      // is no option, where it stands.
      default ->
          String.valueOf(exception.getMessage())
              .replaceFirst("^(Invalid value for option '[^']*') \\([^)]*\\): ", "$1: ")
              .replaceFirst(
                  "^Invalid value for positional parameter at index \\S+ \\(([^)]*)\\): ",
                  "Invalid value for $1: ");
    };
  }

  /** How picocli says that an option takes no value. */
  private static final Pattern VALUED =
      Pattern.compile("^option '([^']+)'.* should be specified without ");

  private static String unmatched(UnmatchedArgumentException e) {
    CommandLine command = e.getCommandLine();
    String typed = e.getUnmatched().getFirst();
    String given = ShownAddress.of(typed);
    return command.getSubcommands().isEmpty() || given.startsWith("-")
        ? "unknown option or argument '%s'; %s'%s --help' lists what is accepted"
            .formatted(
                given,
                Nearest.question(typed, options(command)),
                command.getCommandSpec().qualifiedName())
        : "unknown command '%s'; %s".formatted(given, suggestion(typed, command));
  }

  /** What may have been meant; else all that there is. */
  private static String suggestion(String typed, CommandLine command) {
    Set<String> words = command.getSubcommands().keySet();
    String question = Nearest.question(typed.toLowerCase(Locale.ROOT), words);
    return question.isEmpty()
        ? "the commands are " + String.join(", ", words)
        : "%s'%s --help' lists all".formatted(question, command.getCommandSpec().qualifiedName());
  }

  /** The long names of the options of a command. */
  private static List<String> options(CommandLine command) {
    return command.getCommandSpec().options().stream().map(OptionSpec::longestName).toList();
  }

  private static String missing(MissingParameterException e) {
    List<ArgSpec> missing = e.getMissing();
    boolean isOneOf =
        !missing.isEmpty()
            && missing.getFirst().group() != null
            && missing.getFirst().group().exclusive();
    if (missing.isEmpty()) {
      return String.valueOf(e.getMessage());
    }
    String said =
        "missing: "
            + missing.stream().map(Misuse::written).collect(joining(isOneOf ? " or " : ", "));
    // An option says by its name what it is, and what stands without one does not.
    return missing.stream().anyMatch(OptionSpec.class::isInstance)
        ? said
        : "%s; '%s --help' says what that is"
            .formatted(said, e.getCommandLine().getCommandSpec().qualifiedName());
  }

  /** One option of several was given twice, or one that is a word of its own was given a value. */
  private static String exceeded(MaxValuesExceededException e) {
    Matcher valued = VALUED.matcher(String.valueOf(e.getMessage()));
    return valued.find()
        ? valued.group(1) + " takes no value; give it as it is, or leave it out"
        : "give only one of " + exclusive(e) + ", and only once";
  }

  private static String exclusive(ParameterException e) {
    return e.getCommandLine().getCommandSpec().argGroups().stream()
        .flatMap(group -> group.args().stream())
        .map(arg -> ((OptionSpec) arg).longestName())
        .collect(joining(", "));
  }

  private static String written(ArgSpec arg) {
    return arg instanceof OptionSpec option
        ? option.longestName() + " " + option.paramLabel()
        : arg.paramLabel();
  }
}

package io.github.sijill.app.ask;

import java.util.stream.Stream;
import picocli.CommandLine;

/** The commands that ask. */
public final class AskCommands {

  private AskCommands() {}

  /** Each of them, in the order in which help lists them. */
  public static Stream<CommandLine> all() {
    CommandLine date = new CommandLine(new DateCommand());
    // A date before the year 0 begins as an option does.
    date.setUnmatchedOptionsArePositionalParams(true);
    return Stream.concat(
        AskCommand.all(),
        Stream.of(ExplainCommand.commandLine(), new CommandLine(new ReplayCommand()), date));
  }
}

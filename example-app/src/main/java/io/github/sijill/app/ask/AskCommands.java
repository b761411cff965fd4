package io.github.sijill.app.ask;

import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;

/** The commands that ask. */
public final class AskCommands {

  private AskCommands() {}

  /** Each of them by its name, in the order in which help lists them. */
  public static Map<String, Supplier<CommandLine>> all() {
    Map<String, Supplier<CommandLine>> all = AskCommand.all();
    all.put("picture", PictureCommand::commandLine);
    all.put("explain", ExplainCommand::commandLine);
    all.put("replay", () -> new CommandLine(new ReplayCommand()));
    all.put("date", AskCommands::date);
    return all;
  }

  private static CommandLine date() {
    CommandLine date = new CommandLine(new DateCommand());
    // A date before the year 0 begins as an option does.
    date.setUnmatchedOptionsArePositionalParams(true);
    return date;
  }
}

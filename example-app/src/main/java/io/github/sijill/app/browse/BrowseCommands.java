package io.github.sijill.app.browse;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;

/** The commands that show what is in an archive. */
public final class BrowseCommands {

  private BrowseCommands() {}

  /** Each of them by its name, in the order in which help lists them. */
  public static Map<String, Supplier<CommandLine>> all() {
    Map<String, Supplier<CommandLine>> all = new LinkedHashMap<>();
    all.put("cases", () -> new CommandLine(new CasesCommand()));
    all.put("members", () -> new CommandLine(new MembersCommand()));
    all.put("entries", EntriesCommand::commandLine);
    all.put("show", () -> new CommandLine(new ShowCommand()));
    all.put("log", () -> new CommandLine(new LogCommand()));
    all.put("diff", () -> new CommandLine(new DiffCommand()));
    all.put("follow", () -> new CommandLine(new FollowCommand()));
    return all;
  }
}

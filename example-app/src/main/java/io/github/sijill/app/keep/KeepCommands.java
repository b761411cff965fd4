package io.github.sijill.app.keep;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;

/** The commands that check archives and citations, move archives, and write them as pages. */
public final class KeepCommands {

  private KeepCommands() {}

  /**
   * Each of them by its name, in the order in which help lists them.
   *
   * @param in standard input
   */
  public static Map<String, Supplier<CommandLine>> all(InputStream in) {
    Map<String, Supplier<CommandLine>> all = new LinkedHashMap<>();
    all.put("verify", () -> new CommandLine(new VerifyCommand()));
    all.put("check", () -> new CommandLine(new CheckCommand(in)));
    all.put("copy", () -> new CommandLine(new CopyCommand()));
    all.put("export", () -> new CommandLine(new ExportCommand()));
    all.put("page", () -> new CommandLine(new PageCommand()));
    all.put("import", () -> new CommandLine(new ImportCommand()));
    return all;
  }
}

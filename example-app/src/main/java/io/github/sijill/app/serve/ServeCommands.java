package io.github.sijill.app.serve;

import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;

/** The command that serves archives over HTTP. */
public final class ServeCommands {

  private ServeCommands() {}

  /** The command by its name. Nothing of the server is loaded before it is named. */
  public static Map<String, Supplier<CommandLine>> all() {
    return Map.of("serve", () -> new CommandLine(new ServeCommand()));
  }
}

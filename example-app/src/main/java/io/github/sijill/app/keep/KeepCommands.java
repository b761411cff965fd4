package io.github.sijill.app.keep;

import java.io.InputStream;
import java.util.stream.Stream;
import picocli.CommandLine;

/** The commands that check archives and citations, and move archives. */
public final class KeepCommands {

  private KeepCommands() {}

  /**
   * Each of them, in the order in which help lists them.
   *
   * @param in standard input
   */
  public static Stream<CommandLine> all(InputStream in) {
    return Stream.of(
            new VerifyCommand(),
            new CheckCommand(in),
            new CopyCommand(),
            new ExportCommand(),
            new ImportCommand())
        .map(CommandLine::new);
  }
}

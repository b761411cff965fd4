package io.github.sijill.app.record;

import java.io.InputStream;
import java.util.stream.Stream;
import picocli.CommandLine;

/** The commands that record. */
public final class RecordCommands {

  private RecordCommands() {}

  /**
   * Each of them, in the order in which help lists them.
   *
   * @param in standard input
   */
  public static Stream<CommandLine> all(InputStream in) {
    return Stream.of(
        new CommandLine(OpenCommand.spec()),
        RecordCommand.withTypes(in),
        new CommandLine(CorrectCommand.spec()),
        new CommandLine(new RetractCommand()));
  }
}

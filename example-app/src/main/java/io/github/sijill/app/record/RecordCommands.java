package io.github.sijill.app.record;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;

/** The commands that record. */
public final class RecordCommands {

  private RecordCommands() {}

  /**
   * Each of them by its name, in the order in which help lists them.
   *
   * @param in standard input
   */
  public static Map<String, Supplier<CommandLine>> all(InputStream in) {
    Map<String, Supplier<CommandLine>> all = new LinkedHashMap<>();
    all.put("open", () -> new CommandLine(OpenCommand.spec()));
    all.put("record", () -> RecordCommand.withTypes(in));
    all.put("correct", () -> new CommandLine(CorrectCommand.spec()));
    all.put("retract", () -> new CommandLine(new RetractCommand()));
    all.put("undo", () -> new CommandLine(new UndoCommand()));
    return all;
  }
}

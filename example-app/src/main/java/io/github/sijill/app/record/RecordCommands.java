package io.github.sijill.app.record;

import io.github.sijill.app.output.Console;
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
   * @param console where lines are read, and somebody is asked
   */
  public static Map<String, Supplier<CommandLine>> all(Console console) {
    Map<String, Supplier<CommandLine>> all = new LinkedHashMap<>();
    all.put("open", () -> new CommandLine(OpenCommand.spec()));
    all.put("record", () -> RecordCommand.withTypes(console.in()));
    all.put("correct", () -> new CommandLine(CorrectCommand.spec()));
    all.put("retract", () -> new CommandLine(new RetractCommand()));
    all.put("undo", () -> new CommandLine(new UndoCommand()));
    all.put("new", () -> new CommandLine(new NewCommand(console.dialogue())));
    all.put("edit", () -> new CommandLine(new EditCommand(console.dialogue())));
    return all;
  }
}

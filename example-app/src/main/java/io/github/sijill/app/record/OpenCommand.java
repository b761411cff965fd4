package io.github.sijill.app.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.event.EntryId;
import io.github.sijill.json.EventType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Opens a case in an archive file, which it creates if it does not exist. */
@Command(
    name = "open",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    abbreviateSynopsis = true,
    requiredOptionMarker = '*',
    description = "Opens a case in an archive file, which is created if it does not exist.")
final class OpenCommand implements Runnable {

  @Option(
      names = "--id",
      paramLabel = "ID",
      defaultValue = "case-opened",
      description = "the id of this entry; by default ${DEFAULT-VALUE}")
  private EntryId id = new EntryId("case-opened");

  @Mixin private TargetOptions target = new TargetOptions();

  private final EventOptions options = EventOptions.of(EventType.CASE_OPENED);
  private final CommandSpec command = CommandSpec.forAnnotatedObject(this);

  /** The command with an option for each field. */
  static CommandSpec spec() {
    OpenCommand open = new OpenCommand();
    open.options.addTo(open.command, false);
    return open.command;
  }

  @Override
  public void run() {
    ObjectNode payload = options.payload(EventType.CASE_OPENED, command);
    target.recordOpening(
        EventOptions.event(EventType.CASE_OPENED, id, target.namedCase(), payload));
  }
}

package io.github.sijill.app.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.Archive;
import io.github.sijill.event.EntryId;
import io.github.sijill.json.EventType;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Records an event of one type from its options: {@code sijill record blocking-imposed …}. */
@Command(
    mixinStandardHelpOptions = true,
    sortOptions = false,
    abbreviateSynopsis = true,
    requiredOptionMarker = '*')
final class RecordTypeCommand implements Runnable {

  @Option(
      names = "--id",
      paramLabel = "ID",
      required = true,
      description = "what the entry is cited by, such as imposed-mobile")
  private @Nullable EntryId id;

  @Mixin private TargetOptions target = new TargetOptions();

  @ParentCommand private @Nullable RecordCommand parent;

  private final EventType type;
  private final EventOptions options;
  private final CommandSpec command;

  private RecordTypeCommand(EventType type) {
    this.type = type;
    this.options = EventOptions.of(type);
    this.command = CommandSpec.forAnnotatedObject(this).name(EventOptions.nameOf(type));
    command.usageMessage().description(descriptionOf(type));
    options.addTo(command, false);
  }

  /** The commands of all types, in the order of docs/events.md. */
  static Stream<CommandLine> all() {
    return Stream.of(EventType.values())
        .map(type -> new CommandLine(new RecordTypeCommand(type).command));
  }

  @Override
  public void run() {
    TargetOptions file = parent == null ? target : target.orElse(parent.target());
    EntryId entry = Objects.requireNonNull(id, "picocli requires it");
    ObjectNode payload = options.payload(type, command);
    if (type == EventType.CASE_OPENED) {
      file.recordOpening(EventOptions.event(type, entry, file.namedCase(), payload));
      return;
    }
    try (Archive archive = file.open()) {
      file.record(archive, EventOptions.event(type, entry, file.caseIn(archive), payload));
    }
  }

  private static String descriptionOf(EventType type) {
    return switch (type) {
      case CASE_OPENED -> "A case is opened, with its members; 'sijill open' does the same.";
      case MEMBERS_DECLARED -> "Further members are declared; older scopes cover them too.";
      case BLOCKING_IMPOSED -> "A blocking is imposed: its scope is blocked.";
      case BLOCKING_EXTENDED -> "A blocking is extended: the scope added is blocked.";
      case SERVICE_RESTORED -> "A service is restored: its scope is open.";
      case DISRUPTION_REPORTED -> "A disruption is reported: its scope has that status.";
      case DECREE_PUBLISHED -> "A decree is published: the legal basis until the next one.";
      case DIRECTOR_DISMISSED -> "The holder of an office is dismissed.";
      case STATEMENT_ISSUED ->
          "Somebody who can speak for it says so: what it confirms is official.";
      case REACTION_OBSERVED -> "A reaction of those concerned.";
      case PETITION_FILED -> "A petition or a suit is filed.";
      case RUMOUR_CIRCULATED -> "A rumour goes round; it changes no status.";
      case ENTRY_CORRECTED ->
          "An entry is replaced; 'sijill correct' takes what is different only.";
      case ENTRY_RETRACTED -> "An entry is taken out; 'sijill retract' does the same.";
    };
  }
}

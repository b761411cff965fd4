package io.github.sijill.app.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.Archive;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.json.EventType;
import io.github.sijill.scope.Scope;
import java.util.Optional;
import java.util.function.Function;
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
      description =
          "the id of this entry, such as imposed-mobile; by default made from its type and date."
              + " With an id, a command that is sent twice is recorded once")
  private @Nullable EntryId id;

  @Mixin private TargetOptions target = new TargetOptions();

  @ParentCommand private @Nullable RecordCommand parent;

  private final EventType type;
  private final EventOptions options;
  private final CommandSpec command;

  private RecordTypeCommand(EventType type) {
    this.type = type;
    this.options = EventOptions.of(type);
    this.command = CommandSpec.forAnnotatedObject(this).name(type.word());
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
    ObjectNode payload = options.payload(type, command);
    if (type == EventType.CASE_OPENED) {
      EntryId entry = id == null ? new EntryId(type.word()) : id;
      file.recordOpening(EventOptions.event(type, entry, file.namedCase(), payload));
      return;
    }
    try (Archive archive = file.open()) {
      CaseId caseId = file.caseIn(archive);
      Function<EntryId, SagaEvent> events =
          each -> EventOptions.event(type, each, caseId, payload.deepCopy());
      SagaEvent event = events.apply(id == null ? made(type, archive, caseId, events) : id);
      file.record(archive, event);
      if (event.ownScope().equals(Optional.of(Scope.all()))) {
        file.say(
            file.phrases()
                .say(
                    "effect.narrows",
                    "said",
                    Effect.ofAll(event, file.phrases()),
                    "network",
                    "--network",
                    "operator",
                    "--operator",
                    "service",
                    "--service",
                    "territory",
                    "--territory"));
      }
    }
  }

  /**
   * An id from the type and the day that is free, or that has exactly this content already: {@code
   * blocking-imposed-2016-01-04}.
   */
  static EntryId made(
      EventType type, Archive archive, CaseId caseId, Function<EntryId, SagaEvent> events) {
    EntryId word = new EntryId(type.word());
    String day =
        events
            .apply(word)
            .entry()
            .occurred()
            .earliest()
            .day()
            .filter(first -> first.getYear() >= 0 && first.getYear() <= 9999)
            .map(first -> "-" + first)
            .orElse("");
    return new EntryId(word + day)
        .derived(
            "",
            free ->
                archive
                    .recorded(caseId, free)
                    .filter(taken -> !taken.event().equals(events.apply(free)))
                    .isPresent());
  }

  /** What recording such an event does, in sentences. */
  static String descriptionOf(EventType type) {
    return switch (type) {
      case CASE_OPENED ->
          "Records that a case is opened, with its members; 'sijill open' does the same.";
      case MEMBERS_DECLARED ->
          "Declares further members. Older entries whose scope names all members, or their parent,"
              + " are about them too.";
      case BLOCKING_IMPOSED -> "Records that a blocking was imposed on its scope.";
      case BLOCKING_EXTENDED -> "Records that a blocking was extended to a further scope.";
      case SERVICE_RESTORED ->
          "Records that a service was restored: restrictions end in its scope.";
      case DISRUPTION_REPORTED ->
          "Records that a disruption was reported: a restriction of that level begins in its"
              + " scope.";
      case CUTS_REPORTED ->
          "Records cuts of some hours on each of some days; the ends of days are as they were.";
      case STILL_IN_FORCE -> "Records that restrictions were still in force on a day.";
      case DECREE_PUBLISHED -> "Records that a decree was published: a legal basis.";
      case RULING_ISSUED -> "Records what a court ruled.";
      case DIRECTOR_DISMISSED -> "Records that the holder of an office was dismissed.";
      case STATEMENT_ISSUED ->
          "Records a statement by someone entitled to speak on the matter: what it confirms is"
              + " official.";
      case MEASUREMENT_REPORTED ->
          "Records a measurement, which supports or contradicts entries; it changes no status.";
      case REACTION_OBSERVED -> "Records a reaction of those concerned.";
      case PETITION_FILED -> "Records that a petition or a lawsuit was filed.";
      case RUMOUR_CIRCULATED -> "Records a rumour; it changes no status.";
      case ENTRY_CORRECTED ->
          "Corrects an entry, given as a whole; 'sijill correct' takes only what is different.";
      case ENTRY_RETRACTED -> "Retracts an entry; 'sijill retract' does the same.";
    };
  }
}

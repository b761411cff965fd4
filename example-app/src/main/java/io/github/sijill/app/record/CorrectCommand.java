package io.github.sijill.app.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.Archive;
import io.github.sijill.app.store.Entries;
import io.github.sijill.casefile.EntryRefusedException;
import io.github.sijill.casefile.Refusal;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.EntryCorrected;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.SagaEvent.Amendment;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.json.EventCodec;
import io.github.sijill.json.EventType;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Replaces an entry, from now on. */
@Command(
    name = "correct",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    abbreviateSynopsis = true,
    requiredOptionMarker = '*',
    description = {
      "Corrects an entry from now on. Give only what is different, with the options that record"
          + " such an entry; a list that is given replaces the old list, and 'none' takes away a"
          + " list of entries."
    })
final class CorrectCommand implements Runnable {

  /** What decides what a restoration ended; then recording fills that in anew. */
  private static final Set<String> ENDS =
      Set.of(
          "--ends", "--occurred", "--after", "--territory", "--operator", "--network", "--service");

  @Mixin private AmendmentOptions amendment = new AmendmentOptions();

  @Mixin private TargetOptions target = new TargetOptions();

  @Option(
      names = "--json",
      paramLabel = "JSON",
      description = "the whole event as it should have been: {\"type\":…,\"payload\":…}")
  private @Nullable String json;

  private final EventOptions options = new EventOptions(everyField());
  private final CommandSpec command = CommandSpec.forAnnotatedObject(this);

  /** The command with an option for each field of any type. */
  static CommandSpec spec() {
    CorrectCommand correct = new CorrectCommand();
    correct.options.addTo(correct.command, true);
    return correct.command;
  }

  private static Collection<Field> everyField() {
    Map<String, Field> fields = new LinkedHashMap<>();
    Stream.of(EventType.values())
        .filter(type -> !Amendment.class.isAssignableFrom(type.recordClass()))
        .flatMap(type -> EventOptions.fieldsOf(type).stream())
        .forEach(field -> fields.putIfAbsent(field.option(), field));
    return fields.values();
  }

  @Override
  public void run() {
    Map<String, List<String>> typed = options.typed(command);
    if (typed.isEmpty() == (json == null)) {
      throw new IllegalArgumentException(
          "nothing to correct; give what is different with options such as --occurred, or the whole"
              + " event with --json");
    }
    try (Archive archive = target.open()) {
      CaseId caseId = target.caseIn(archive);
      CaseEntry entry = amendment.asEntry(archive, caseId, "corrected");
      Optional<SagaEvent> standing = standing(archive, caseId, amendment.entry());
      standing.ifPresent(told -> refuseAmendment(told, entry.id()));
      SagaEvent correction =
          json == null
              ? changed(
                  standing.orElseGet(() -> told(archive, caseId, amendment.entry(), entry.id())),
                  typed)
              : EventLine.typed("--json", json);
      if (!amendment.hasOwnId() && standing.equals(Optional.of(correction))) {
        throw new IllegalArgumentException(
            amendment.entry() + " already has exactly this content; give what is different");
      }
      target.record(
          archive, new EntryCorrected(entry, amendment.entry(), correction, amendment.why()));
    }
  }

  /** The event as it stands, with all corrections; empty if it does not stand. */
  static Optional<SagaEvent> standing(Archive archive, CaseId caseId, EntryId entry) {
    return archive
        .ask(new Question.ChronologyOf(Subject.everything().ofCase(caseId)))
        .entries()
        .stream()
        .map(SeenEntry::event)
        .filter(event -> event.id().equals(entry))
        .findFirst();
  }

  /** The event as it was recorded; that it does not stand is for the rules to say. */
  static SagaEvent told(Archive archive, CaseId caseId, EntryId wrong, EntryId own) {
    SagaEvent told = Entries.find(archive, Optional.of(caseId), wrong).event();
    refuseAmendment(told, own);
    return told;
  }

  private static void refuseAmendment(SagaEvent told, EntryId own) {
    if (told instanceof Amendment amendment) {
      throw new EntryRefusedException(Refusal.NotAmendable.of(own, amendment));
    }
  }

  /** The event with what was typed in the place of what it said. */
  static SagaEvent changed(SagaEvent told, Map<String, List<String>> typed) {
    EventType type = EventType.of(told);
    List<Field> fields = EventOptions.fieldsOf(type);
    List<String> known = fields.stream().map(Field::option).toList();
    for (String option : typed.keySet()) {
      if (!known.contains(option)) {
        throw new IllegalArgumentException(
            "%s is a %s, which has no %s; %sit has %s"
                .formatted(
                    told.id(),
                    type.word(),
                    option,
                    known.stream()
                        .filter(each -> each.startsWith(option + "-"))
                        .findFirst()
                        .map("did you mean %s? "::formatted)
                        .orElse(""),
                    String.join(", ", known)));
      }
    }
    ObjectNode payload = EventCodec.write(told);
    if (typed.keySet().stream().anyMatch(ENDS::contains)) {
      payload.remove("ended");
    }
    if (typed.containsKey("--days") && !typed.containsKey("--occurred")) {
      // Of cuts, it is the time of their days.
      payload.withObjectProperty("entry").remove(List.of("occurred", "words"));
    }
    EventOptions.put(fields, typed, payload);
    return EventOptions.event(type, told.id(), told.entry().caseId(), payload);
  }
}

package io.github.sijill.app.record;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.Archive;
import io.github.sijill.app.output.Dialogue;
import io.github.sijill.app.output.Dialogue.Choice;
import io.github.sijill.app.store.Entries;
import io.github.sijill.app.typed.TypedId;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.EntryCorrected;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.EntryRetracted;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.json.EventCodec;
import io.github.sijill.json.EventType;
import io.github.sijill.listing.EntryCard;
import io.github.sijill.text.Nearest;
import io.github.sijill.text.Printable;
import io.github.sijill.time.ImpreciseDate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Asks what is wrong with an entry, and corrects or retracts it. */
@Command(
    name = "edit",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    abbreviateSynopsis = true,
    description =
        "Corrects or retracts an entry, step by step in a terminal: it shows what the entry says,"
            + " asks what is to be different and why, and asks before it records. Afterwards it"
            + " prints the command that does the same.")
final class EditCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "ENTRY",
      description = "the id of the entry; without it, it is asked")
  private @Nullable EntryId typed;

  @Mixin private TargetOptions target = new TargetOptions();

  private final Supplier<Optional<Dialogue>> dialogue;

  EditCommand(Supplier<Optional<Dialogue>> dialogue) {
    this.dialogue = dialogue;
  }

  @Override
  public Integer call() {
    return Questioning.in(
        dialogue,
        target,
        "'sijill correct ENTRY' and 'sijill retract ENTRY' take all that is to be different as"
            + " options",
        this::edit);
  }

  private boolean edit(Questioning questioning) {
    TargetOptions there = target.at(questioning.address());
    try (Archive copy = there.trying().open()) {
      Recorded entry = entry(copy, there, questioning);
      TargetOptions inCase = there.in(entry.caseId());
      questioning.say("");
      questioning
          .dialogue()
          .show(
              List.of(questioning.phrases().column("field"), questioning.phrases().column("value")),
              EntryCard.of(copy, entry, questioning.phrases().language()).rows());
      boolean isCorrected =
          !(entry.event() instanceof SagaEvent.Amendment) && isCorrection(questioning);
      return isCorrected
          ? correct(copy, entry, inCase, questioning)
          : retract(copy, entry, inCase, questioning);
    }
  }

  private Recorded entry(Archive archive, TargetOptions there, Questioning questioning) {
    if (typed != null) {
      return Entries.find(archive, there.typedCase(), typed);
    }
    List<Choice> choices =
        archive.recorded().stream()
            .filter(each -> there.typedCase().map(each.caseId()::equals).orElse(true))
            .map(
                each ->
                    new Choice(
                        each.id().value(),
                        "%s %s"
                            .formatted(
                                EventType.of(each.event()).word(),
                                each.event().entry().occurred())))
            .toList();
    while (true) {
      try {
        return Entries.find(
            archive,
            there.typedCase(),
            TypedId.entry(questioning.ask(questioning.phrases().say("ask.which"), choices)));
      } catch (IllegalArgumentException e) {
        questioning.say(Printable.isolated(String.valueOf(e.getMessage())));
      }
    }
  }

  private static boolean isCorrection(Questioning questioning) {
    String correct = questioning.phrases().say("ask.correct");
    String retract = questioning.phrases().say("ask.retract");
    while (true) {
      String text =
          questioning.ask(
              questioning.phrases().say("ask.what", "correct", correct, "retract", retract),
              List.of(new Choice(correct, ""), new Choice(retract, "")));
      if (text.equalsIgnoreCase(correct) || text.equalsIgnoreCase(retract)) {
        return text.equalsIgnoreCase(correct);
      }
      questioning.say(Nearest.oneOf(text, List.of(correct, retract)));
    }
  }

  private boolean correct(
      Archive copy, Recorded entry, TargetOptions there, Questioning questioning) {
    CaseId caseId = entry.caseId();
    EntryId made = made(copy, entry, "-corrected");
    SagaEvent told =
        CorrectCommand.standing(copy, caseId, entry.id())
            .orElseGet(() -> CorrectCommand.told(copy, caseId, entry.id(), made));
    ObjectNode present = EventCodec.write(told);
    List<Field> fields = new ArrayList<>(EventOptions.fieldsOf(EventType.of(told)));
    Interview interview =
        new Interview(
            questioning.dialogue(),
            questioning.phrases(),
            new CaseSoFar(copy, caseId),
            fieldsOfAmendment(fields),
            given -> {
              ObjectNode payload = present.deepCopy();
              EventOptions.put(fields, given, payload);
              return payload;
            });
    interview.begin(present);
    Map<String, List<String>> before = interview.given();
    interview.askFurther("ask.change");
    Map<String, List<String>> different = different(before, interview, fields);
    if (different.isEmpty() || CorrectCommand.changed(told, different).equals(told)) {
      questioning.say(questioning.phrases().say("ask.unchanged"));
      return false;
    }
    interview.ask(Interview.WHY);
    Supplier<SagaEvent> event =
        () ->
            new EntryCorrected(
                amendment(caseId, interview.id().orElse(made)),
                entry.id(),
                CorrectCommand.changed(told, different(before, interview, fields)),
                interview.why());
    return Agreement.isGiven(interview, event)
        && recorded(
            "correct", there, event, different(before, interview, fields), interview, questioning);
  }

  /** What is to be different, by option. */
  private static Map<String, List<String>> different(
      Map<String, List<String>> before, Interview interview, List<Field> fields) {
    Map<String, List<String>> given = interview.given();
    Map<String, List<String>> different = new LinkedHashMap<>();
    for (Field field : fields) {
      List<String> was = before.getOrDefault(field.option(), List.of());
      List<String> is = given.getOrDefault(field.option(), List.of());
      List<String> texts =
          field.kind().isAdded() ? Stream.concat(is.stream(), gone(was, is)).toList() : is;
      if (!is.equals(was) && !texts.isEmpty()) {
        different.put(field.option(), texts);
      }
    }
    return different;
  }

  /** What takes away what was there, by what stands before its {@code =}. */
  private static Stream<String> gone(List<String> was, List<String> is) {
    List<String> keys = is.stream().map(EditCommand::key).toList();
    return was.stream().map(EditCommand::key).distinct().filter(key -> !keys.contains(key));
  }

  private static String key(String text) {
    return text.substring(0, text.indexOf('=') + 1);
  }

  private boolean retract(
      Archive copy, Recorded entry, TargetOptions there, Questioning questioning) {
    CaseId caseId = entry.caseId();
    EntryId made = made(copy, entry, "-retracted");
    Interview interview =
        new Interview(
            questioning.dialogue(),
            questioning.phrases(),
            new CaseSoFar(copy, caseId),
            fieldsOfAmendment(List.of()),
            given -> JsonNodeFactory.instance.objectNode());
    interview.ask(Interview.WHY);
    Supplier<SagaEvent> event =
        () ->
            new EntryRetracted(
                amendment(caseId, interview.id().orElse(made)), entry.id(), interview.why());
    return Agreement.isGiven(interview, event)
        && recorded("retract", there, event, Map.of(), interview, questioning);
  }

  private static boolean recorded(
      String command,
      TargetOptions there,
      Supplier<SagaEvent> supplied,
      Map<String, List<String>> different,
      Interview interview,
      Questioning questioning) {
    SagaEvent.Amendment event = (SagaEvent.Amendment) supplied.get();
    Map<String, List<String>> options = new LinkedHashMap<>();
    options.put("--amended-on", List.of(event.entry().occurred().toString()));
    options.putAll(different);
    options.put(Interview.WHY.option(), List.of(interview.why()));
    questioning.record(
        () -> {
          try (Archive archive = there.open()) {
            there.record(archive, event);
          }
        },
        there,
        event,
        List.of(command, event.amended().value()),
        options);
    return true;
  }

  private static List<Field> fieldsOfAmendment(List<Field> fields) {
    List<Field> all = new ArrayList<>(fields);
    all.add(Interview.WHY);
    all.add(Interview.ID);
    return all;
  }

  private static EntryId made(Archive archive, Recorded entry, String ending) {
    return entry.id().derived(ending, each -> archive.recorded(entry.caseId(), each).isPresent());
  }

  private static CaseEntry amendment(CaseId caseId, EntryId id) {
    return CaseEntry.of(caseId, id, ImpreciseDate.of(LocalDate.now(ZoneOffset.UTC)));
  }
}

package io.github.sijill.app.record;

import io.github.sijill.Archive;
import io.github.sijill.app.output.Dialogue;
import io.github.sijill.app.output.Dialogue.Choice;
import io.github.sijill.app.store.Entries;
import io.github.sijill.app.store.StoreAddress;
import io.github.sijill.app.typed.TypedId;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.json.EventType;
import io.github.sijill.listing.ListedCase;
import io.github.sijill.text.Nearest;
import io.github.sijill.text.Printable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Asks for an entry step by step, and records it. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    abbreviateSynopsis = true,
    description =
        "Asks for an entry, or for a case to open, step by step in a terminal, and records it. It"
            + " shows what is told so far, answers each mistake where it is made, and asks before"
            + " it records. Afterwards it prints the command that does the same.")
final class NewCommand implements Callable<Integer> {

  /** Told of an entry that is there already: for 'edit'. */
  private static final Set<EventType> AMENDMENTS =
      Set.of(EventType.ENTRY_CORRECTED, EventType.ENTRY_RETRACTED);

  @Parameters(
      arity = "0..1",
      paramLabel = "TYPE",
      description = "what is to be recorded, such as blocking-imposed; without it, it is asked")
  private @Nullable EventType typed;

  @Mixin private TargetOptions target = new TargetOptions();

  private final Supplier<Optional<Dialogue>> dialogue;

  NewCommand(Supplier<Optional<Dialogue>> dialogue) {
    this.dialogue = dialogue;
  }

  @Override
  public Integer call() {
    if (typed != null && AMENDMENTS.contains(typed)) {
      throw new IllegalArgumentException(
          "%s is told of an entry that is there already; 'sijill edit ENTRY' asks for it"
              .formatted(typed.word()));
    }
    return Questioning.in(
        dialogue,
        target,
        "'sijill open' and 'sijill record TYPE' take all that is to be recorded as options",
        this::record);
  }

  /** Returns whether the last entry that was begun is recorded too. */
  private boolean record(Questioning questioning) {
    TargetOptions there = target.at(questioning.address());
    if (isMissing(there)) {
      questioning.say(
          questioning.phrases().say("ask.created", "file", Printable.escaped(shown(there))));
    }
    Optional<EventType> type = Optional.ofNullable(typed);
    while (true) {
      try (Archive copy = there.trying().openOrCreate()) {
        Optional<CaseId> caseId =
            type.equals(Optional.of(EventType.CASE_OPENED))
                ? Optional.empty()
                : caseIn(copy, there, questioning);
        if (caseId.isEmpty()) {
          CaseId opened = newCase(copy, there, questioning);
          if (!open(copy, there.in(opened), questioning)) {
            return false;
          }
          there = there.in(opened);
        } else {
          there = there.in(caseId.get());
          EventType asked = type.orElseGet(() -> askType(questioning));
          if (!record(asked, copy, there, questioning)) {
            return false;
          }
        }
      }
      if (there.isDry() || !goesOn(questioning)) {
        return true;
      }
      type = Optional.empty();
    }
  }

  private static boolean goesOn(Questioning questioning) {
    String yes = questioning.phrases().yesOrNo(true);
    String no = questioning.phrases().yesOrNo(false);
    String again =
        questioning
            .dialogue()
            .ask(
                questioning
                        .phrases()
                        .say(
                            "ask.field",
                            "field",
                            questioning.phrases().say("ask.again", "yes", yes, "no", no))
                    + " ",
                "",
                List.of(new Choice(yes, ""), new Choice(no, "")));
    return again.equalsIgnoreCase(yes) || again.equals("y");
  }

  private static boolean isMissing(TargetOptions there) {
    return there.named().orElseThrow() instanceof StoreAddress.InFile(Path file)
        && Files.notExists(file);
  }

  private static String shown(TargetOptions there) {
    return there.named().orElseThrow().toString();
  }

  /** The case that is named or chosen; empty for one that is to be opened. */
  private Optional<CaseId> caseIn(Archive archive, TargetOptions there, Questioning questioning) {
    if (archive.cases().isEmpty()) {
      return Optional.empty();
    }
    Optional<CaseId> named = there.typedCase();
    if (named.isPresent()) {
      return named.filter(archive.cases()::contains);
    }
    String other = questioning.phrases().say("ask.new");
    List<Choice> choices = new ArrayList<>();
    ListedCase.all(archive)
        .forEach(
            each ->
                choices.add(
                    new Choice(
                        each.json().path("case").asText(), each.json().path("title").asText(""))));
    choices.forEach(
        each ->
            questioning.say("  %s  %s".formatted(each.text(), Printable.isolated(each.meaning()))));
    choices.add(new Choice(other, ""));
    while (true) {
      String text = questioning.ask(questioning.phrases().say("ask.case", "new", other), choices);
      if (text.equalsIgnoreCase(other)) {
        return Optional.empty();
      }
      try {
        return Optional.of(Entries.checked(archive, TypedId.ofCase(text)));
      } catch (IllegalArgumentException e) {
        questioning.say(Printable.isolated(String.valueOf(e.getMessage())));
      }
    }
  }

  private static CaseId newCase(Archive archive, TargetOptions there, Questioning questioning) {
    Optional<CaseId> named = there.typedCase().filter(each -> !archive.cases().contains(each));
    while (named.isEmpty()) {
      try {
        CaseId caseId =
            TypedId.ofCase(
                questioning.ask(
                    questioning.phrases().say("ask.case-id", "example", "voip-maroc-2016"),
                    List.of()));
        if (archive.cases().contains(caseId)) {
          throw new IllegalArgumentException(
              "case %s is open already; give the new one another id".formatted(caseId));
        }
        return caseId;
      } catch (IllegalArgumentException e) {
        questioning.say(Printable.isolated(String.valueOf(e.getMessage())));
      }
    }
    return named.get();
  }

  private static EventType askType(Questioning questioning) {
    List<Choice> choices =
        Stream.of(EventType.values())
            .filter(each -> each != EventType.CASE_OPENED && !AMENDMENTS.contains(each))
            .map(each -> new Choice(each.word(), RecordTypeCommand.descriptionOf(each)))
            .toList();
    List<String> words = choices.stream().map(Choice::text).toList();
    questioning.say("");
    questioning
        .dialogue()
        .show(
            List.of(questioning.phrases().column("type"), questioning.phrases().say("ask.meaning")),
            choices.stream().map(each -> List.of(each.text(), each.meaning())).toList());
    while (true) {
      String text = questioning.ask(questioning.phrases().say("ask.type"), choices);
      Optional<EventType> type =
          EventType.named(text)
              .or(
                  () ->
                      Stream.of(EventType.values())
                          .filter(each -> each.word().equalsIgnoreCase(text))
                          .findFirst())
              .filter(each -> words.contains(each.word()));
      if (type.isPresent()) {
        return type.get();
      }
      questioning.say(Nearest.oneOf(text, words));
    }
  }

  private boolean open(Archive copy, TargetOptions there, Questioning questioning) {
    EventType type = EventType.CASE_OPENED;
    CaseId caseId = there.namedCase();
    Interview interview = interview(type, copy, caseId, questioning);
    interview.askAll();
    Supplier<SagaEvent> event =
        () ->
            EventOptions.event(
                type,
                interview.id().orElseGet(() -> new EntryId(type.word())),
                caseId,
                EventOptions.payload(type, interview.typed()));
    if (!Agreement.isGiven(interview, event)) {
      return false;
    }
    questioning.record(
        () -> there.recordOpening(event.get()),
        there,
        event.get(),
        List.of("open"),
        interview.given());
    return true;
  }

  private boolean record(
      EventType type, Archive copy, TargetOptions there, Questioning questioning) {
    CaseId caseId = there.namedCase();
    Interview interview = interview(type, copy, caseId, questioning);
    interview.askAll();
    Supplier<SagaEvent> event =
        () -> {
          Function<EntryId, SagaEvent> events =
              each ->
                  EventOptions.event(
                      type, each, caseId, EventOptions.payload(type, interview.typed()));
          return events.apply(
              interview.id().orElseGet(() -> RecordTypeCommand.made(type, copy, caseId, events)));
        };
    if (!Agreement.isGiven(interview, event)) {
      return false;
    }
    questioning.record(
        () -> {
          try (Archive archive = there.open()) {
            there.record(archive, event.get());
          }
        },
        there,
        event.get(),
        List.of("record", type.word()),
        interview.given());
    return true;
  }

  private Interview interview(
      EventType type, Archive copy, CaseId caseId, Questioning questioning) {
    List<Field> fields = new ArrayList<>(EventOptions.fieldsOf(type));
    fields.add(Interview.ID);
    return new Interview(
        questioning.dialogue(),
        questioning.phrases(),
        new CaseSoFar(copy, caseId),
        fields,
        (Map<String, List<String>> given) -> EventOptions.payload(type, given));
  }
}

package io.github.sijill.app.record;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.Archive;
import io.github.sijill.app.output.Dialogue;
import io.github.sijill.app.output.Dialogue.Choice;
import io.github.sijill.app.store.Entries;
import io.github.sijill.app.typed.TypedId;
import io.github.sijill.casefile.EntryRefusedException;
import io.github.sijill.casefile.Refusal;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.Status;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.json.EventType;
import io.github.sijill.listing.EntryCard;
import io.github.sijill.question.ChronologyAnswer;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import io.github.sijill.scope.DeclaredMember;
import io.github.sijill.scope.Dimension;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Scope;
import io.github.sijill.scope.Selection;
import io.github.sijill.source.Attestation;
import io.github.sijill.text.Nearest;
import io.github.sijill.text.Printable;
import io.github.sijill.words.Lead;
import io.github.sijill.words.Phrases;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the fields of one event, one after the other, and answers each mistake at the field
 * where it is made, which is then asked for again.
 */
final class Interview {

  /** The id of what is recorded, which is made if none is given. */
  static final Field ID =
      Field.of(
          "--id",
          "entry.id",
          FieldKind.ENTRY,
          "the id of this entry, such as imposed-mobile; by default made from its type and date");

  /** Why an entry is amended. */
  static final Field WHY = Field.of("--why", "why", FieldKind.TEXT, "the reason").needed();

  /** Asked only of those who want them. */
  private static final Set<String> RARE =
      Set.of(
          "--id",
          "--occurred-words",
          "--after",
          "--known-from",
          "--label",
          "--level-words",
          "--justification",
          "--members",
          "--name",
          "--rest",
          "--member-days",
          "--formerly",
          "--except-territory",
          "--except-operator",
          "--except-network",
          "--except-service",
          "--period-words",
          "--reference",
          "--window",
          "--subject");

  /** Of so many entries the history so far is shown, the last ones. */
  private static final int SHOWN = 8;

  private final Dialogue dialogue;
  private final Phrases phrases;
  private final Archive archive;
  private final CaseId caseId;
  private final List<Field> fields;
  private final Function<Map<String, List<String>>, ObjectNode> payload;
  private final Map<String, List<String>> typed = new LinkedHashMap<>();

  /**
   * About an event of these fields.
   *
   * @param archive a copy, in which nothing is recorded
   * @param payload that of what was typed, by option
   */
  Interview(
      Dialogue dialogue,
      Phrases phrases,
      Archive archive,
      CaseId caseId,
      List<Field> fields,
      Function<Map<String, List<String>>, ObjectNode> payload) {
    this.dialogue = dialogue;
    this.phrases = phrases;
    this.archive = archive;
    this.caseId = caseId;
    this.fields = fields;
    this.payload = payload;
  }

  /** The id that was typed. */
  Optional<EntryId> id() {
    return Optional.ofNullable(typed.get(ID.option()))
        .map(texts -> TypedId.entry(texts.getFirst()));
  }

  /** The reason that was typed. */
  String why() {
    return String.join("", typed.getOrDefault(WHY.option(), List.of()));
  }

  /** What was typed, by option, in the order of the fields. */
  Map<String, List<String>> typed() {
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (Field field : fields) {
      Optional.ofNullable(typed.get(field.option()))
          .ifPresent(texts -> all.put(field.option(), texts));
    }
    return all;
  }

  /** The same without the id and the reason. */
  Map<String, List<String>> given() {
    Map<String, List<String>> given = typed();
    given.remove(ID.option());
    given.remove(WHY.option());
    return given;
  }

  /** Begins with what an event says already. */
  void begin(ObjectNode present) {
    for (Field field : fields) {
      List<String> texts =
          field.equals(ID) || field.equals(WHY) ? List.of() : field.written(present);
      if (!texts.isEmpty()) {
        typed.put(field.option(), texts);
      }
    }
  }

  /**
   * Asks for all fields that most events have: what it is about first, then, below what is told of
   * that so far, when it was and all else.
   */
  void askAll() {
    fields.stream().filter(each -> each.kind() == FieldKind.SELECTION).forEach(this::askOfSeveral);
    if (archive.cases().contains(caseId)) {
      tellHistory();
    }
    List<Field> asked =
        fields.stream()
            .filter(each -> each.kind() != FieldKind.SELECTION && !RARE.contains(each.option()))
            .toList();
    asked.stream().filter(each -> each.option().equals("--occurred")).forEach(this::ask);
    asked.stream().filter(each -> each.path().size() == 1 || isMembers(each)).forEach(this::ask);
    asked.stream()
        .filter(
            each -> each.path().getFirst().equals("entry") && !each.option().equals("--occurred"))
        .forEach(this::ask);
    if (fields.stream().anyMatch(each -> RARE.contains(each.option()))) {
      askFurther("ask.more");
    }
  }

  private static boolean isMembers(Field field) {
    return field.kind() == FieldKind.MEMBERS;
  }

  /** Asks for a dimension, if there is anything to choose in it. */
  private void askOfSeveral(Field field) {
    if (members().members(dimension(field)).size() > 1) {
      ask(field);
    }
  }

  /**
   * Asks for the names of fields, and for each of them, until no name is given.
   *
   * @param key of the words that ask for a name
   */
  void askFurther(String key) {
    while (true) {
      String name = line(phrases.say(key), "", choices(fields));
      if (name.isEmpty()) {
        return;
      }
      if (name.equals("?")) {
        explain(choices(fields));
      } else {
        askNamed(name);
      }
    }
  }

  private void askNamed(String name) {
    Optional<Field> field = named(name);
    if (field.isPresent()) {
      ask(field.get());
    } else {
      say(
          "%s %s"
              .formatted(
                  phrases.say("ask.no-field", "typed", Phrases.quoted(name)),
                  Nearest.question(
                      name.toLowerCase(Locale.ROOT), fields.stream().map(Field::name).toList()))
              .strip());
    }
  }

  /** By its option, with or without dashes, or as it is called. */
  private Optional<Field> named(String name) {
    return fields.stream()
        .filter(
            field ->
                Stream.of(field.option(), field.name(), phrases.field(field.name()))
                    .anyMatch(name::equalsIgnoreCase))
        .findFirst();
  }

  private List<Choice> choices(List<Field> all) {
    return all.stream()
        .map(
            field ->
                new Choice(
                    field.name(),
                    typed.containsKey(field.option())
                        ? String.join("; ", typed.getOrDefault(field.option(), List.of()))
                        : field.description()))
        .toList();
  }

  /** Asks for a field, again and again until what is typed is one, or nothing if it may be. */
  void ask(Field field) {
    say("");
    say("  " + field.description());
    List<String> before = typed.getOrDefault(field.option(), List.of());
    if (field.kind().isOneByOne()) {
      askOneByOne(field, before);
      return;
    }
    while (true) {
      String text = line(phrases.field(field.name()), String.join(",", before), choices(field));
      if (text.equals("?")) {
        explain(choices(field));
      } else if (!text.isEmpty()) {
        Optional<List<String>> taken = taken(field, List.of(text));
        if (taken.isPresent()) {
          typed.put(field.option(), taken.get());
          return;
        }
      } else if (field.isNeeded() && before.isEmpty()) {
        say(phrases.say("ask.needed"));
      } else {
        return;
      }
    }
  }

  private void askOneByOne(Field field, List<String> before) {
    List<String> texts = new ArrayList<>();
    int next = 0;
    while (true) {
      boolean isGiven = next < before.size();
      String text =
          line(phrases.field(field.name()), isGiven ? before.get(next) : "", choices(field));
      if (text.equals("?")) {
        explain(choices(field));
        continue;
      }
      if (text.isEmpty() && !isGiven) {
        break;
      }
      if (!text.isEmpty()) {
        List<String> longer = new ArrayList<>(texts);
        longer.add(withLanguage(field, text));
        Optional<List<String>> taken = taken(field, longer);
        if (taken.isEmpty()) {
          continue;
        }
        texts = new ArrayList<>(taken.get());
      }
      next++;
    }
    if (texts.isEmpty()) {
      typed.remove(field.option());
    } else {
      typed.put(field.option(), List.copyOf(texts));
    }
  }

  /** A text that names no language is of the one in which is asked. */
  private String withLanguage(Field field, String text) {
    return field.kind() == FieldKind.BY_LANGUAGE && !text.matches("(?s)[A-Za-z]{2,3}(-\\w+)*=.*")
        ? phrases.language().tag() + "=" + text
        : text;
  }

  /** What the field takes for what was typed; empty if it takes that not, which is said. */
  private Optional<List<String>> taken(Field field, List<String> texts) {
    try {
      return Optional.of(checked(field, texts));
    } catch (IllegalArgumentException e) {
      tell(reason(e));
      return Optional.empty();
    }
  }

  /** Without the name of the option that was not typed. */
  private static String reason(IllegalArgumentException e) {
    return String.valueOf(
        e.getCause() instanceof IllegalArgumentException cause
            ? cause.getMessage()
            : e.getMessage());
  }

  private List<String> checked(Field field, List<String> texts) {
    if (texts.stream().flatMapToInt(String::codePoints).anyMatch(c -> !Printable.isPrintable(c))) {
      throw new IllegalArgumentException(
          "'%s' holds a character that cannot be printed; type it without"
              .formatted(Printable.escaped(texts.getLast())));
    }
    Map<String, List<String>> others = typed();
    others.remove(field.option());
    ObjectNode scratch = payload.apply(others);
    field.put(scratch, texts);
    switch (field.kind()) {
      case ENTRY, ENTRIES -> {
        if (field.equals(ID)) {
          break;
        }
        for (String id : String.join(",", texts).split(",", -1)) {
          if (!id.strip().equals("none")) {
            Entries.find(archive, Optional.of(caseId), TypedId.entry(id.strip()));
          }
        }
      }
      case SELECTION, EXCEPTION -> checkMembers(dimension(field), String.join(",", texts));
      default -> {}
    }
    // A day that was typed as today is that day whenever the command is repeated.
    List<String> written = field.written(scratch);
    return switch (field.kind()) {
      case DATE, DAY_OR_UNKNOWN, SOURCES -> written;
      default -> texts;
    };
  }

  private void checkMembers(Dimension dimension, String list) {
    Set<String> ids = new LinkedHashSet<>();
    for (String id : list.split(",", -1)) {
      ids.add(id.strip());
    }
    if (!ids.equals(Set.of("all")) && !ids.equals(Set.of("none"))) {
      archive
          .status()
          .about(about().on(Scope.all().with(dimension, new Selection.Only(ids))))
          .timeline();
    }
  }

  private Subject about() {
    return Subject.everything().ofCase(caseId);
  }

  private static Dimension dimension(Field field) {
    return Stream.of(Dimension.values())
        .filter(each -> each.plural().equals(field.path().getLast()))
        .findFirst()
        .orElseThrow();
  }

  private Dimensions members() {
    return archive
        .ask(new Question.ChronologyOf(about()))
        .declared()
        .getOrDefault(caseId, Dimensions.none());
  }

  /** The scope of what was typed so far. */
  private Scope scope() {
    Scope scope = Scope.all();
    for (Field field : fields) {
      List<String> texts = typed.get(field.option());
      if (field.kind() == FieldKind.SELECTION && texts != null && !texts.equals(List.of("all"))) {
        Set<String> ids =
            Stream.of(String.join(",", texts).split(",", -1))
                .map(String::strip)
                .collect(toCollection(LinkedHashSet::new));
        scope = scope.with(dimension(field), new Selection.Only(ids));
      }
    }
    return scope;
  }

  /** Tells what is told so far of what the event is about. */
  private void tellHistory() {
    Subject subject = about().on(scope());
    ChronologyAnswer chronology = archive.ask(new Question.ChronologyOf(subject));
    List<SeenEntry> entries =
        chronology.entries().stream()
            .filter(each -> !(each.event() instanceof SagaEvent.Amendment))
            .filter(each -> !(each.event() instanceof SagaEvent.Declaration))
            .toList();
    say("");
    if (entries.isEmpty()) {
      say(phrases.say("ask.nothing"));
      return;
    }
    say(phrases.say("ask.history"));
    Lead.of(archive.ask(new Question.TimelineOf(subject)), archive, phrases.language())
        .forEach(this::say);
    int earlier = Math.max(0, entries.size() - SHOWN);
    if (earlier > 0) {
      say(phrases.count("ask.earlier", earlier));
    }
    dialogue.show(
        List.of(
            phrases.column("occurred"),
            phrases.column("entry"),
            phrases.column("type"),
            phrases.column("summary")),
        entries.subList(earlier, entries.size()).stream()
            .map(
                entry ->
                    List.of(
                        phrases.tableDate(entry.occurred()),
                        entry.id().value(),
                        EventType.of(entry.event()).word(),
                        Phrases.plain(phrases.summary(entry.entry().summary()))))
            .toList());
  }

  private List<Choice> choices(Field field) {
    if (field.equals(ID)) {
      return List.of();
    }
    return switch (field.kind()) {
      case STATUS -> words(Status.values());
      case ATTESTATION -> words(Attestation.values());
      case YES_OR_NO -> plain("true", "false");
      case DATE -> plain("today", "yesterday");
      case DAY_OR_UNKNOWN -> plain("today", "yesterday", "unknown");
      case ENTRY, ENTRIES ->
          archive.recorded(caseId).stream()
              .map(Recorded::event)
              .filter(event -> !(event instanceof SagaEvent.Amendment))
              .map(
                  event ->
                      new Choice(
                          event.id().value(),
                          EventType.of(event).word() + " " + event.entry().occurred()))
              .toList();
      case SELECTION, EXCEPTION ->
          members().members(dimension(field)).stream()
              .map(member -> new Choice(member.id(), called(member)))
              .toList();
      case ZONE -> ZoneId.getAvailableZoneIds().stream().sorted().map(Interview::plain).toList();
      default -> List.of();
    };
  }

  private static String called(DeclaredMember member) {
    return String.join(", ", new LinkedHashSet<>(member.names().values()));
  }

  private static Choice plain(String text) {
    return new Choice(text, "");
  }

  private static List<Choice> plain(String... texts) {
    return Stream.of(texts).map(Interview::plain).toList();
  }

  private static List<Choice> words(Enum<?>[] constants) {
    return Stream.of(constants)
        .map(each -> plain(each.name().toLowerCase(Locale.ROOT)))
        .filter(each -> !each.text().equals("unknown"))
        .toList();
  }

  /** Says what can be typed, where that is a choice among a few. */
  private void explain(List<Choice> choices) {
    if (choices.size() <= 100 && choices.stream().anyMatch(each -> !each.meaning().isEmpty())) {
      choices.forEach(each -> tell("  %s: %s".formatted(each.text(), each.meaning())));
    } else if (!choices.isEmpty()) {
      say(
          phrases.say(
              "ask.choices",
              "choices",
              choices.stream().limit(100).map(Choice::text).collect(joining(", "))));
    }
  }

  /** Asks for a line below a name. */
  String line(String name, String before, List<Choice> choices) {
    return dialogue.ask(phrases.say("ask.field", "field", name) + " ", before, choices);
  }

  /** Says a sentence of ours. */
  void say(String sentence) {
    dialogue.say(sentence);
  }

  /** Says a message, which may hold what others wrote. */
  void tell(@Nullable String message) {
    dialogue.say(Printable.isolated(String.valueOf(message)));
  }

  /**
   * Shows what would be recorded and what that does, and asks whether it is to be; goes on asking
   * while the rules refuse it, or a field is named that is to be another.
   *
   * @param event what would be recorded, of what was typed
   * @return whether it is to be recorded
   */
  boolean isAgreed(Supplier<SagaEvent> event) {
    String yes = phrases.yesOrNo(true);
    String no = phrases.yesOrNo(false);
    while (true) {
      boolean isPossible = isPossible(event);
      boolean isSame = true;
      while (isSame) {
        String answer = line(phrases.say("ask.record", "yes", yes, "no", no), "", choices(fields));
        if (answer.equalsIgnoreCase(no) || answer.equals("n")) {
          return false;
        }
        if (answer.equalsIgnoreCase(yes) || answer.equals("y")) {
          if (isPossible) {
            return true;
          }
          isSame = false;
        } else if (answer.equals("?")) {
          explain(choices(fields));
        } else if (!answer.isEmpty()) {
          askNamed(answer);
          isSame = false;
        }
      }
    }
  }

  /** Whether the rules let it in; a field in which they are broken is asked for again. */
  private boolean isPossible(Supplier<SagaEvent> event) {
    while (true) {
      try {
        tryOut(event.get());
        return true;
      } catch (EntryRefusedException e) {
        tell(e.getMessage());
        if (e.refusal() instanceof Refusal.NotAmendable) {
          throw e;
        }
        Optional<Field> wrong = field(e.refusal()).flatMap(this::named);
        if (wrong.isEmpty()) {
          return false;
        }
        ask(wrong.get());
      } catch (IllegalArgumentException e) {
        tell(reason(e));
        return false;
      }
    }
  }

  /** Records it in a copy, and shows what that did. */
  private void tryOut(SagaEvent event) {
    try (Archive trial = archive.copy()) {
      Effect effect = Effect.before(trial, event, phrases);
      Recorded recorded = trial.record(event).recorded();
      say("");
      say(phrases.say("ask.review"));
      dialogue.show(
          List.of(phrases.column("field"), phrases.column("value")),
          EntryCard.of(trial, recorded, phrases.language()).rows());
      effect.after(recorded.event()).ifPresent(this::say);
      if (event.ownScope().equals(Optional.of(Scope.all()))) {
        say(Effect.ofAll(event, phrases));
      }
    }
  }

  /** The field in which a rule is broken, as far as it can be told. */
  private Optional<String> field(Refusal refusal) {
    return switch (refusal) {
      case Refusal.IdTaken e -> Optional.of("id");
      case Refusal.RecordedTwice e -> Optional.of("id");
      case Refusal.UnknownReference e -> naming(e.reference().value());
      case Refusal.UndeclaredMember e -> Optional.of(e.member().dimension().toString());
      case Refusal.OutsideDays e -> Optional.of(e.dimension().toString());
      case Refusal.NothingInForce e -> Optional.of("occurred");
      case Refusal.NotABlocking e -> Optional.of("extends");
      case Refusal.NotARestriction e -> Optional.of("ends");
      case Refusal.NotOfKind e -> naming(e.named().value());
      case Refusal.EndedBefore e -> Optional.of("occurred");
      case Refusal.NoWorld e -> Optional.of("occurred");
      case Refusal.OrderBroken e -> Optional.of("occurred");
      case Refusal.InFuture e ->
          switch (e.date()) {
            case "occurred" -> Optional.of("occurred");
            case "knownFrom" -> Optional.of("known-from");
            default -> Optional.of("source");
          };
      default -> Optional.empty();
    };
  }

  private Optional<String> naming(String entry) {
    return fields.stream()
        .filter(each -> each.kind() == FieldKind.ENTRY || each.kind() == FieldKind.ENTRIES)
        .filter(
            each -> String.join(",", typed.getOrDefault(each.option(), List.of())).contains(entry))
        .map(Field::name)
        .findFirst();
  }
}

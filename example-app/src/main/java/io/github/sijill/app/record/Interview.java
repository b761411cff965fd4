package io.github.sijill.app.record;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.app.output.Dialogue;
import io.github.sijill.app.output.Dialogue.Choice;
import io.github.sijill.app.typed.MemberTrees;
import io.github.sijill.app.typed.TypedId;
import io.github.sijill.event.EntryId;
import io.github.sijill.scope.Scope;
import io.github.sijill.scope.Selection;
import io.github.sijill.text.Nearest;
import io.github.sijill.text.Printable;
import io.github.sijill.words.Phrases;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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

  private final Dialogue dialogue;
  private final Phrases phrases;
  private final CaseSoFar there;
  private final List<Field> fields;
  private final Function<Map<String, List<String>>, ObjectNode> payload;
  private final Map<String, List<String>> typed = new LinkedHashMap<>();

  /** The options of what the event says already. */
  private final Set<String> begun = new HashSet<>();

  /**
   * About an event of these fields.
   *
   * @param there the case, in a copy of its archive in which nothing is recorded
   * @param payload that of what was typed, by option
   */
  Interview(
      Dialogue dialogue,
      Phrases phrases,
      CaseSoFar there,
      List<Field> fields,
      Function<Map<String, List<String>>, ObjectNode> payload) {
    this.dialogue = dialogue;
    this.phrases = phrases;
    this.there = there;
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

  Dialogue dialogue() {
    return dialogue;
  }

  Phrases phrases() {
    return phrases;
  }

  CaseSoFar there() {
    return there;
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
        begun.add(field.option());
      }
    }
  }

  /**
   * Asks for all fields that most events have: what it is about first, then, below what is told of
   * that so far, when it was and all else.
   */
  void askAll() {
    fields.stream().filter(each -> each.kind() == FieldKind.SELECTION).forEach(this::askOfSeveral);
    there.tell(scope(), dialogue, phrases);
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
    if (there.members(CaseSoFar.dimension(field)).size() > 1) {
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
      String name = lineOrField(phrases.say(key));
      if (name.isEmpty()) {
        return;
      }
      if (name.equals("?")) {
        explainFields();
      } else {
        askNamed(name);
      }
    }
  }

  void askNamed(String name) {
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
  Optional<Field> named(String name) {
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
      String text =
          line(phrases.field(field.name()), String.join(",", before), there.choices(field));
      if (text.equals("?")) {
        explain(there.choices(field));
      } else if (!text.isEmpty()) {
        Optional<List<String>> taken = taken(field, List.of(text));
        if (taken.isPresent()) {
          typed.put(field.option(), taken.get());
          return;
        }
      } else if (begun.contains(field.option())) {
        tell(phrases.say("ask.stays", "value", Phrases.quoted(String.join(",", before))));
        return;
      } else if (field.isNeeded()) {
        say(phrases.say("ask.needed"));
      } else {
        typed.remove(field.option());
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
          line(phrases.field(field.name()), isGiven ? before.get(next) : "", there.choices(field));
      if (text.equals("?")) {
        explain(there.choices(field));
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
  static String reason(IllegalArgumentException e) {
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
            there.find(TypedId.entry(id.strip()));
          }
        }
      }
      case SELECTION, EXCEPTION ->
          there.checkMembers(CaseSoFar.dimension(field), String.join(",", texts));
      case MEMBERS ->
          MemberTrees.check(
              CaseSoFar.dimension(field),
              scratch.at("/" + String.join("/", field.path())),
              field.path().getFirst().equals("dimensions"));
      default -> {}
    }
    // A day that was typed as today is that day whenever the command is repeated.
    List<String> written = field.written(scratch);
    return switch (field.kind()) {
      case DATE, DAY_OR_UNKNOWN, SOURCES -> written;
      default -> texts;
    };
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
        scope = scope.with(CaseSoFar.dimension(field), new Selection.Only(ids));
      }
    }
    return scope;
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

  /** Asks for a line below a name, at which a field may be named too. */
  String lineOrField(String name) {
    return line(name, "", choices(fields));
  }

  /** Says which fields may be named. */
  void explainFields() {
    explain(choices(fields));
  }

  /** The field of entries in which one of this id was typed. */
  Optional<Field> naming(EntryId entry) {
    return fields.stream()
        .filter(each -> each.kind() == FieldKind.ENTRY || each.kind() == FieldKind.ENTRIES)
        .filter(
            each ->
                String.join(",", typed.getOrDefault(each.option(), List.of()))
                    .contains(entry.value()))
        .findFirst();
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
}

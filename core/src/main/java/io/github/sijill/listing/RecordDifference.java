package io.github.sijill.listing;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.Archive;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.EntryRetracted;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.json.EventType;
import io.github.sijill.json.JsonFields;
import io.github.sijill.question.AboutCell;
import io.github.sijill.question.CellTimeline;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import io.github.sijill.scope.Cell;
import io.github.sijill.scope.Dimension;
import io.github.sijill.time.DayBound;
import io.github.sijill.words.CellGroup;
import io.github.sijill.words.CellWords;
import io.github.sijill.words.Language;
import io.github.sijill.words.MemberNames;
import io.github.sijill.words.Phrases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * In what two states of a record differ: their entries, and what they answer. The states are of two
 * archives, or of one as it was recorded at two instants:
 *
 * <pre>{@code
 * Subject then = Subject.everything().from(Viewpoint.now().asRecordedAt(instant));
 * RecordDifference difference =
 *     RecordDifference.between(archive, then, archive, Subject.everything());
 * }</pre>
 *
 * <p>For applications that compare records.
 */
public final class RecordDifference {

  /** What a row says, in the order of {@link #rows}. */
  public static final List<String> HEADER =
      List.of("what", "case", "of", "from", "to", "before", "after");

  private record EntryKey(CaseId caseId, EntryId id) {}

  private record CellKey(CaseId caseId, Cell cell) {}

  /** A cell, and of each run of days from when, to when, what before and what after. */
  private record Described(CaseId caseId, Cell cell, List<List<String>> days) implements AboutCell {

    static Described of(CellDifference difference, Phrases phrases) {
      return new Described(
          difference.caseId(),
          difference.cell(),
          difference.days().stream()
              .map(
                  each ->
                      List.of(
                          text(each.from()),
                          text(each.to()),
                          each.before().words(phrases),
                          each.after().words(phrases)))
              .toList());
    }
  }

  private final List<EntryDifference> entries;
  private final List<CellDifference> cells;
  private final Map<CaseId, List<Cell>> all;
  private final Function<Language, MemberNames> names;

  private RecordDifference(
      List<EntryDifference> entries,
      List<CellDifference> cells,
      Map<CaseId, List<Cell>> all,
      Function<Language, MemberNames> names) {
    this.entries = entries;
    this.cells = cells;
    this.all = all;
    this.names = names;
  }

  /**
   * Compares what is told of two subjects, which are usually one subject from two viewpoints. The
   * archives are asked here, and for {@link #rows} and {@link #json} the second for names.
   */
  public static RecordDifference between(Archive before, Subject from, Archive after, Subject to) {
    requireNonNull(before, "before");
    requireNonNull(from, "from");
    requireNonNull(after, "after");
    requireNonNull(to, "to");
    Map<CellKey, CellTimeline> was = timelines(before, from);
    Map<CellKey, CellTimeline> is = timelines(after, to);
    Set<CellKey> keys = new LinkedHashSet<>(is.keySet());
    keys.addAll(was.keySet());
    Map<CaseId, List<Cell>> all = new LinkedHashMap<>();
    keys.forEach(key -> all.computeIfAbsent(key.caseId(), id -> new ArrayList<>()).add(key.cell()));
    List<CellDifference> cells =
        keys.stream()
            .flatMap(
                key ->
                    CellDifference.between(
                        Optional.ofNullable(was.get(key)), Optional.ofNullable(is.get(key)))
                        .stream())
            .toList();
    return new RecordDifference(
        entries(entries(before, from), entries(after, to)),
        cells,
        all,
        language -> MemberNames.of(to, after, language));
  }

  private static Map<CellKey, CellTimeline> timelines(Archive archive, Subject subject) {
    return archive.ask(new Question.TimelineOf(subject)).cells().stream()
        .collect(
            toMap(
                each -> new CellKey(each.caseId(), each.cell()),
                Function.identity(),
                (first, second) -> first,
                LinkedHashMap::new));
  }

  private static Map<EntryKey, SeenEntry> entries(Archive archive, Subject subject) {
    return archive.ask(new Question.ChronologyOf(subject)).entries().stream()
        .collect(
            toMap(
                entry -> new EntryKey(entry.caseId(), entry.id()),
                Function.identity(),
                (first, second) -> first,
                LinkedHashMap::new));
  }

  private static List<EntryDifference> entries(
      Map<EntryKey, SeenEntry> before, Map<EntryKey, SeenEntry> after) {
    Set<EntryKey> keys = new LinkedHashSet<>(after.keySet());
    keys.addAll(before.keySet());
    Map<EntryKey, List<EntryDifference.Amending>> amendments = new HashMap<>();
    amending(before, after, false, amendments);
    amending(after, before, true, amendments);
    return keys.stream()
        .filter(key -> !isAmendment(before, key) && !isAmendment(after, key))
        .map(
            key ->
                new EntryDifference(
                    key.caseId(),
                    key.id(),
                    Optional.ofNullable(before.get(key)),
                    Optional.ofNullable(after.get(key)),
                    amendments.getOrDefault(key, List.of())))
        .filter(
            each -> !each.before().map(SeenEntry::event).equals(each.after().map(SeenEntry::event)))
        .toList();
  }

  private static boolean isAmendment(Map<EntryKey, SeenEntry> entries, EntryKey key) {
    return amendment(entries, entries, key).isPresent();
  }

  /** The amendment of a key, from one state or else another; empty if it is the key of none. */
  private static Optional<SagaEvent.Amendment> amendment(
      Map<EntryKey, SeenEntry> in, Map<EntryKey, SeenEntry> orElse, EntryKey key) {
    return Optional.ofNullable(in.containsKey(key) ? in.get(key) : orElse.get(key))
        .map(SeenEntry::event)
        .filter(SagaEvent.Amendment.class::isInstance)
        .map(SagaEvent.Amendment.class::cast);
  }

  /** The amendments that stand in one state and not in the other, by what they amend at last. */
  private static void amending(
      Map<EntryKey, SeenEntry> in,
      Map<EntryKey, SeenEntry> notIn,
      boolean isAdded,
      Map<EntryKey, List<EntryDifference.Amending>> to) {
    for (SeenEntry entry : in.values()) {
      EntryKey key = new EntryKey(entry.caseId(), entry.id());
      if (entry.event() instanceof SagaEvent.Amendment amendment && !notIn.containsKey(key)) {
        EntryKey amended = new EntryKey(entry.caseId(), amendment.amended());
        // A retraction may be of an amendment, which stands in the other state only.
        Optional<SagaEvent.Amendment> further = amendment(in, notIn, amended);
        while (further.isPresent()) {
          amended = new EntryKey(entry.caseId(), further.get().amended());
          further = amendment(in, notIn, amended);
        }
        to.computeIfAbsent(amended, each -> new ArrayList<>())
            .add(new EntryDifference.Amending(entry, isAdded));
      }
    }
  }

  /** The entries that differ: those of the later state in its order, then those that it lacks. */
  public List<EntryDifference> entries() {
    return entries;
  }

  /** The cells about which something else is answered. */
  public List<CellDifference> cells() {
    return cells;
  }

  /** Rows under {@link #HEADER}, in these words: entries first, then answers. */
  public List<List<String>> rows(Phrases phrases) {
    MemberNames named = names.apply(phrases.language());
    List<List<String>> rows = new ArrayList<>();
    for (EntryDifference entry : entries) {
      for (EventText.Change field : entry.fields(named, phrases)) {
        rows.add(
            List.of(
                what(entry, field, phrases),
                entry.caseId().value(),
                entry.id().value(),
                "",
                "",
                field.before(),
                field.after()));
      }
      for (EntryDifference.Amending amending : entry.amendments()) {
        String said =
            Phrases.plain(
                phrases.say(
                    "diff.amendment", "entry", amending.entry().id(), "why", amending.why()));
        rows.add(
            List.of(
                phrases.say(
                    amending.entry().event() instanceof EntryRetracted
                        ? "diff.retraction"
                        : "diff.correction"),
                entry.caseId().value(),
                entry.id().value(),
                "",
                "",
                amending.isAdded() ? "" : said,
                amending.isAdded() ? said : ""));
      }
    }
    List<Described> described = cells.stream().map(each -> Described.of(each, phrases)).toList();
    for (CellGroup<Described> group : CellGroup.of(described, Described::days)) {
      String which =
          Phrases.plain(
              CellWords.counted(
                  group.caseId(),
                  group.answers().stream().map(Described::cell).toList(),
                  all.getOrDefault(group.caseId(), List.of()),
                  named));
      for (List<String> days : group.first().days()) {
        List<String> row =
            new ArrayList<>(List.of(phrases.say("diff.answer"), group.caseId().value(), which));
        row.addAll(days);
        rows.add(List.copyOf(row));
      }
    }
    return rows;
  }

  private static String what(EntryDifference entry, EventText.Change field, Phrases phrases) {
    return switch (entry.change()) {
      case ADDED -> phrases.say("diff.added");
      case REMOVED -> phrases.say("diff.removed");
      case CHANGED -> {
        int end = field.field().indexOf(' ');
        String named = end < 0 ? field.field() : field.field().substring(0, end);
        yield Phrases.plain(
            phrases.say(
                "diff.changed",
                "field",
                phrases.field(named) + field.field().substring(named.length())));
      }
    };
  }

  /** The difference as JSON has it, whose words are English. */
  public ObjectNode json() {
    Phrases phrases = Phrases.inEnglish();
    MemberNames named = names.apply(Language.ENGLISH);
    ObjectNode to = JsonNodeFactory.instance.objectNode();
    ArrayNode differing = to.putArray("entries");
    for (EntryDifference each : entries) {
      ObjectNode entry =
          differing
              .addObject()
              .put("case", each.caseId().value())
              .put("entry", each.id().value())
              .put("change", JsonFields.written(each.change()));
      if (each.change() == EntryDifference.Change.CHANGED) {
        ArrayNode fields = entry.putArray("fields");
        each.fields(named, phrases)
            .forEach(
                field ->
                    fields
                        .addObject()
                        .put("field", field.field())
                        .put("before", field.before())
                        .put("after", field.after()));
      }
      for (EntryDifference.Amending amending : each.amendments()) {
        entry
            .withArrayProperty("amendments")
            .addObject()
            .put("entry", amending.entry().id().value())
            .put("type", EventType.of(amending.entry().event()).typeName())
            .put("change", amending.isAdded() ? "added" : "removed")
            .put("why", amending.why());
      }
    }
    ArrayNode answers = to.putArray("answers");
    for (CellDifference each : cells) {
      ObjectNode answer = answers.addObject().put("case", each.caseId().value());
      for (Dimension dimension : Dimension.values()) {
        answer.put(dimension.toString(), each.cell().of(dimension).id());
      }
      ArrayNode days = answer.putArray("days");
      for (CellDifference.Days run : each.days()) {
        days.addObject()
            .put("from", day(run.from()))
            .put("to", day(run.to()))
            .put("before", run.before().words(phrases))
            .put("after", run.after().words(phrases));
      }
    }
    return to;
  }

  private static @Nullable String day(DayBound bound) {
    return bound.day().map(Object::toString).orElse(null);
  }

  private static String text(DayBound bound) {
    return bound.day().map(Object::toString).orElse("");
  }
}

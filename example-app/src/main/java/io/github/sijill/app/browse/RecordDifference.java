package io.github.sijill.app.browse;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.Archive;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.history.Viewpoint;
import io.github.sijill.json.EventType;
import io.github.sijill.listing.EventText;
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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** In what two states of a record differ: their entries, and what they answer. */
final class RecordDifference {

  /** The record as one archive holds it, looked at from somewhere. */
  record Side(Archive archive, Viewpoint viewpoint) {

    private Map<EntryKey, SeenEntry> entries() {
      return archive
          .ask(new Question.ChronologyOf(Subject.everything().from(viewpoint)))
          .entries()
          .stream()
          .filter(entry -> !(entry.event() instanceof SagaEvent.Amendment))
          .collect(
              toMap(
                  entry -> new EntryKey(entry.caseId(), entry.id()),
                  Function.identity(),
                  (first, second) -> first,
                  LinkedHashMap::new));
    }

    private Map<CellKey, CellTimeline> timelines() {
      return archive
          .ask(new Question.TimelineOf(Subject.everything().from(viewpoint)))
          .cells()
          .stream()
          .collect(
              toMap(
                  each -> new CellKey(each.caseId(), each.cell()),
                  Function.identity(),
                  (first, second) -> first,
                  LinkedHashMap::new));
    }

    private MemberNames names(Language language) {
      return MemberNames.of(Subject.everything().from(viewpoint), archive, language);
    }
  }

  private record EntryKey(CaseId caseId, EntryId id) {}

  private record CellKey(CaseId caseId, Cell cell) {}

  private final Phrases phrases;
  private final MemberNames names;
  private final Map<EntryKey, SeenEntry> before;
  private final Map<EntryKey, SeenEntry> after;
  private final List<CellDifference> cells;
  private final Map<CaseId, List<Cell>> all = new LinkedHashMap<>();

  /** Told by these phrases. */
  RecordDifference(Side one, Side other, Phrases phrases) {
    this.phrases = phrases;
    this.names = other.names(phrases.language());
    this.before = one.entries();
    this.after = other.entries();
    Map<CellKey, CellTimeline> was = one.timelines();
    Map<CellKey, CellTimeline> is = other.timelines();
    Set<CellKey> keys = new LinkedHashSet<>(is.keySet());
    keys.addAll(was.keySet());
    keys.forEach(key -> all.computeIfAbsent(key.caseId(), id -> new ArrayList<>()).add(key.cell()));
    this.cells =
        keys.stream()
            .map(
                key ->
                    CellDifference.between(
                        Optional.ofNullable(was.get(key)),
                        Optional.ofNullable(is.get(key)),
                        phrases))
            .filter(each -> !each.days().isEmpty())
            .toList();
  }

  private Set<EntryKey> entries() {
    Set<EntryKey> keys = new LinkedHashSet<>(after.keySet());
    keys.addAll(before.keySet());
    keys.removeIf(
        key ->
            after.containsKey(key)
                && before.containsKey(key)
                && after.get(key).event().equals(before.get(key).event()));
    return keys;
  }

  private String change(EntryKey key) {
    return !before.containsKey(key) ? "added" : !after.containsKey(key) ? "removed" : "changed";
  }

  private List<EventText.Change> changes(EntryKey key) {
    Optional<SeenEntry> was = Optional.ofNullable(before.get(key));
    Optional<SeenEntry> is = Optional.ofNullable(after.get(key));
    if (was.isPresent() && is.isPresent()) {
      return EventText.changes(was.get().event(), is.get().event(), names);
    }
    return List.of(
        new EventText.Change(
            "", was.map(this::summary).orElse(""), is.map(this::summary).orElse("")));
  }

  private String summary(SeenEntry entry) {
    String words = phrases.nearest(entry.entry().summary());
    return "%s %s%s"
        .formatted(
            EventType.of(entry.event()).word(),
            entry.occurred(),
            words.isEmpty() ? "" : ": " + words);
  }

  /** Rows under {@code what, case, of, from, to, before, after}: entries first, then answers. */
  List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    for (EntryKey key : entries()) {
      for (EventText.Change change : changes(key)) {
        rows.add(
            List.of(
                what(key, change),
                key.caseId().value(),
                key.id().value(),
                "",
                "",
                change.before(),
                change.after()));
      }
    }
    for (CellGroup<CellDifference> group : CellGroup.of(cells, CellDifference::days)) {
      for (CellDifference.Days days : group.first().days()) {
        rows.add(
            List.of(
                phrases.say("diff.answer"),
                group.caseId().value(),
                words(group),
                CellDifference.text(days.from()),
                CellDifference.text(days.to()),
                days.before(),
                days.after()));
      }
    }
    return rows;
  }

  private String what(EntryKey key, EventText.Change change) {
    return switch (change(key)) {
      case "added" -> phrases.say("diff.added");
      case "removed" -> phrases.say("diff.removed");
      default -> {
        int end = change.field().indexOf(' ');
        String named = end < 0 ? change.field() : change.field().substring(0, end);
        yield Phrases.plain(
            phrases.say(
                "diff.changed",
                "field",
                phrases.field(named) + change.field().substring(named.length())));
      }
    };
  }

  private String words(CellGroup<CellDifference> group) {
    return Phrases.plain(
        CellWords.counted(
            group.caseId(),
            group.answers().stream().map(CellDifference::cell).toList(),
            all.getOrDefault(group.caseId(), List.of()),
            names));
  }

  ObjectNode json() {
    ObjectNode to = JsonNodeFactory.instance.objectNode();
    ArrayNode entries = to.putArray("entries");
    for (EntryKey key : entries()) {
      ObjectNode entry =
          entries
              .addObject()
              .put("case", key.caseId().value())
              .put("entry", key.id().value())
              .put("change", change(key));
      if (change(key).equals("changed")) {
        ArrayNode fields = entry.putArray("fields");
        changes(key)
            .forEach(
                each ->
                    fields
                        .addObject()
                        .put("field", each.field())
                        .put("before", each.before())
                        .put("after", each.after()));
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
            .put("before", run.before())
            .put("after", run.after());
      }
    }
    return to;
  }

  private static @Nullable String day(DayBound bound) {
    return bound.day().map(Object::toString).orElse(null);
  }
}

package io.github.sijill.listing;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.Archive;
import io.github.sijill.ChangedCells;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.EntryCorrected;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.EntryRetracted;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.exchange.AnswerJson;
import io.github.sijill.history.Amended;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.json.EventCodec;
import io.github.sijill.json.EventType;
import io.github.sijill.question.ChronologyAnswer;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import io.github.sijill.scope.Cell;
import io.github.sijill.scope.Dimension;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.words.CellWords;
import io.github.sijill.words.Language;
import io.github.sijill.words.MemberNames;
import io.github.sijill.words.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that is to be told of one entry: what it says, who amended it, what names it, and whose
 * statuses it changed.
 *
 * <p>For applications that show entries.
 */
public final class EntryCard {

  private final Recorded recorded;
  private final List<Recorded> record;
  private final Amended amended;
  private final Optional<SeenEntry> seen;
  private final ChronologyAnswer chronology;
  private final MemberNames names;
  private final List<Cell> changed;

  private EntryCard(Archive archive, Recorded recorded, Language language) {
    CaseId caseId = recorded.caseId();
    Subject subject = Subject.everything().ofCase(caseId);
    this.recorded = recorded;
    this.record = archive.recorded(caseId);
    this.amended = Amended.by(record);
    this.chronology = archive.ask(new Question.ChronologyOf(subject));
    this.seen =
        chronology.entries().stream().filter(each -> each.id().equals(recorded.id())).findFirst();
    this.names = MemberNames.of(subject, archive, language);
    this.changed = changed(record, recorded);
  }

  /**
   * The card of an entry.
   *
   * @param recorded of this archive
   */
  public static EntryCard of(Archive archive, Recorded recorded) {
    return of(archive, recorded, Language.ENGLISH);
  }

  /**
   * The same for somebody who reads in a language.
   *
   * @param recorded of this archive
   */
  public static EntryCard of(Archive archive, Recorded recorded, Language language) {
    return new EntryCard(archive, recorded, language);
  }

  private Phrases phrases() {
    return names.phrases();
  }

  private static List<Cell> changed(List<Recorded> record, Recorded recorded) {
    ChangedCells cells = new ChangedCells();
    List<Cell> changed = List.of();
    for (Recorded each : record) {
      if (each.sequence() <= recorded.sequence()) {
        changed = cells.by(each);
      }
    }
    return changed;
  }

  /** The event as last corrected. */
  private SagaEvent event() {
    return amended.last(recorded.event());
  }

  /** A row of a field and its text for each thing that is said. */
  public List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    SagaEvent event = event();
    rows.add(row("entry", recorded.id().value()));
    rows.add(row("case", recorded.caseId().value()));
    rows.add(row("type", EventType.of(event).word()));
    EventText.of(event, names)
        .forEach(
            (field, text) ->
                rows.add(
                    List.of(called(field), field.equals("attestation") ? confirmed(text) : text)));
    if (event instanceof EntryCorrected correction) {
      EventText.changes(before(correction), correction.correction(), names)
          .forEach(
              change ->
                  rows.add(
                      List.of(
                          Phrases.plain(
                              phrases()
                                  .say("field.corrected-field", "field", called(change.field()))),
                          Phrases.plain(
                              phrases()
                                  .say(
                                      "show.before",
                                      "after",
                                      orNothing(change.after()),
                                      "before",
                                      orNothing(change.before()))))));
    }
    rows.add(row("recorded", Phrases.plain(number(recorded))));
    for (Recorded amendment : amendments()) {
      rows.add(row(verb(amendment), Phrases.plain(amendment(amendment))));
    }
    List<String> naming = naming().stream().map(each -> each.id().value()).toList();
    if (!naming.isEmpty()) {
      rows.add(row("named-by", String.join(", ", naming)));
    }
    rows.add(row("changed", Phrases.plain(changedWords())));
    return rows;
  }

  private List<String> row(String field, String text) {
    return List.of(phrases().field(field), text);
  }

  /** A field as {@link EventText} names it, which may end in a language, a number or a key. */
  private String called(String field) {
    int end = field.indexOf(' ');
    return end < 0
        ? phrases().field(field)
        : phrases().field(field.substring(0, end)) + field.substring(end);
  }

  private String orNothing(String text) {
    return text.isEmpty() ? phrases().say("show.nothing") : text;
  }

  private String confirmed(String attested) {
    List<EntryId> by = seen.map(SeenEntry::confirmedBy).orElse(List.of());
    return by.isEmpty() || seen.isEmpty()
        ? attested
        : Phrases.plain(
            phrases()
                .say(
                    "show.confirmed",
                    "attested",
                    attested,
                    "level",
                    phrases().attestation(seen.get().attestation()),
                    "entries",
                    by.stream().map(EntryId::value).collect(joining(", "))));
  }

  private String number(Recorded recorded) {
    return phrases()
        .say("show.number", "number", recorded.sequence(), "instant", recorded.recordedAt());
  }

  /** The event that a correction replaced: as it was told, or as it was corrected before. */
  private SagaEvent before(EntryCorrected correction) {
    List<Recorded> until =
        record.stream().filter(each -> each.sequence() < recorded.sequence()).toList();
    return until.stream()
        .map(Recorded::event)
        .filter(each -> each.id().equals(correction.corrected()))
        .findFirst()
        .map(told -> Amended.by(until).last(told))
        .orElse(correction.correction());
  }

  private List<Recorded> amendments() {
    return record.stream()
        .filter(
            each ->
                each.event() instanceof SagaEvent.Amendment amendment
                    && amendment.amended().equals(recorded.id()))
        .toList();
  }

  private static String verb(Recorded amendment) {
    return amendment.event() instanceof EntryRetracted ? "retracted" : "corrected";
  }

  private String amendment(Recorded amendment) {
    String said =
        phrases()
            .say(
                "show.by",
                "entry",
                amendment.id(),
                "number",
                number(amendment),
                "why",
                amendment.event() instanceof SagaEvent.Amendment event ? event.why() : "");
    return amended
        .retraction(amendment.id())
        .map(by -> phrases().say("show.undone", "said", said, "by", by.id()))
        .or(
            () ->
                superseding(amendment)
                    .map(by -> phrases().say("show.superseded", "said", said, "by", by.id())))
        .orElse(said);
  }

  private Optional<EntryCorrected> superseding(Recorded amendment) {
    return amendment.event() instanceof EntryCorrected correction
        ? amended.superseding(correction)
        : Optional.empty();
  }

  /** The entries that name this one, as they stand; amendments are told for themselves. */
  private List<SeenEntry> naming() {
    return chronology.entries().stream()
        .filter(
            each ->
                each.event().references().contains(recorded.id())
                    && !(each.event() instanceof SagaEvent.Amendment))
        .toList();
  }

  private String changedWords() {
    Dimensions declared = chronology.declared().getOrDefault(recorded.caseId(), Dimensions.none());
    return changed.isEmpty()
        ? phrases().say("show.no-status")
        : CellWords.counted(recorded.caseId(), changed, declared.cells(), names);
  }

  /** The same for programs. */
  public ObjectNode json() {
    ObjectNode to = JsonNodeFactory.instance.objectNode();
    to.put("case", recorded.caseId().value())
        .put("entry", recorded.id().value())
        .put("type", EventType.of(recorded.event()).typeName())
        .put("sequence", recorded.sequence())
        .put("recorded", recorded.recordedAt().toString())
        .put("stands", amended.retraction(recorded.id()).isEmpty());
    to.set("asRecorded", EventCodec.write(recorded.event()));
    to.set("now", now());
    ArrayNode amendments = to.putArray("amendments");
    for (Recorded each : amendments()) {
      ObjectNode amendment = amendments.addObject();
      amendment
          .put("entry", each.id().value())
          .put("type", EventType.of(each.event()).typeName())
          .put("sequence", each.sequence())
          .put("recorded", each.recordedAt().toString())
          .put("why", each.event() instanceof SagaEvent.Amendment event ? event.why() : "")
          .put("stands", amended.retraction(each.id()).isEmpty())
          .put("supersededBy", superseding(each).map(by -> by.id().value()).orElse(null));
    }
    naming().forEach(each -> to.withArrayProperty("namedBy").add(each.id().value()));
    ArrayNode cells = to.putArray("changed");
    for (Cell cell : changed) {
      ObjectNode object = cells.addObject();
      for (Dimension dimension : Dimension.values()) {
        object.put(dimension.toString(), cell.of(dimension).id());
      }
    }
    return to;
  }

  /** The entry as it counts, as a chronology has it; null if it does not count. */
  private JsonNode now() {
    return seen.<JsonNode>map(
            each ->
                AnswerJson.tree(new ChronologyAnswer(chronology.question(), List.of(each)))
                    .path("entries")
                    .path(0))
        .orElse(JsonNodeFactory.instance.nullNode());
  }
}

package io.github.sijill.listing;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.Archive;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.EntryCorrected;
import io.github.sijill.event.EntryRetracted;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.history.Amended;
import io.github.sijill.json.EventCodec;
import io.github.sijill.json.EventType;
import io.github.sijill.json.JsonFields;
import io.github.sijill.words.Phrases;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An entry as it was recorded, and what became of it.
 *
 * <p>For applications that show what was recorded.
 *
 * @param amended the amendments of its case, as far as they are told
 */
public record LoggedEntry(Recorded recorded, Amended amended) {

  /** What a row says of it, in the order of {@link #row}. */
  public static final List<String> HEADER =
      List.of("sequence", "recorded", "case", "entry", "type", "attested", "stands", "what");

  /** The entry alone; it says nothing of what amends it. */
  public static LoggedEntry alone(Recorded recorded) {
    return new LoggedEntry(recorded, Amended.by(List.of()));
  }

  /** What was recorded of these cases, in the order of recording. */
  public static List<LoggedEntry> all(Archive archive, List<CaseId> cases) {
    Map<CaseId, Amended> amended = new HashMap<>();
    cases.forEach(each -> amended.put(each, Amended.by(archive.recorded(each))));
    return archive.recorded().stream()
        .filter(each -> amended.containsKey(each.caseId()))
        .map(each -> new LoggedEntry(each, requireNonNull(amended.get(each.caseId()))))
        .toList();
  }

  /** Its texts in a table for programs. */
  public List<String> row() {
    return row(Phrases.inEnglish());
  }

  /** The same for somebody who reads in a language. */
  public List<String> row(Phrases phrases) {
    return List.of(
        String.valueOf(recorded.sequence()),
        recorded.recordedAt().toString(),
        recorded.caseId().value(),
        recorded.id().value(),
        EventType.of(recorded.event()).word(),
        phrases.attestation(recorded.event().entry().attestation()),
        stands(phrases),
        what(phrases));
  }

  /** Whether it counts: {@code yes}, or what corrected or retracted it. */
  private String stands(Phrases phrases) {
    return retraction()
        .map(by -> phrases.say("log.retracted", "by", by.id()))
        .or(() -> correction().map(by -> phrases.say("log.corrected", "by", by.id())))
        .or(() -> superseding().map(by -> phrases.say("log.superseded", "by", by.id())))
        .map(Phrases::plain)
        .orElseGet(() -> phrases.yesOrNo(true));
  }

  private Optional<EntryRetracted> retraction() {
    return amended.retraction(recorded.id());
  }

  private Optional<EntryCorrected> correction() {
    return amended.correction(recorded.id());
  }

  /** Of a correction: the later one that replaced it. */
  private Optional<EntryCorrected> superseding() {
    return recorded.event() instanceof EntryCorrected correction
        ? amended.superseding(correction)
        : Optional.empty();
  }

  /** What it does to another entry and why, or what it tells. */
  private String what(Phrases phrases) {
    return switch (recorded.event()) {
      case EntryCorrected e -> amends("log.corrects", e, phrases);
      case EntryRetracted e -> amends("log.retracts", e, phrases);
      case SagaEvent e -> Phrases.plain(phrases.nearest(e.entry().summary()));
    };
  }

  private static String amends(String key, SagaEvent.Amendment event, Phrases phrases) {
    return Phrases.plain(phrases.say(key, "entry", event.amended(), "why", event.why()));
  }

  /** The entry as JSON has it. */
  public ObjectNode json() {
    SagaEvent event = recorded.event();
    JsonNode entry = EventCodec.write(event).path("entry");
    ObjectNode to = JsonNodeFactory.instance.objectNode();
    to.put("sequence", recorded.sequence())
        .put("recorded", recorded.recordedAt().toString())
        .put("case", recorded.caseId().value())
        .put("entry", recorded.id().value())
        .put("type", EventType.of(event).typeName())
        .put("occurred", event.entry().occurred().toString())
        .put("attestation", JsonFields.written(event.entry().attestation()));
    ObjectNode summary = to.putObject("summary");
    event.entry().summary().forEach(summary::put);
    to.set("sources", entry.withArrayProperty("sources"));
    if (event instanceof SagaEvent.Amendment amendment) {
      to.put("amends", amendment.amended().value())
          .put("why", amendment.why())
          .put("supersededBy", superseding().map(by -> by.id().value()).orElse(null));
    }
    return to.put("stands", retraction().isEmpty())
        .put("correctedBy", correction().map(by -> by.id().value()).orElse(null))
        .put("retractedBy", retraction().map(by -> by.id().value()).orElse(null));
  }
}

package io.github.sijill.app.browse;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sijill.event.EntryCorrected;
import io.github.sijill.event.EntryRetracted;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.history.Amended;
import io.github.sijill.json.EventCodec;
import io.github.sijill.json.EventType;
import io.github.sijill.json.JsonFields;
import io.github.sijill.words.Phrases;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An entry as it was recorded, and what became of it. */
record LoggedEntry(Recorded recorded, Amended amended) {

  List<String> row() {
    return List.of(
        String.valueOf(recorded.sequence()),
        recorded.recordedAt().toString(),
        recorded.caseId().value(),
        recorded.id().value(),
        EventType.of(recorded.event()).word(),
        Phrases.attestation(recorded.event().entry().attestation()),
        stands(),
        what());
  }

  /** Whether it counts: {@code yes}, or what corrected or retracted it. */
  private String stands() {
    return retraction()
        .map(by -> "no, retracted by " + by.id())
        .or(() -> correction().map(by -> "corrected by " + by.id()))
        .orElse("yes");
  }

  private Optional<EntryRetracted> retraction() {
    return amended.retraction(recorded.id());
  }

  private Optional<EntryCorrected> correction() {
    return amended.correction(recorded.id());
  }

  /** What it does to another entry and why, or what it tells. */
  private String what() {
    return switch (recorded.event()) {
      case EntryCorrected e -> "corrects %s: %s".formatted(e.corrected(), e.why());
      case EntryRetracted e -> "retracts %s: %s".formatted(e.retracted(), e.why());
      case SagaEvent e -> Phrases.english(e.entry().summary());
    };
  }

  Map<String, @Nullable Object> json() {
    SagaEvent event = recorded.event();
    JsonNode entry = EventCodec.write(event).path("entry");
    Map<String, @Nullable Object> to = new LinkedHashMap<>();
    to.put("sequence", recorded.sequence());
    to.put("recorded", recorded.recordedAt().toString());
    to.put("case", recorded.caseId().value());
    to.put("entry", recorded.id().value());
    to.put("type", EventType.of(event).typeName());
    to.put("occurred", event.entry().occurred().toString());
    to.put("attestation", JsonFields.written(event.entry().attestation()));
    to.put("summary", event.entry().summary());
    to.put("sources", entry.withArrayProperty("sources"));
    if (event instanceof SagaEvent.Amendment amendment) {
      to.put("amends", amendment.amended().value());
      to.put("why", amendment.why());
    }
    to.put("stands", retraction().isEmpty());
    to.put("correctedBy", correction().map(by -> by.id().value()).orElse(null));
    to.put("retractedBy", retraction().map(by -> by.id().value()).orElse(null));
    return to;
  }
}

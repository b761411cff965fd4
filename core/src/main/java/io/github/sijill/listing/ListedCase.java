package io.github.sijill.listing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.Archive;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.Status;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.question.ChronologyAnswer;
import io.github.sijill.scope.Dimension;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Scope;
import io.github.sijill.time.DayBound;
import io.github.sijill.words.Phrases;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A case, and how much is told of it.
 *
 * <p>For applications that list the cases of an archive.
 *
 * @param json the case as JSON has it
 */
public record ListedCase(ObjectNode json) {

  /** What a row says of it, each by its name in JSON. */
  public static final List<String> HEADER =
      List.of("case", "title", "entries", "from", "to", "baseline", "cells");

  /** Every case of an archive, by id. */
  public static List<ListedCase> all(Archive archive) {
    return archive.cases().stream().map(each -> of(archive, each)).toList();
  }

  /** Its texts in a table for programs. */
  public List<String> row() {
    return HEADER.stream().map(field -> json.path(field).asText("")).toList();
  }

  /** The same for somebody who reads in a language. */
  public List<String> row(Phrases phrases) {
    return HEADER.stream()
        .map(field -> field.equals("baseline") ? baseline(phrases) : json.path(field).asText(""))
        .toList();
  }

  private String baseline(Phrases phrases) {
    return json.path("baseline").isTextual()
        ? phrases.label(Status.valueOf(json.path("baseline").textValue()))
        : "";
  }

  private static ListedCase of(Archive archive, CaseId caseId) {
    ChronologyAnswer chronology = archive.history().inCase(caseId.value()).chronology();
    List<SeenEntry> entries =
        chronology.entries().stream()
            .filter(each -> !(each.event() instanceof SagaEvent.Amendment))
            .toList();
    Optional<CaseOpened> opened =
        entries.stream()
            .flatMap(
                each ->
                    each.event() instanceof CaseOpened event
                        ? Stream.of(event)
                        : Stream.<CaseOpened>empty())
            .findFirst();
    Dimensions members = chronology.declared().getOrDefault(caseId, Dimensions.none());
    ObjectNode told = JsonNodeFactory.instance.objectNode();
    told.put("case", caseId.value())
        .put("title", opened.map(CaseOpened::title).orElse(null))
        .put("entries", entries.size())
        .put("recorded", archive.recorded(caseId).size())
        .put("from", day(entries.stream().map(SeenEntry::earliest).min(DayBound.byBeginning())))
        .put("to", day(entries.stream().map(SeenEntry::latest).max(DayBound.byEnd())))
        .put("baseline", opened.map(each -> each.baseline().name()).orElse(null))
        .put("cells", members.cellCount(Scope.all()));
    for (Dimension dimension : Dimension.values()) {
      told.put(dimension.plural(), members.members(dimension).size());
    }
    return new ListedCase(told);
  }

  private static @Nullable String day(Optional<DayBound> bound) {
    return bound.flatMap(DayBound::day).map(Object::toString).orElse(null);
  }
}

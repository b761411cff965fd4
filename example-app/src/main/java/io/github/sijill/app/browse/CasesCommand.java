package io.github.sijill.app.browse;

import io.github.sijill.Archive;
import io.github.sijill.app.output.FormatOptions;
import io.github.sijill.app.store.ArchiveOptions;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.question.ChronologyAnswer;
import io.github.sijill.scope.Dimension;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Scope;
import io.github.sijill.time.DayBound;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "cases",
    mixinStandardHelpOptions = true,
    description = "Lists the cases of an archive, with how much is told of each.")
final class CasesCommand implements Runnable {

  private static final List<String> HEADER =
      List.of("case", "title", "entries", "from", "to", "baseline", "cells");

  @Mixin private ArchiveOptions source = new ArchiveOptions();

  @Mixin private FormatOptions format = new FormatOptions();

  @Override
  public void run() {
    try (Archive archive = source.open()) {
      List<List<String>> rows = new ArrayList<>();
      List<Map<String, @Nullable Object>> cases = new ArrayList<>();
      for (CaseId caseId : archive.cases()) {
        Map<String, @Nullable Object> told =
            told(archive, caseId, archive.history().inCase(caseId.value()).chronology());
        cases.add(told);
        rows.add(HEADER.stream().map(field -> text(told.get(field))).toList());
      }
      format.list(HEADER, rows, "cases", cases);
    }
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static Map<String, @Nullable Object> told(
      Archive archive, CaseId caseId, ChronologyAnswer chronology) {
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
    Map<String, @Nullable Object> told = new LinkedHashMap<>();
    told.put("case", caseId.value());
    told.put("title", opened.map(CaseOpened::title).orElse(null));
    told.put("entries", entries.size());
    told.put("recorded", archive.recorded(caseId).size());
    told.put("from", day(entries.stream().map(SeenEntry::earliest).min(DayBound.byBeginning())));
    told.put("to", day(entries.stream().map(SeenEntry::latest).max(DayBound.byEnd())));
    told.put("baseline", opened.map(each -> each.baseline().name()).orElse(null));
    told.put("cells", members.cellCount(Scope.all()));
    for (Dimension dimension : Dimension.values()) {
      told.put(dimension.plural(), members.members(dimension).size());
    }
    return told;
  }

  private static @Nullable String day(Optional<DayBound> bound) {
    return bound.flatMap(DayBound::day).map(Object::toString).orElse(null);
  }
}

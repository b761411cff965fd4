package io.github.sijill.words;

import static java.util.stream.Collectors.joining;

import io.github.sijill.event.CaseId;
import io.github.sijill.scope.Cell;
import io.github.sijill.scope.Dimension;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is said of cells, on one line: cells of which the same is said stand together. */
final class CellWords {

  /** A cell of a case. */
  record CaseCell(CaseId caseId, Cell cell) {}

  /** What is said of a cell. */
  record Said(CaseCell of, String words) {}

  private final Set<CaseCell> asked;
  private final MemberNames names;

  /** Of some of the cells that were asked about. */
  CellWords(List<CaseCell> asked, MemberNames names) {
    this.asked = new LinkedHashSet<>(asked);
    this.names = names;
  }

  /** {@code 3G and 4G BLOCKED since 2016-01-05; Wifi OPEN as far back as told}. */
  String of(List<Said> cells) {
    Map<List<Object>, Set<CaseCell>> groups = new LinkedHashMap<>();
    for (Said said : cells) {
      groups
          .computeIfAbsent(List.of(said.of().caseId(), said.words()), k -> new LinkedHashSet<>())
          .add(said.of());
    }
    if (groups.size() > Shown.FEW) {
      return "%s different answers for %s cells".formatted(groups.size(), cells.size());
    }
    return groups.entrySet().stream()
        .map(group -> which(group.getValue()) + group.getKey().getLast())
        .collect(joining("; "));
  }

  /** Which of the cells these are; nothing if they are all. */
  private String which(Set<CaseCell> cells) {
    if (cells.containsAll(asked)) {
      return "";
    }
    CaseId caseId = cells.iterator().next().caseId();
    Set<CaseCell> ofCase = new LinkedHashSet<>(asked);
    ofCase.removeIf(each -> !each.caseId().equals(caseId));
    List<String> words = new ArrayList<>();
    if (ofCase.size() < asked.size()) {
      words.add("case " + caseId);
    }
    long product = 1;
    for (Dimension dimension :
        List.of(Dimension.NETWORK, Dimension.SERVICE, Dimension.OPERATOR, Dimension.TERRITORY)) {
      Set<String> ids = ids(cells, dimension);
      product *= ids.size();
      if (!ids.equals(ids(ofCase, dimension))) {
        words.add(names.list(dimension, ids));
      }
    }
    return product == cells.size()
        ? String.join(", ", words) + " "
        : "%s of %s cells ".formatted(cells.size(), asked.size());
  }

  private static Set<String> ids(Set<CaseCell> cells, Dimension dimension) {
    Set<String> ids = new LinkedHashSet<>();
    for (CaseCell each : cells) {
      Cell cell = each.cell();
      ids.add(
          switch (dimension) {
            case TERRITORY -> cell.territory().id();
            case OPERATOR -> cell.operator().id();
            case NETWORK -> cell.network().id();
            case SERVICE -> cell.service().id();
          });
    }
    return ids;
  }
}

package io.github.sijill.testkit;

import io.github.sijill.StatusQuery;
import io.github.sijill.event.CaseId;
import io.github.sijill.question.AboutCell;
import io.github.sijill.question.CellTimeline;
import io.github.sijill.scope.Cell;
import io.github.sijill.scope.Scope;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A cell of a case, by which the timelines of what differs are found. */
record CaseCell(CaseId caseId, Cell cell) {

  static CaseCell of(AboutCell answer) {
    return new CaseCell(answer.caseId(), answer.cell());
  }

  /** Whether a cell is on a network, or on one below it if there is a query that can tell. */
  static Predicate<CaseCell> on(String network, @Nullable StatusQuery asked) {
    if (asked == null) {
      return where -> where.cell().network().id().equals(network);
    }
    try {
      Set<CaseCell> cells =
          asked.scope(Scope.all().network(network)).timeline().cells().stream()
              .map(CaseCell::of)
              .collect(Collectors.toSet());
      return cells::contains;
    } catch (IllegalArgumentException undeclared) {
      return where -> false;
    }
  }

  static List<CellTimeline> among(List<CellTimeline> timelines, Stream<CaseCell> cells) {
    Set<CaseCell> wanted = cells.collect(Collectors.toSet());
    return timelines.stream().filter(each -> wanted.contains(of(each))).toList();
  }
}

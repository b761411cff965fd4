package io.github.sijill.projection;

import io.github.sijill.event.DecreePublished;
import io.github.sijill.history.History;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.question.CaseLegalBasis;
import io.github.sijill.scope.Scope;
import io.github.sijill.timeline.Change;
import io.github.sijill.timeline.Scale;
import io.github.sijill.timeline.Timeline;
import io.github.sijill.timeline.TimelinePeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Which decree of a case is in force: the one published last, and none before the first. */
final class LegalBasis {

  private final History history;
  private final Timeline<Optional<SeenEntry>> ofAllCells;

  LegalBasis(History history) {
    this.history = history;
    this.ofAllCells = timeline(history, decree -> true);
  }

  private static Timeline<Optional<SeenEntry>> timeline(
      History history, Predicate<SeenEntry> counts) {
    List<Change<Optional<SeenEntry>>> decrees =
        history.entries().stream()
            .filter(entry -> entry.event() instanceof DecreePublished)
            .filter(counts)
            .map(entry -> Change.replaces(history.rank(entry), Optional.of(entry)))
            .toList();
    List<Optional<SeenEntry>> inForce =
        decrees.stream().map(Change::begins).map(Optional::orElseThrow).toList();
    return Timeline.of(new Scale<>(Optional.empty(), Optional.empty(), inForce), decrees, history);
  }

  /** The decrees about cells of this scope that may be in force at the end of {@code day}. */
  CaseLegalBasis on(LocalDate day, Scope scope) {
    Timeline<Optional<SeenEntry>> timeline =
        scope.equals(Scope.all()) ? ofAllCells : timeline(history, new AboutScope(history, scope));
    TimelinePeriod<Optional<SeenEntry>> period = timeline.periodOf(day);
    return new CaseLegalBasis(
        history.caseId(),
        period.possible().values().stream().flatMap(Optional::stream).toList(),
        period.possible().contains(Optional.<SeenEntry>empty()),
        period.since(),
        period.until(),
        new EvidenceEntries(history).of(timeline.evidenceOn(day)));
  }
}

package io.github.sijill.projection;

import io.github.sijill.cuts.Cuts;
import io.github.sijill.cuts.DayUnion.Run;
import io.github.sijill.event.Status;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.question.CellDuration;
import io.github.sijill.question.Question;
import io.github.sijill.scope.DaySpan;
import io.github.sijill.timeline.DayCount;
import io.github.sijill.timeline.Length;
import io.github.sijill.timeline.Timeline;
import io.github.sijill.timeline.TimelinePeriod;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * On how many days each cell had a status, and which of the entries that this rests on count as
 * known from an assumed day. What several cells share is counted once.
 */
final class CellDurations {

  private static final Comparator<Length> BY_LENGTH =
      Comparator.comparingLong(length -> length.days().orElse(Long.MAX_VALUE));

  /** What is counted. */
  private record Counted(Told told, DaySpan asked) {}

  /** What was counted. */
  private record Counts(DayCount days, DayCount.Bounds touched, Cuts.Minutes inCuts) {}

  private final Status status;
  private final Map<Counted, Counts> counts = new HashMap<>();

  private final boolean isAskedAsKnown;
  private final Map<CaseView, Boolean> hasAssumed = new HashMap<>();
  private final Set<SeenEntry> assumed = new LinkedHashSet<>();

  CellDurations(Question.DurationOf question) {
    this.status = question.status();
    this.isAskedAsKnown = question.subject().viewpoint().knownOn().isPresent();
  }

  /**
   * The days of a cell.
   *
   * @param asked those of its days that are asked about
   */
  CellDuration of(CellView cell, DaySpan asked) {
    Counts found =
        counts.computeIfAbsent(
            new Counted(cell.answers().told(), asked), counted -> counts(cell, asked));
    return new CellDuration(
        cell.caseId(),
        cell.cell(),
        status,
        found.days(),
        found.touched().atLeast(),
        found.touched().atMost(),
        found.inCuts().least(),
        found.inCuts().most());
  }

  private Counts counts(CellView cell, DaySpan asked) {
    if (isAskedAsKnown && hasAssumed(cell.answers().view())) {
      addAssumed(cell, asked);
    }
    Told told = cell.answers().told();
    WithinDays within = cell.answers().within();
    Optional<LocalDate> from = asked.from().day();
    Optional<LocalDate> to = asked.to().day();
    Run days = Run.of(asked);
    Length least = within.touched(status, true).count(days);
    Length most = within.touched(status, false).count(days);
    if (!least.equals(most)) {
      Optional<DayCount.Bounds> overWorlds =
          told.touched(status, List.of(days)).map(List::getFirst);
      if (!told.cuts().areStrongerThan(status)) { // which may hide what worlds have
        least = longer(least, overWorlds.map(DayCount.Bounds::atLeast).orElse(least));
      }
      most = shorter(most, overWorlds.map(DayCount.Bounds::atMost).orElse(most));
    }
    return new Counts(
        told.timeline().count(status, from, to),
        new DayCount.Bounds(least, most),
        told.cuts().minutes(status, asked));
  }

  private boolean hasAssumed(CaseView view) {
    return hasAssumed.computeIfAbsent(
        view, v -> v.history().entries().stream().anyMatch(SeenEntry::isKnownFromAssumed));
  }

  private void addAssumed(CellView cell, DaySpan asked) {
    addAssumed(cell.answers().told().cuts().reportsOn(asked));
    Timeline<Status> timeline = cell.answers().timeline();
    for (int each = 0; each < timeline.size(); each++) {
      TimelinePeriod<Status> period = timeline.period(each);
      if (new DaySpan(period.since(), period.until()).within(asked).isPresent()) {
        addAssumed(cell.answers().view().evidence().of(timeline.evidenceOfPeriod(each)));
      }
    }
  }

  private void addAssumed(List<SeenEntry> found) {
    found.stream().filter(SeenEntry::isKnownFromAssumed).forEach(assumed::add);
  }

  /**
   * The entries that the days rest on of which nobody knows since when they were known. None unless
   * the question asks as known on a day.
   */
  List<SeenEntry> assumedKnown() {
    return List.copyOf(assumed);
  }

  static Length shorter(Length one, Length other) {
    return BY_LENGTH.compare(one, other) <= 0 ? one : other;
  }

  static Length longer(Length one, Length other) {
    return BY_LENGTH.compare(one, other) >= 0 ? one : other;
  }
}

package io.github.sijill.projection;

import io.github.sijill.event.Status;
import io.github.sijill.projection.DayUnion.Run;
import io.github.sijill.question.CellDuration;
import io.github.sijill.question.Question;
import io.github.sijill.scope.Cell;
import io.github.sijill.scope.DaySpan;
import io.github.sijill.timeline.DayBounds;
import io.github.sijill.timeline.DayCount;
import io.github.sijill.timeline.Length;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** On how many days each cell had a status; what several cells share is counted once. */
final class CellDurations {

  private static final Comparator<Length> BY_LENGTH =
      Comparator.comparingLong(length -> length.days().orElse(Long.MAX_VALUE));

  /** What is counted. */
  private record Counted(Told told, DaySpan asked) {}

  /** What was counted. */
  private record Counts(DayCount days, DayBounds touched, long cutMinutes) {}

  private final Status status;
  private final Map<Counted, Counts> counts = new HashMap<>();

  CellDurations(Question.DurationOf question) {
    this.status = question.status();
  }

  /**
   * The days of a cell.
   *
   * @param asked those of its days that are asked about
   */
  CellDuration of(CaseView view, Cell cell, WithinDays within, Told told, DaySpan asked) {
    Counts found =
        counts.computeIfAbsent(new Counted(told, asked), counted -> counts(within, told, asked));
    return new CellDuration(
        view.history().caseId(),
        cell,
        status,
        found.days(),
        found.touched().atLeast(),
        found.touched().atMost(),
        found.cutMinutes());
  }

  private Counts counts(WithinDays within, Told told, DaySpan asked) {
    Optional<LocalDate> from = asked.from().day();
    Optional<LocalDate> to = asked.to().day();
    Run days = Run.of(asked);
    Length least = within.touched(status, true).count(days);
    Length most = within.touched(status, false).count(days);
    if (!least.equals(most) && within.hidden(status).runs().isEmpty()) {
      Optional<DayBounds> overWorlds = told.touched(status, List.of(days)).map(List::getFirst);
      least = longer(least, overWorlds.map(DayBounds::atLeast).orElse(least));
      most = shorter(most, overWorlds.map(DayBounds::atMost).orElse(most));
    }
    return new Counts(
        told.timeline().count(status, from, to),
        new DayBounds(least, most),
        told.cuts().minutes(status, from, to));
  }

  static Length shorter(Length one, Length other) {
    return BY_LENGTH.compare(one, other) <= 0 ? one : other;
  }

  static Length longer(Length one, Length other) {
    return BY_LENGTH.compare(one, other) >= 0 ? one : other;
  }
}

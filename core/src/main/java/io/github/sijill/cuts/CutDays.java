package io.github.sijill.cuts;

import io.github.sijill.cuts.DayUnion.Run;
import io.github.sijill.event.CutsReported;
import io.github.sijill.event.Status;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.scope.DaySpan;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Days one after the other on each of which a report has a cut.
 *
 * <p>For other rooms of this library.
 *
 * @param entry the entry that reports the cuts
 * @param first the first of these days
 * @param last the last of them, inclusive
 */
public record CutDays(SeenEntry entry, LocalDate first, LocalDate last) {

  /** The report. */
  public CutsReported report() {
    return (CutsReported) entry.event();
  }

  /** What the cuts do. */
  public Status level() {
    return report().level();
  }

  /** Whether some of the days lie between these two, inclusive. */
  public boolean touches(LocalDate from, LocalDate to) {
    return !first.isAfter(to) && !last.isBefore(from);
  }

  /** Those of them that are also among some others; empty if there are none. */
  Optional<CutDays> within(DaySpan days) {
    return DaySpan.of(first, last)
        .within(days)
        .map(
            both ->
                new CutDays(entry, both.from().day().orElseThrow(), both.to().day().orElseThrow()));
  }

  /** Those that the cuts touch if they begin on these: the morning after is one of them. */
  CutDays withLastEnd() {
    return report().hours().isOvernight() ? between(first, last.plusDays(1)) : this;
  }

  /** As many days, so many days later. */
  CutDays plusDays(int days) {
    return new CutDays(entry, first.plusDays(days), last.plusDays(days));
  }

  /** The same from another first day to another last. */
  CutDays between(LocalDate from, LocalDate to) {
    return new CutDays(entry, from, to);
  }

  /** The days alone. */
  public Run run() {
    return Run.of(first, last);
  }
}

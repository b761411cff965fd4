package io.github.sijill.page;

import io.github.sijill.history.SeenEntry;
import io.github.sijill.question.CellTimeline;
import io.github.sijill.question.ChronologyAnswer;
import io.github.sijill.question.TimelineAnswer;
import io.github.sijill.time.DayBound;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Spans of days on all of which the same is answered, but for the day that is named: no entry of
 * the case begins, may begin or ends within one, and no period does.
 */
final class Spans {

  /** How many days after a day on which something may begin or end that still shows within one. */
  private static final int ECHO = 3;

  /** Days from one to another; the first span begins and the last ends openly. */
  record Span(Optional<LocalDate> from, Optional<LocalDate> to) {

    /** A day of it on which nothing happens and that no answer about it names, if it has one. */
    Optional<LocalDate> quietDay() {
      if (from.isEmpty()) {
        return to.map(day -> day.minusDays(3));
      }
      LocalDate second = from.get().plusDays(1);
      return to.isEmpty() || second.isBefore(to.get()) ? Optional.of(second) : Optional.empty();
    }

    /** Another such day. */
    Optional<LocalDate> otherQuietDay() {
      if (from.isEmpty()) {
        return to.map(day -> day.minusDays(40));
      }
      LocalDate other = to.map(day -> day.minusDays(1)).orElse(from.get().plusDays(40));
      return other.isAfter(from.get().plusDays(1)) ? Optional.of(other) : Optional.empty();
    }

    /** Any day of it. */
    LocalDate day() {
      return from.or(() -> to).orElse(LocalDate.EPOCH);
    }

    /** Its days, each a span. */
    List<Span> days() {
      List<Span> days = new ArrayList<>();
      if (from.isPresent() && to.isPresent()) {
        from.get()
            .datesUntil(to.get().plusDays(1))
            .forEach(day -> days.add(new Span(Optional.of(day), Optional.of(day))));
      }
      return days;
    }
  }

  private Spans() {}

  /** All time, cut where these answers show that something may be otherwise. */
  static List<Span> of(TimelineAnswer timeline, ChronologyAnswer chronology) {
    return between(cuts(timeline, chronology));
  }

  /**
   * The same, cut besides where what held within a day may be otherwise: it begins with what held
   * the day before, and several entries that may have happened on the same days need some days for
   * each order in which they can have happened.
   */
  static List<Span> ofMoments(TimelineAnswer timeline, ChronologyAnswer chronology) {
    NavigableSet<LocalDate> cuts = new TreeSet<>();
    for (LocalDate cut : cuts(timeline, chronology)) {
      for (int after = 0; after <= ECHO; after++) {
        cuts.add(cut.plusDays(after));
      }
    }
    return between(cuts);
  }

  private static NavigableSet<LocalDate> cuts(
      TimelineAnswer timeline, ChronologyAnswer chronology) {
    NavigableSet<LocalDate> cuts = new TreeSet<>();
    for (CellTimeline cell : timeline.cells()) {
      cell.periods().forEach(period -> begins(cuts, period.since()));
      cell.within()
          .forEach(
              within -> {
                cuts.add(within.first());
                cuts.add(within.last().plusDays(1));
              });
    }
    for (SeenEntry entry : chronology.entries()) {
      begins(cuts, entry.occurred().earliest());
      ends(cuts, entry.occurred().earliest());
      begins(cuts, entry.occurred().latest());
      ends(cuts, entry.occurred().latest());
      begins(cuts, entry.earliest());
      ends(cuts, entry.earliest());
      begins(cuts, entry.latest());
      ends(cuts, entry.latest());
    }
    return cuts;
  }

  private static List<Span> between(NavigableSet<LocalDate> cuts) {
    List<Span> spans = new ArrayList<>();
    Optional<LocalDate> from = Optional.empty();
    for (LocalDate cut : cuts) {
      spans.add(new Span(from, Optional.of(cut.minusDays(1))));
      from = Optional.of(cut);
    }
    spans.add(new Span(from, Optional.empty()));
    return spans;
  }

  private static void begins(NavigableSet<LocalDate> cuts, DayBound bound) {
    bound.day().ifPresent(cuts::add);
  }

  private static void ends(NavigableSet<LocalDate> cuts, DayBound bound) {
    bound.day().ifPresent(day -> cuts.add(day.plusDays(1)));
  }
}

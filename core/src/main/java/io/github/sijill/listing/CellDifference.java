package io.github.sijill.listing;

import static java.util.Objects.requireNonNull;

import io.github.sijill.event.CaseId;
import io.github.sijill.event.Status;
import io.github.sijill.question.CellTimeline;
import io.github.sijill.scope.Cell;
import io.github.sijill.time.DayBound;
import io.github.sijill.timeline.Possible;
import io.github.sijill.timeline.TimelinePeriod;
import io.github.sijill.words.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * In what the answers about a cell differ between two states of a record.
 *
 * <p>For applications that compare records.
 *
 * @param days in which they do, at least one
 */
public record CellDifference(CaseId caseId, Cell cell, List<Days> days) {

  /** Keeps a copy of the days. */
  public CellDifference {
    requireNonNull(caseId, "caseId");
    requireNonNull(cell, "cell");
    days = List.copyOf(days);
  }

  /**
   * Days on which, or within which, something else is possible.
   *
   * @param from the first; open if they have no beginning
   * @param to the last, inclusive; open if they have no end
   */
  public record Days(DayBound from, DayBound to, Told before, Told after) {}

  /** What one of the two states tells of such days. */
  public sealed interface Told {

    /** What may have held at their ends. */
    record AtEnds(Possible<Status> possible) implements Told {}

    /** What may have held for some of each of them, such as for the hours of cuts. */
    record WithinThem(CellTimeline.Within within) implements Told {}

    /** Nothing beside what held at their ends. */
    record NothingWithin() implements Told {}

    /** That there is no such cell. */
    record NoCell() implements Told {}

    /** What is told, in words; empty if that is nothing. */
    default String words(Phrases phrases) {
      return switch (this) {
        case AtEnds(Possible<Status> possible) -> Phrases.plain(phrases.possible(possible));
        case WithinThem(CellTimeline.Within within) -> described(within, phrases);
        case NothingWithin nothing -> "";
        case NoCell none -> phrases.say("diff.no-cell");
      };
    }

    private static String described(CellTimeline.Within within, Phrases phrases) {
      String said =
          phrases.say(
              "within", "statuses", phrases.all(within.statuses()), "hours", phrases.hours(within));
      return Phrases.plain(within.isCertain() ? said : phrases.say("perhaps", "what", said));
    }
  }

  /**
   * The difference between two timelines of a cell, at least one of which there is; empty if there
   * is none.
   */
  static Optional<CellDifference> between(
      Optional<CellTimeline> before, Optional<CellTimeline> after) {
    CellTimeline one = before.or(() -> after).orElseThrow();
    List<Days> days = new ArrayList<>();
    if (before.isPresent() && after.isPresent()) {
      addEnds(days, before.get().course(), after.get().course());
      Told nothing = new Told.NothingWithin();
      onlyIn(before.get(), after.get())
          .forEach(each -> days.add(days(each, new Told.WithinThem(each), nothing)));
      onlyIn(after.get(), before.get())
          .forEach(each -> days.add(days(each, nothing, new Told.WithinThem(each))));
    } else {
      Told none = new Told.NoCell();
      for (TimelinePeriod<Status> period : one.course()) {
        Told told = new Told.AtEnds(period.possible());
        days.add(
            new Days(
                period.since(),
                period.until(),
                before.isPresent() ? told : none,
                after.isPresent() ? told : none));
      }
    }
    return days.isEmpty()
        ? Optional.empty()
        : Optional.of(new CellDifference(one.caseId(), one.cell(), days));
  }

  /** Both courses go from the first day of all to the last, without a gap. */
  private static void addEnds(
      List<Days> days, List<TimelinePeriod<Status>> before, List<TimelinePeriod<Status>> after) {
    DayBound from = DayBound.open();
    int one = 0;
    int other = 0;
    while (one < before.size() && other < after.size()) {
      TimelinePeriod<Status> was = before.get(one);
      TimelinePeriod<Status> is = after.get(other);
      DayBound to =
          DayBound.byEnd().compare(was.until(), is.until()) <= 0 ? was.until() : is.until();
      if (!was.possible().equals(is.possible())) {
        days.add(
            new Days(from, to, new Told.AtEnds(was.possible()), new Told.AtEnds(is.possible())));
      }
      one += was.until().equals(to) ? 1 : 0;
      other += is.until().equals(to) ? 1 : 0;
      from = to.day().map(day -> DayBound.on(day.plusDays(1))).orElse(to);
    }
  }

  /** What holds within days of one that does not within those of the other. */
  private static List<CellTimeline.Within> onlyIn(CellTimeline one, CellTimeline other) {
    List<List<Object>> told = other.within().stream().map(CellDifference::said).toList();
    return one.within().stream().filter(each -> !told.contains(said(each))).toList();
  }

  private static List<Object> said(CellTimeline.Within within) {
    return List.of(
        within.first(), within.last(), within.statuses(), within.isCertain(), within.hours());
  }

  private static Days days(CellTimeline.Within within, Told before, Told after) {
    return new Days(DayBound.on(within.first()), DayBound.on(within.last()), before, after);
  }
}

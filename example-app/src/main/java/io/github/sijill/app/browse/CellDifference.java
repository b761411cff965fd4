package io.github.sijill.app.browse;

import io.github.sijill.event.CaseId;
import io.github.sijill.event.Status;
import io.github.sijill.question.AboutCell;
import io.github.sijill.question.CellTimeline;
import io.github.sijill.scope.Cell;
import io.github.sijill.time.DayBound;
import io.github.sijill.timeline.TimelinePeriod;
import io.github.sijill.words.Phrases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** In what the answers about a cell differ between two states of a record. */
record CellDifference(CaseId caseId, Cell cell, List<Days> days) implements AboutCell {

  /** Days on which, or within which, something else is possible; an open bound has no end. */
  record Days(DayBound from, DayBound to, String before, String after) {}

  /** Empty days if there is no difference. Of a cell that one of them lacks, that is said. */
  static CellDifference between(
      Optional<CellTimeline> before, Optional<CellTimeline> after, Phrases phrases) {
    CellTimeline one = before.or(() -> after).orElseThrow();
    List<Days> days = new ArrayList<>();
    if (before.isPresent() && after.isPresent()) {
      days.addAll(ends(before.get().course(), after.get().course(), phrases));
      within(before.get(), after.get())
          .forEach(each -> days.add(days(each, words(each, phrases), "")));
      within(after.get(), before.get())
          .forEach(each -> days.add(days(each, "", words(each, phrases))));
    } else {
      for (TimelinePeriod<Status> period : one.course()) {
        String possible = Phrases.plain(phrases.possible(period.possible()));
        days.add(
            new Days(
                period.since(),
                period.until(),
                before.isPresent() ? possible : phrases.say("diff.no-cell"),
                after.isPresent() ? possible : phrases.say("diff.no-cell")));
      }
    }
    return new CellDifference(one.caseId(), one.cell(), List.copyOf(days));
  }

  /** Both courses go from the first day of all to the last, without a gap. */
  private static List<Days> ends(
      List<TimelinePeriod<Status>> before, List<TimelinePeriod<Status>> after, Phrases phrases) {
    List<Days> days = new ArrayList<>();
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
            new Days(
                from,
                to,
                Phrases.plain(phrases.possible(was.possible())),
                Phrases.plain(phrases.possible(is.possible()))));
      }
      one += was.until().equals(to) ? 1 : 0;
      other += is.until().equals(to) ? 1 : 0;
      from = to.day().map(day -> DayBound.on(day.plusDays(1))).orElse(to);
    }
    return days;
  }

  /** What holds within days of one that does not within those of the other. */
  private static List<CellTimeline.Within> within(CellTimeline one, CellTimeline other) {
    List<List<Object>> told = other.within().stream().map(CellDifference::said).toList();
    return one.within().stream().filter(each -> !told.contains(said(each))).toList();
  }

  private static List<Object> said(CellTimeline.Within within) {
    return List.of(
        within.first(), within.last(), within.statuses(), within.isCertain(), within.hours());
  }

  private static Days days(CellTimeline.Within within, String before, String after) {
    return new Days(DayBound.on(within.first()), DayBound.on(within.last()), before, after);
  }

  private static String words(CellTimeline.Within within, Phrases phrases) {
    String said =
        phrases.say(
            "within", "statuses", phrases.all(within.statuses()), "hours", phrases.hours(within));
    return Phrases.plain(within.isCertain() ? said : phrases.say("perhaps", "what", said));
  }

  /** A bound as a table has it. */
  static String text(DayBound bound) {
    return bound.day().map(LocalDate::toString).orElse("");
  }
}

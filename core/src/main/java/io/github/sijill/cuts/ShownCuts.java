package io.github.sijill.cuts;

import static java.util.Objects.requireNonNull;

import io.github.sijill.cuts.DayUnion.Run;
import io.github.sijill.event.Status;
import io.github.sijill.scope.DaySpan;
import io.github.sijill.timeline.Timeline;
import io.github.sijill.timeline.TimelinePeriod;
import io.github.sijill.timeline.Within;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the days on which cuts show beside what a timeline tells: those on which something weaker
 * may have held beside them.
 *
 * <p>For other rooms of this library.
 */
public final class ShownCuts {

  /**
   * Days on which a report tells of cuts that show.
   *
   * @param isCertain whether nothing stronger can have held beside them
   */
  public record Shown(CutDays days, boolean isCertain) {}

  /** The days on which cuts of a level may show beside other cuts, and certainly do. */
  private record Unhidden(DayUnion possibly, DayUnion certainly) {}

  private final Timeline<Status> timeline;
  private final Map<Status, Unhidden> unhidden = new EnumMap<>(Status.class);

  /** The days within which something else may hold beside a cut than within the day before. */
  private final NavigableSet<LocalDate> turns = new TreeSet<>();

  private ShownCuts(Cuts cuts, Timeline<Status> timeline) {
    this.timeline = timeline;
    for (Status level : Status.values()) {
      Unhidden days = new Unhidden(cuts.shown(level), cuts.shownCertainly(level));
      unhidden.put(level, days);
      addTurns(days.possibly());
      addTurns(days.certainly());
    }
    for (TimelinePeriod<Status> period : timeline.periods()) {
      period.since().day().ifPresent(day -> turns.addAll(List.of(day, day.plusDays(1))));
    }
    for (Within<Status> within : timeline.within()) {
      turns.addAll(List.of(within.first(), within.last().plusDays(1)));
    }
  }

  private void addTurns(DayUnion days) {
    for (Run run : days.runs()) {
      turns.add(LocalDate.ofEpochDay(run.first()));
      turns.add(LocalDate.ofEpochDay(run.last() + 1));
    }
  }

  /**
   * The days on which cuts of a cell show, report by report.
   *
   * @param exists the days of the cell
   */
  public static List<Shown> of(Cuts cuts, Timeline<Status> timeline, DaySpan exists) {
    if (cuts.isEmpty()) {
      return List.of();
    }
    ShownCuts found = new ShownCuts(cuts, timeline);
    return cuts.days().stream()
        .flatMap(days -> days.within(exists).stream())
        .flatMap(days -> found.of(days).stream())
        .toList();
  }

  /** Those of some days of a report on which its cuts show, from turn to turn. */
  private List<Shown> of(CutDays days) {
    List<LocalDate> firsts = new ArrayList<>(List.of(days.first()));
    firsts.addAll(turns.subSet(days.first(), false, days.last(), true));
    List<Shown> shown = new ArrayList<>();
    @Nullable Shown before = null;
    for (int i = 0; i < firsts.size(); i++) {
      LocalDate first = firsts.get(i);
      LocalDate last = i + 1 < firsts.size() ? firsts.get(i + 1).minusDays(1) : days.last();
      if (!mayShow(days.level(), first)) {
        before = null;
        continue;
      }
      boolean isCertain = certainlyShows(days.level(), first);
      if (before != null && before.isCertain == isCertain) {
        before = new Shown(before.days().between(before.days().first(), last), isCertain);
        shown.set(shown.size() - 1, before);
      } else {
        before = new Shown(days.between(first, last), isCertain);
        shown.add(before);
      }
    }
    return shown;
  }

  private boolean mayShow(Status level, LocalDate day) {
    return unhidden(level).possibly().has(day)
        && beside(day).stream().anyMatch(status -> status.strength() < level.strength());
  }

  private boolean certainlyShows(Status level, LocalDate day) {
    return unhidden(level).certainly().has(day)
        && beside(day).stream().allMatch(status -> status.strength() <= level.strength());
  }

  private Unhidden unhidden(Status level) {
    return requireNonNull(unhidden.get(level));
  }

  private Set<Status> beside(LocalDate day) {
    return timeline.possiblyDuring(day, day).values();
  }
}

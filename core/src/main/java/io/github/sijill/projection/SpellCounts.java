package io.github.sijill.projection;

import io.github.sijill.casefile.Cuts;
import io.github.sijill.event.CutsReported;
import io.github.sijill.event.Status;
import io.github.sijill.history.DayRange;
import io.github.sijill.projection.DayUnion.Run;
import io.github.sijill.timeline.Spell;
import io.github.sijill.timeline.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts by span the restrictions of a level that are in force at some moment of it, cuts among
 * them. Each entry counts once, on however many cells it is; a baseline once for each case.
 */
final class SpellCounts {

  private final Status level;
  private final List<Run> spans;

  /** By span. */
  private final List<Set<Object>> certain = new ArrayList<>();

  private final List<Set<Object>> possible = new ArrayList<>();

  /** What was counted, for cells share it. */
  private final Map<Timeline<Status>, List<Spell>> spells = new HashMap<>();

  /**
   * @param spans one after the other, without a gap
   */
  SpellCounts(Status level, List<Run> spans) {
    this.level = level;
    this.spans = spans;
    spans.forEach(
        span -> {
          certain.add(new HashSet<>());
          possible.add(new HashSet<>());
        });
  }

  /** Counts what is told of a cell. */
  void add(Told told) {
    Run exists = Run.of(told.exists());
    for (Spell spell : spells.computeIfAbsent(told.timeline(), each -> each.spells(level))) {
      Object entry = spell.entry().isPresent() ? spell.entry().get() : told.caseId();
      for (int i = firstUntil(spell.first()); i < spans.size(); i++) {
        int from = number(Math.max(exists.first(), spans.get(i).first()));
        int to = number(Math.min(exists.last(), spans.get(i).last()));
        if (spell.last() < from) {
          break;
        }
        if (from <= to && spell.mayTouch(from, to)) {
          possible.get(i).add(entry);
          if (spell.touches(from, to)) {
            certain.get(i).add(entry);
          }
        }
      }
    }
    addCuts(told.cuts().within(told.exists()));
  }

  private void addCuts(Cuts cuts) {
    for (Cuts.Run run : cuts.runs()) {
      Run days = Run.of(run.first(), run.last());
      if (((CutsReported) run.entry().event()).level() == level) {
        for (int i = firstUntil(days.first()); i < spans.size(); i++) {
          if (spans.get(i).first() > days.last()) {
            break;
          }
          possible.get(i).add(run.entry());
          certain.get(i).add(run.entry());
        }
      }
    }
  }

  /** The index of the first span that does not end before a day. */
  private int firstUntil(long day) {
    int low = 0;
    int high = spans.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spans.get(middle).last() < day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int number(long day) {
    return day == Long.MIN_VALUE
        ? DayRange.BEFORE_ALL
        : day == Long.MAX_VALUE ? DayRange.AFTER_ALL : DayRange.number(LocalDate.ofEpochDay(day));
  }

  int atLeast(int span) {
    return certain.get(span).size();
  }

  int atMost(int span) {
    return possible.get(span).size();
  }
}

package io.github.sijill.projection;

import io.github.sijill.cuts.CutDays;
import io.github.sijill.cuts.Cuts;
import io.github.sijill.cuts.DayUnion.Run;
import io.github.sijill.event.Status;
import io.github.sijill.history.DayRange;
import io.github.sijill.timeline.Spell;
import io.github.sijill.timeline.Timeline;
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
      for (int i = Run.firstUntil(spans, spell.first()); i < spans.size(); i++) {
        DayRange days = exists.within(spans.get(i)).range();
        if (spell.last() < days.first()) {
          break;
        }
        if (!days.isEmpty() && spell.mayTouch(days.first(), days.last())) {
          possible.get(i).add(entry);
          if (spell.touches(days.first(), days.last())) {
            certain.get(i).add(entry);
          }
        }
      }
    }
    addCuts(told.cuts().within(told.exists()));
  }

  private void addCuts(Cuts cuts) {
    for (CutDays some : cuts.days()) {
      Run days = some.run();
      if (some.level() == level) {
        for (int i = Run.firstUntil(spans, days.first()); i < spans.size(); i++) {
          if (spans.get(i).first() > days.last()) {
            break;
          }
          possible.get(i).add(some.entry());
          certain.get(i).add(some.entry());
        }
      }
    }
  }

  int atLeast(int span) {
    return certain.get(span).size();
  }

  int atMost(int span) {
    return possible.get(span).size();
  }
}

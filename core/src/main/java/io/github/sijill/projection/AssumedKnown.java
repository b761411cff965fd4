package io.github.sijill.projection;

import io.github.sijill.event.Status;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.history.Viewpoint;
import io.github.sijill.scope.Cell;
import io.github.sijill.scope.DaySpan;
import io.github.sijill.timeline.Evidence;
import io.github.sijill.timeline.Timeline;
import io.github.sijill.timeline.TimelinePeriod;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The entries that counted days rest on of which nobody knows since when they were known. Nothing
 * is looked for unless the question asks as known on a day and the case has such an entry.
 */
final class AssumedKnown {

  private final boolean isAsked;
  private final Map<CaseView, Boolean> hasSome = new HashMap<>();
  private final Set<Object> looked = new LinkedHashSet<>();
  private final Set<SeenEntry> entries = new LinkedHashSet<>();

  AssumedKnown(Viewpoint viewpoint) {
    this.isAsked = viewpoint.knownOn().isPresent();
  }

  void add(CaseView view, Cell cell, Timeline<Status> timeline, DaySpan asked) {
    if (!isAsked
        || !hasSome.computeIfAbsent(
            view, v -> v.history().entries().stream().anyMatch(SeenEntry::isKnownFromAssumed))) {
      return;
    }
    view.timelines().cuts(cell).on(asked).forEach(part -> add(List.of(part.entry())));
    if (looked.add(List.of(timeline, asked))) {
      List<TimelinePeriod<Status>> periods = timeline.periods();
      List<Evidence> evidence = timeline.evidenceOfPeriods();
      for (int i = 0; i < periods.size(); i++) {
        TimelinePeriod<Status> period = periods.get(i);
        if (new DaySpan(period.since(), period.until()).within(asked).isPresent()) {
          add(view.evidence().of(evidence.get(i)));
        }
      }
    }
  }

  private void add(List<SeenEntry> found) {
    found.stream().filter(SeenEntry::isKnownFromAssumed).forEach(entries::add);
  }

  List<SeenEntry> entries() {
    return List.copyOf(entries);
  }
}

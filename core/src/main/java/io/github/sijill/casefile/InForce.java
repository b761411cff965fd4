package io.github.sijill.casefile;

import io.github.sijill.event.CaseId;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent.StatusChange;
import io.github.sijill.event.Status;
import io.github.sijill.history.DayRange;
import io.github.sijill.history.History;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.history.Viewpoint;
import io.github.sijill.scope.Cell;
import io.github.sijill.scope.DaySpan;
import io.github.sijill.scope.Scope;
import io.github.sijill.timeline.Timeline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What may have been in force in a case, as the questions would answer it: read from the whole
 * record, where {@link ChangesByScope#showsInForce} does not show it at once.
 */
final class InForce {

  /** How many of the entries that might have been named a refusal names. */
  private static final int SHOWN = 5;

  private final History history;
  private final CellTimelines timelines;

  private InForce(History history) {
    this.history = history;
    this.timelines = new CellTimelines(history);
  }

  static InForce in(CaseId caseId, List<Recorded> record) {
    return new InForce(History.of(caseId, record, Viewpoint.now()));
  }

  /**
   * Whether a cell of the scope, or one that continues it, may have had one of the statuses at some
   * moment of these days.
   */
  boolean possibly(Set<Status> statuses, Scope scope, int first, int last) {
    Set<Timeline<Status>> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Scope reached = history.dimensions().reached(scope);
    for (Cell cell : history.dimensions().distinctCells(reached, scopes())) {
      Timeline<Status> timeline = timelines.of(cell);
      Optional<DaySpan> days = history.dimensions().days(cell);
      if (days.isPresent()
          && (seen.add(timeline) || !days.get().equals(DaySpan.ALWAYS))
          && mayHold(timeline, statuses, first, last, days.get())) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayHold(
      Timeline<Status> timeline, Set<Status> statuses, int first, int last, DaySpan days) {
    int from = Math.max(first, DayRange.of(days).first());
    int to = Math.min(last, DayRange.of(days).last());
    return from <= to && timeline.mayHold(statuses, from, to);
  }

  /**
   * The last entries that begin such a restriction in the scope, and from when on they can have.
   */
  List<String> candidates(Set<Status> statuses, Scope scope) {
    List<String> found = new ArrayList<>();
    for (SeenEntry entry : history.entries()) {
      if (entry.event() instanceof StatusChange change
          && statuses.contains(change.status())
          && history.dimensions().overlap(change.scope(), scope)) {
        found.add("%s, from %s".formatted(entry.id(), entry.earliest()));
      }
    }
    return found.subList(Math.max(0, found.size() - SHOWN), found.size());
  }

  private Set<Scope> scopes() {
    Set<Scope> scopes = new HashSet<>();
    for (SeenEntry entry : history.entries()) {
      if (entry.event() instanceof StatusChange change) {
        scopes.add(change.scope());
      }
    }
    return scopes;
  }
}

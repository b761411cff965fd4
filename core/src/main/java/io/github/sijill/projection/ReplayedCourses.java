package io.github.sijill.projection;

import static java.util.Objects.requireNonNull;

import io.github.sijill.casefile.CellTimelines;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.SagaEvent.StatusChange;
import io.github.sijill.event.StatementIssued;
import io.github.sijill.event.Status;
import io.github.sijill.history.DayRange;
import io.github.sijill.history.History;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.history.Viewpoint;
import io.github.sijill.scope.Cell;
import io.github.sijill.scope.DaySpan;
import io.github.sijill.timeline.Change;
import io.github.sijill.timeline.Course;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which cells of its case each event gives another course, event by event. What an event cannot
 * have touched is not looked at again: most add a change to the cells of their scope, and leave the
 * days of all others as they were. Not thread-safe.
 *
 * <p>For other rooms of this library.
 */
public final class ReplayedCourses {

  private final Map<CaseId, OneCase> cases = new HashMap<>();

  /** The cells of its case whose course is another once this event is recorded, in their order. */
  public List<Cell> changedBy(Recorded next) {
    return cases.computeIfAbsent(next.caseId(), OneCase::new).changedBy(next);
  }

  /**
   * What cells have in common that the same changes reach.
   *
   * @param isAnother whether the last of these changes has made it another course
   */
  private record Shared(List<Change<Status>> changes, Course<Status> course, boolean isAnother) {}

  private static final class OneCase {

    private final CaseId caseId;
    private final List<Recorded> record = new ArrayList<>();
    private final Map<EntryId, Integer> ranks = new HashMap<>();
    private History history;
    private Map<Cell, Shared> cells = new LinkedHashMap<>();

    OneCase(CaseId caseId) {
      this.caseId = caseId;
      this.history = History.of(caseId, record, Viewpoint.now());
    }

    List<Cell> changedBy(Recorded next) {
      record.add(next);
      if (tellsNothing(next.event())) {
        return List.of();
      }
      History before = history;
      Optional<History> grown =
          before.dimensions().hasDays() ? Optional.empty() : before.and(next, ranks);
      if (grown.isPresent()) {
        history = grown.get();
        ranks.put(next.id(), history.entries().size() - 1);
        return further(history.entries().getLast());
      }
      history = History.of(caseId, record, Viewpoint.now());
      ranks.clear();
      history.entries().forEach(entry -> ranks.put(entry.id(), history.rank(entry)));
      if (isFurther(before, history)) {
        return further(history.entries().getLast());
      }
      Map<Cell, Shared> known = cells;
      cells = anew();
      return cells.keySet().stream().filter(cell -> isChanged(cell, known, before)).toList();
    }

    /** Whether an event says nothing of statuses, of other entries or of their order. */
    private static boolean tellsNothing(SagaEvent event) {
      return event instanceof SagaEvent.Background
          && event.predecessors().isEmpty()
          && !(event instanceof StatementIssued);
    }

    /** Whether a history has one entry more, the last in rank, and is the same without it. */
    private static boolean isFurther(History before, History now) {
      int size = before.entries().size();
      if (now.entries().size() != size + 1 || before.dimensions().hasDays()) {
        return false;
      }
      SeenEntry last = now.entries().getLast();
      if (last.event() instanceof SagaEvent.Declaration) {
        return false;
      }
      for (int rank = 0; rank < size; rank++) {
        if (before.entries().get(rank).sequence() != now.entries().get(rank).sequence()
            || before.firstDay(rank) != now.firstDay(rank)
            || before.lastDay(rank) != now.lastDay(rank)
            || !before.entries().get(rank).event().equals(now.entries().get(rank).event())) {
          return false;
        }
      }
      return true;
    }

    private List<Cell> further(SeenEntry entry) {
      Optional<Change<Status>> change = CellTimelines.change(entry, ranks, history);
      List<Cell> changed = new ArrayList<>();
      if (change.isEmpty() || !(entry.event() instanceof StatusChange of)) {
        return changed;
      }
      IdentityHashMap<Shared, Shared> after = new IdentityHashMap<>();
      for (Cell cell : history.dimensions().cells(of.scope())) {
        Shared before = requireNonNull(cells.get(cell));
        Shared now = after.computeIfAbsent(before, shared -> and(shared, change.get()));
        cells.put(cell, now);
        if (now.isAnother()) {
          changed.add(cell);
        }
      }
      return changed;
    }

    private Shared and(Shared before, Change<Status> change) {
      List<Change<Status>> changes = new ArrayList<>(before.changes());
      changes.add(change);
      Course<Status> course = CellTimelines.course(before.course(), changes, history);
      return new Shared(changes, course, !course.equals(before.course()));
    }

    private Map<Cell, Shared> anew() {
      CellTimelines timelines = new CellTimelines(history);
      Map<List<Change<Status>>, Shared> shared = new HashMap<>();
      Map<Cell, Shared> all = new LinkedHashMap<>();
      for (Cell cell : history.dimensions().cells()) {
        all.put(
            cell,
            shared.computeIfAbsent(
                timelines.changes(cell),
                changes -> new Shared(changes, CellTimelines.course(changes, history), true)));
      }
      return all;
    }

    private boolean isChanged(Cell cell, Map<Cell, Shared> known, History before) {
      Optional<DaySpan> days = history.dimensions().days(cell);
      Shared was = known.get(cell);
      return days.isPresent()
          && (was == null
              || !days.equals(before.dimensions().days(cell))
              || !was.course()
                  .isAs(
                      requireNonNull(cells.get(cell)).course(),
                      days.get().from().day().map(DayRange::number).orElse(DayRange.BEFORE_ALL),
                      days.get().to().day().map(DayRange::number).orElse(DayRange.AFTER_ALL)));
    }
  }
}

package io.github.sijill.casefile;

import io.github.sijill.event.CaseId;
import io.github.sijill.event.CutsReported;
import io.github.sijill.event.EntryId;
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
import io.github.sijill.time.DayBound;
import io.github.sijill.timeline.InForce.Ending;
import io.github.sijill.timeline.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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

  /**
   * What ended a restriction, and until when at the latest.
   *
   * @param by the ids of the entries that may have
   */
  record End(DayBound latest, List<String> by) {}

  /**
   * When a restriction had ended on all of its cells, if it certainly had before these days; empty
   * if it may be in force at some moment of them, or is only rumoured.
   */
  Optional<End> endedBefore(EntryId restriction, int first, int last) {
    Optional<SeenEntry> entry =
        history.entries().stream().filter(each -> each.id().equals(restriction)).findFirst();
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    return switch (entry.get().event()) {
      case CutsReported cuts -> {
        LocalDate end = cuts.days().last().plusDays(cuts.hours().isOvernight() ? 1 : 0);
        yield DayRange.number(end) >= first
            ? Optional.empty()
            : Optional.of(new End(DayBound.on(end), List.of("the last of its days")));
      }
      case StatusChange change ->
          ended(
              history.dimensions().reached(change.scope()),
              OptionalInt.of(history.rank(entry.get())),
              first,
              last);
      default -> ended(Scope.all(), OptionalInt.empty(), first, last);
    };
  }

  private Optional<End> ended(Scope scope, OptionalInt rank, int first, int last) {
    Set<String> by = new LinkedHashSet<>();
    DayBound latest = DayBound.on(LocalDate.MIN);
    for (Cell cell : history.dimensions().distinctCells(scope, scopes())) {
      Timeline<Status> timeline = timelines.of(cell);
      if (timeline.mayBeInForce(rank, first, last)) {
        return Optional.empty();
      }
      Optional<Ending> end = timeline.endOf(rank);
      if (end.isPresent()) {
        end.get().by().forEach(each -> by.add(each.id().value()));
        latest = Collections.max(List.of(latest, end.get().latest()), DayBound.byEnd());
      }
    }
    return by.isEmpty() ? Optional.empty() : Optional.of(new End(latest, List.copyOf(by)));
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

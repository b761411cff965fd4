package io.github.sijill.projection;

import io.github.sijill.event.CutsReported;
import io.github.sijill.event.DecreePublished;
import io.github.sijill.event.DirectorDismissed;
import io.github.sijill.event.EntryCorrected;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.EntryRetracted;
import io.github.sijill.event.MeasurementReported;
import io.github.sijill.event.PetitionFiled;
import io.github.sijill.event.ReactionObserved;
import io.github.sijill.event.RulingIssued;
import io.github.sijill.event.RumourCirculated;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.SagaEvent.StatusChange;
import io.github.sijill.event.StatementIssued;
import io.github.sijill.event.StillInForce;
import io.github.sijill.history.History;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.scope.Scope;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a history are about cells of a scope. An entry is left out only if it is known
 * to be about other cells: its own scope lies elsewhere, or that of all entries that it confirms,
 * denies, covers, supports, contradicts or amends. An entry that names neither, such as a petition,
 * may be about any cell.
 */
final class AboutScope implements Predicate<SeenEntry> {

  private final History history;
  private final Scope scope;
  private final Map<EntryId, SagaEvent> events = new HashMap<>();

  AboutScope(History history, Scope scope) {
    this.history = history;
    this.scope = scope;
    if (!scope.equals(Scope.all())) {
      history.chronology().forEach(entry -> events.put(entry.id(), entry.event()));
    }
  }

  @Override
  public boolean test(SeenEntry entry) {
    return scope.equals(Scope.all()) || isAbout(entry.event(), new HashSet<>());
  }

  private boolean isAbout(SagaEvent event, Set<EntryId> looked) {
    return switch (event) {
      case StatusChange e -> history.dimensions().overlap(e.scope(), scope);
      case CutsReported e -> history.dimensions().overlap(e.scope(), scope);
      case EntryCorrected e ->
          isAbout(e.correction(), looked) || isAboutAny(Set.of(e.corrected()), looked);
      case EntryRetracted e -> isAboutAny(Set.of(e.retracted()), looked);
      case StatementIssued e -> isAboutAny(both(e.confirms(), e.denies()), looked);
      case StillInForce e -> isAboutAny(e.restrictions(), looked);
      case DecreePublished e -> isAbout(e, looked);
      case RulingIssued e -> isAboutAny(e.about(), looked);
      case MeasurementReported e -> isAboutAny(both(e.supports(), e.contradicts()), looked);
      case SagaEvent.Declaration e -> true;
      case DirectorDismissed e -> true;
      case ReactionObserved e -> true;
      case PetitionFiled e -> true;
      case RumourCirculated e -> true;
    };
  }

  /** Its own cells count, and those of what it covers. */
  private boolean isAbout(DecreePublished decree, Set<EntryId> looked) {
    if (decree.scope().isEmpty()) {
      return isAboutAny(decree.covers(), looked);
    }
    return history.dimensions().overlap(decree.scope().get(), scope)
        || (!decree.covers().isEmpty() && isAboutAny(decree.covers(), looked));
  }

  private static Set<EntryId> both(Set<EntryId> some, Set<EntryId> others) {
    Set<EntryId> all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }

  /** Of none it may be any; and what is not in view may be about any cell. */
  private boolean isAboutAny(Set<EntryId> entries, Set<EntryId> looked) {
    return entries.isEmpty()
        || entries.stream()
            .filter(looked::add)
            .anyMatch(id -> isAboutEvent(events.get(id), looked));
  }

  private boolean isAboutEvent(@Nullable SagaEvent event, Set<EntryId> looked) {
    return event == null || isAbout(event, looked);
  }
}

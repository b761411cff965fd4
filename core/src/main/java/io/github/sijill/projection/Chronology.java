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
import io.github.sijill.time.DayBound;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a history that are about cells of a scope, in the order in which they happened. An
 * entry is left out only if it is known to be about other cells: its own scope lies elsewhere, or
 * that of all entries that it confirms, denies, covers, supports, contradicts or amends. An entry
 * that names neither, such as a petition, may be about any cell.
 */
final class Chronology {

  private final History history;
  private final Scope scope;
  private final Map<EntryId, SagaEvent> events = new HashMap<>();

  private Chronology(History history, Scope scope) {
    this.history = history;
    this.scope = scope;
    if (!scope.equals(Scope.all())) {
      history.chronology().forEach(entry -> events.put(entry.id(), entry.event()));
    }
  }

  /** Those of one case. */
  static List<SeenEntry> of(CaseView view, Scope scope) {
    Chronology about = new Chronology(view.history(), scope);
    return view.chronology().stream().filter(about::isAbout).toList();
  }

  private boolean isAbout(SeenEntry entry) {
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

  /** A chronology, read up to one of its entries. */
  private record Reading(List<SeenEntry> entries, int next, int number) {

    SeenEntry entry() {
      return entries.get(next);
    }
  }

  private static final Comparator<Reading> BY_OCCURRENCE =
      Comparator.<Reading, DayBound>comparing(
              reading -> reading.entry().earliest(), DayBound.byBeginning())
          .thenComparing(reading -> reading.entry().latest(), DayBound.byEnd())
          .thenComparingInt(Reading::number);

  /** The chronologies of several cases as one. The entries of one case keep their order. */
  static List<SeenEntry> merged(List<List<SeenEntry>> cases) {
    PriorityQueue<Reading> readings = new PriorityQueue<>(BY_OCCURRENCE);
    for (List<SeenEntry> entries : cases) {
      if (!entries.isEmpty()) {
        readings.add(new Reading(entries, 0, readings.size()));
      }
    }
    List<SeenEntry> merged = new ArrayList<>();
    while (!readings.isEmpty()) {
      Reading first = readings.remove();
      merged.add(first.entry());
      if (first.next() + 1 < first.entries().size()) {
        readings.add(new Reading(first.entries(), first.next() + 1, first.number()));
      }
    }
    return merged;
  }
}

package io.github.sijill.projection;

import io.github.sijill.event.DirectorDismissed;
import io.github.sijill.history.History;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.question.HeldOffice;
import io.github.sijill.question.HeldOffice.Holder;
import io.github.sijill.question.Question;
import io.github.sijill.timeline.Change;
import io.github.sijill.timeline.Scale;
import io.github.sijill.timeline.Timeline;
import io.github.sijill.timeline.Timeline.Evidence;
import io.github.sijill.timeline.TimelinePeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who holds each office that a case tells of. A dismissal says who held it before, and who after;
 * the office's first holder is whoever the earliest dismissal names.
 */
final class OfficeHolders {

  private record Office(String institution, String office) {

    boolean isAskedFor(Question.OfficeHolderOn question) {
      return question.institution().map(institution::equals).orElse(true)
          && question.office().map(office::equals).orElse(true);
    }
  }

  /**
   * An office over time.
   *
   * @param first the earliest dismissal, which names the first holder
   */
  private record Tenure(Timeline<Holder> holders, SeenEntry first) {}

  private final History history;
  private final Map<Office, Tenure> tenures = new LinkedHashMap<>();

  OfficeHolders(History history) {
    this.history = history;
    Map<Office, List<SeenEntry>> dismissals = new LinkedHashMap<>();
    for (SeenEntry entry : history.entries()) {
      if (entry.event() instanceof DirectorDismissed e) {
        dismissals
            .computeIfAbsent(new Office(e.institution(), e.office()), o -> new ArrayList<>())
            .add(entry);
      }
    }
    dismissals.forEach((office, entries) -> tenures.put(office, tenure(entries)));
  }

  private Tenure tenure(List<SeenEntry> dismissals) {
    SeenEntry first =
        dismissals.stream()
            .min(
                Comparator.<SeenEntry>comparingInt(entry -> history.firstDay(history.rank(entry)))
                    .thenComparingInt(history::rank))
            .orElseThrow();
    Holder before = new Holder(Optional.of(dismissal(first).person()), false);
    List<Change<Holder>> changes =
        dismissals.stream()
            .map(entry -> Change.replaces(history.rank(entry), successor(dismissal(entry))))
            .toList();
    List<Holder> holders =
        changes.stream().map(Change::begins).map(Optional::orElseThrow).distinct().toList();
    return new Tenure(Timeline.of(new Scale<>(before, before, holders), changes, history), first);
  }

  private static DirectorDismissed dismissal(SeenEntry entry) {
    return (DirectorDismissed) entry.event();
  }

  private static Holder successor(DirectorDismissed dismissal) {
    return new Holder(dismissal.successor(), dismissal.interim());
  }

  /** The holders of the offices asked about at the end of the day. */
  List<HeldOffice> on(Question.OfficeHolderOn question) {
    List<HeldOffice> offices = new ArrayList<>();
    tenures.forEach(
        (office, tenure) -> {
          if (office.isAskedFor(question)) {
            TimelinePeriod<Holder> period = tenure.holders().periodOf(question.day());
            offices.add(
                new HeldOffice(
                    history.caseId(),
                    office.institution(),
                    office.office(),
                    period.possible(),
                    period.since(),
                    period.until(),
                    evidence(tenure, question.day())));
          }
        });
    return offices;
  }

  /** Before the first dismissal it is that dismissal which says who held the office. */
  private List<SeenEntry> evidence(Tenure tenure, LocalDate day) {
    Evidence evidence = tenure.holders().evidenceOn(day);
    return evidence.deciding().isEmpty()
        ? List.of(tenure.first())
        : new EvidenceEntries(history).of(evidence);
  }
}

package io.github.sijill.projection;

import io.github.sijill.event.DirectorDismissed;
import io.github.sijill.history.History;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.projection.OfficeHolderAnswer.Holder;
import io.github.sijill.timeline.Change;
import io.github.sijill.timeline.Timeline;
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
public final class OfficeHolders {

  private record Office(String institution, String office) {}

  private final History history;
  private final Map<Office, Timeline<Holder>> timelines = new LinkedHashMap<>();

  /** Prepares the offices of a history. */
  public OfficeHolders(History history) {
    this.history = history;
    Map<Office, List<SeenEntry>> dismissals = new LinkedHashMap<>();
    for (SeenEntry told : history.entries()) {
      if (told.event() instanceof DirectorDismissed e) {
        dismissals
            .computeIfAbsent(new Office(e.institution(), e.office()), o -> new ArrayList<>())
            .add(told);
      }
    }
    dismissals.forEach((office, told) -> timelines.put(office, timeline(told)));
  }

  private Timeline<Holder> timeline(List<SeenEntry> dismissals) {
    SeenEntry first =
        dismissals.stream()
            .min(
                Comparator.<SeenEntry>comparingInt(entry -> history.firstDay(history.rank(entry)))
                    .thenComparingInt(history::rank))
            .orElseThrow();
    Holder before = new Holder(Optional.of(dismissal(first).person()), false);
    List<Change<Holder>> changes =
        dismissals.stream()
            .map(entry -> new Change<>(history.rank(entry), successor(dismissal(entry))))
            .toList();
    return Timeline.of(before, changes, history);
  }

  private static DirectorDismissed dismissal(SeenEntry told) {
    return (DirectorDismissed) told.event();
  }

  private static Holder successor(DirectorDismissed dismissal) {
    return new Holder(dismissal.successor(), dismissal.interim());
  }

  /** The holders of the offices asked about at the end of {@code day}. */
  public List<OfficeHolderAnswer> on(
      Optional<String> institution, Optional<String> office, LocalDate day) {
    List<OfficeHolderAnswer> answers = new ArrayList<>();
    timelines.forEach(
        (of, timeline) -> {
          if (institution.map(of.institution()::equals).orElse(true)
              && office.map(of.office()::equals).orElse(true)) {
            TimelinePeriod<Holder> period = timeline.periodOf(day);
            answers.add(
                new OfficeHolderAnswer(
                    history.caseId(),
                    of.institution(),
                    of.office(),
                    period.possible(),
                    period.since(),
                    period.until(),
                    evidence(timeline, day)));
          }
        });
    return answers;
  }

  /** Before the first dismissal it is that dismissal which says who held the office. */
  private List<SeenEntry> evidence(Timeline<Holder> timeline, LocalDate day) {
    List<SeenEntry> decided = new Witnesses(history).of(timeline.evidenceOn(day));
    return decided.stream().anyMatch(timeline.entries()::contains)
        ? decided
        : timeline.entries().subList(0, 1);
  }
}

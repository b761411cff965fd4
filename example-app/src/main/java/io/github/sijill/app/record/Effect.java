package io.github.sijill.app.record;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.github.sijill.Archive;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.CutsReported;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.MembersDeclared;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.ServiceRestored;
import io.github.sijill.event.Status;
import io.github.sijill.event.StillInForce;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.question.CellTimeline;
import io.github.sijill.question.ChronologyAnswer;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import io.github.sijill.scope.Cell;
import io.github.sijill.scope.DaySpan;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Scope;
import io.github.sijill.scope.TooManyCellsException;
import io.github.sijill.source.Attestation;
import io.github.sijill.time.DayBound;
import io.github.sijill.time.DayHours;
import io.github.sijill.time.ImpreciseDate;
import io.github.sijill.words.CellWords;
import io.github.sijill.words.MemberNames;
import io.github.sijill.words.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an event does to the statuses of its case, in words: it is made before the event is
 * recorded, and tells of it after.
 */
final class Effect {

  private final Phrases phrases;
  private final Archive archive;
  private final CaseId caseId;
  private final Map<Cell, List<Object>> before;

  private Effect(Archive archive, SagaEvent event, Phrases phrases) {
    this.phrases = phrases;
    this.archive = archive;
    this.caseId = event.entry().caseId();
    this.before = courses(event);
  }

  /** That of an event that is about to be recorded. */
  static Effect before(Archive archive, SagaEvent event, Phrases phrases) {
    return new Effect(archive, event, phrases);
  }

  /** What holds on the cells that an event may change, day by day; nothing of very many cells. */
  private Map<Cell, List<Object>> courses(SagaEvent event) {
    if (!archive.cases().contains(caseId)) {
      return Map.of();
    }
    Optional<Scope> scope =
        event instanceof SagaEvent.Amendment ? Optional.of(Scope.all()) : changing(event);
    try {
      return scope
          .map(cells -> archive.status().about(Subject.everything().ofCase(caseId).on(cells)))
          .map(
              status ->
                  status.timeline().cells().stream()
                      .collect(
                          toMap(
                              CellTimeline::cell,
                              each -> List.<Object>of(each.course(), each.within()))))
          .orElse(Map.of());
    } catch (IllegalArgumentException e) {
      // There are too many cells, or recording refuses what the event names.
      return Map.of();
    }
  }

  /** Said of an event whose scope names nothing. */
  static String ofAll(SagaEvent event, Phrases phrases) {
    return phrases.say("effect.all", "entry", event.id());
  }

  /** The cells whose statuses an event tells. */
  private static Optional<Scope> changing(SagaEvent event) {
    return switch (event) {
      case SagaEvent.StatusChange change -> Optional.of(change.scope());
      case CutsReported cuts -> Optional.of(cuts.scope());
      default -> Optional.empty();
    };
  }

  /** What the event has done now that it is recorded; empty of one that tells of no status. */
  Optional<String> after(SagaEvent recorded) {
    return switch (recorded) {
      case ServiceRestored e -> Optional.of(restored(e));
      case SagaEvent.StatusChange e -> Optional.of(told("effect.told", e.status(), e.scope(), e));
      case CutsReported e -> Optional.of(told("effect.cuts", e.level(), e.scope(), e));
      case SagaEvent.Amendment e -> Optional.of(amended(e));
      case CaseOpened e -> Optional.empty();
      case MembersDeclared e ->
          Optional.of(phrases.count("effect.cells", members().cellCount(Scope.all())));
      case SagaEvent.Background e -> Optional.empty();
    };
  }

  private String told(String key, Status status, Scope scope, SagaEvent event) {
    List<String> parts = new ArrayList<>();
    parts.add(
        phrases.say(key, "status", phrases.word(status), "cells", counted(reached(scope, event))));
    if (isRumour(event)) {
      parts.add(rumoured(event));
    } else if (changed(event).isEmpty()) {
      parts.add(phrases.say("effect.as-strong", "entry", event.id()));
    }
    if (event instanceof CutsReported cuts && cuts.hours().equals(DayHours.UNKNOWN)) {
      parts.add(phrases.say("effect.hours-unknown", "entry", event.id()));
    }
    return phrases.groups(parts);
  }

  private static boolean isRumour(SagaEvent event) {
    return event.entry().attestation() == Attestation.RUMOURED;
  }

  private String rumoured(SagaEvent event) {
    return phrases.say("effect.rumour", "entry", event.id());
  }

  /** The cells of a scope that exist on a day on which the event may have happened. */
  private List<Cell> reached(Scope scope, SagaEvent event) {
    Dimensions members = members();
    List<Cell> cells = members.cells(scope);
    if (!members.hasDays()) {
      return cells;
    }
    ImpreciseDate occurred = event.entry().occurred();
    DaySpan days = new DaySpan(occurred.earliest(), occurred.latest());
    return cells.stream()
        .filter(
            cell ->
                members.reach(scope, cell).stream()
                    .anyMatch(reach -> reach.within(days).isPresent()))
        .toList();
  }

  private String restored(ServiceRestored event) {
    if (isRumour(event)) {
      return rumoured(event);
    }
    List<Cell> changed = changed(event);
    if (changed.isEmpty()) {
      return phrases.say("effect.not-ended", "entry", event.id());
    }
    // One that names what it ends leaves the cells of its scope alone on which none of that was.
    String said =
        event.endsAll()
            ? phrases.say(
                "effect.told",
                "status",
                phrases.word(event.status()),
                "cells",
                counted(reached(event.scope(), event)))
            : phrases.say("effect.changes", "cells", counted(changed));
    return event.endsOrEnded().isEmpty()
        ? said
        : phrases.say(
            "effect.ends",
            "said",
            said,
            "entries",
            event.endsOrEnded().stream().map(EntryId::value).collect(joining(", ")));
  }

  private String amended(SagaEvent.Amendment event) {
    Map<Cell, List<Object>> now = courses(event);
    List<Cell> changed =
        now.entrySet().stream()
            .filter(each -> before.containsKey(each.getKey()))
            .filter(each -> !each.getValue().equals(before.get(each.getKey())))
            .map(Map.Entry::getKey)
            .toList();
    List<String> parts = new ArrayList<>();
    parts.add(
        changed.isEmpty()
            ? phrases.say("effect.none", "entry", event.id())
            : phrases.say("effect.changes", "cells", counted(changed)));
    if (!now.keySet().equals(before.keySet())) {
      parts.add(phrases.count("effect.cells", members().cellCount(Scope.all())));
    }
    String said = phrases.groups(parts);
    List<String> unfit = unfit(event.amended());
    return unfit.isEmpty()
        ? said
        : phrases.say(
            "effect.unfit", "said", said, "entry", event.amended(), "entries", phrases.list(unfit));
  }

  /**
   * The entries that name one that is amended, and which recording would refuse now: restorations
   * of none of its cells, and what tells it in force before it began.
   */
  private List<String> unfit(EntryId amended) {
    List<SeenEntry> entries = chronology().entries();
    Dimensions members = members();
    Optional<SeenEntry> entry =
        entries.stream().filter(each -> each.id().equals(amended)).findFirst();
    return entries.stream()
        .filter(each -> !fits(each, amended, entry, members))
        .map(each -> each.id().value())
        .toList();
  }

  private static boolean fits(
      SeenEntry entry, EntryId amended, Optional<SeenEntry> now, Dimensions members) {
    return switch (entry.event()) {
      case ServiceRestored e when e.ends().contains(amended) ->
          now.flatMap(each -> changing(each.event()))
              .filter(scope -> members.overlap(scope, e.scope()))
              .isPresent();
      case StillInForce e when e.restrictions().contains(amended) ->
          now.isPresent() && !isBefore(e.entry().occurred().latest(), now.get().earliest());
      default -> true;
    };
  }

  /** Whether a last day is before a first one; an open one of the two never is. */
  private static boolean isBefore(DayBound last, DayBound first) {
    return last.day().flatMap(day -> first.day().filter(day::isBefore)).isPresent();
  }

  /** The cells of which something else holds on some day than before. */
  private List<Cell> changed(SagaEvent event) {
    return courses(event).entrySet().stream()
        .filter(each -> !each.getValue().equals(before.get(each.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }

  private String counted(List<Cell> cells) {
    try {
      List<Cell> all = members().cells();
      return CellWords.counted(
          caseId,
          all.stream().filter(Set.copyOf(cells)::contains).toList(),
          all,
          MemberNames.of(Subject.everything().ofCase(caseId), archive, phrases.language()));
    } catch (TooManyCellsException e) {
      return phrases.count("cells.all", cells.size());
    }
  }

  private Dimensions members() {
    return chronology().declared().getOrDefault(caseId, Dimensions.none());
  }

  private ChronologyAnswer chronology() {
    return archive.ask(new Question.ChronologyOf(Subject.everything().ofCase(caseId)));
  }
}

package io.github.sijill.words;

import static java.util.stream.Collectors.toSet;

import io.github.sijill.event.CaseId;
import io.github.sijill.event.CutsReported;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.Status;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.question.AboutCell;
import io.github.sijill.question.Answer;
import io.github.sijill.question.Answers;
import io.github.sijill.question.CellStatus;
import io.github.sijill.question.CellTimeline;
import io.github.sijill.question.ChangesAnswer;
import io.github.sijill.question.ChronologyAnswer;
import io.github.sijill.question.DurationAnswer;
import io.github.sijill.question.LegalBasisAnswer;
import io.github.sijill.question.MomentsAnswer;
import io.github.sijill.question.OfficeHolderAnswer;
import io.github.sijill.question.Question;
import io.github.sijill.question.Question.Grouping;
import io.github.sijill.question.StatusAnswer;
import io.github.sijill.question.StatusPeriod;
import io.github.sijill.question.Subject;
import io.github.sijill.question.TimelineAnswer;
import io.github.sijill.scope.DaySpan;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.time.DayBound;
import io.github.sijill.timeline.Possible;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What an answer does not say itself although it may matter: which rumours would change it if they
 * were true, which of the dates that it rests on a source marks, and which cases do not agree where
 * groups take them together.
 *
 * <p>For other rooms of this library.
 *
 * @param rumours of statuses of these cells, which no answer counts
 * @param marked entries of its evidence of which a source marks the date as approximate or
 *     uncertain
 */
public record Unsaid(
    List<SeenEntry> rumours, List<SeenEntry> marked, List<Disagreement> disagreements) {

  /**
   * Cases that tell of the same cells, of which no status is possible by both at some time that is
   * asked about.
   *
   * @param cells of how many cells
   */
  public record Disagreement(List<CaseId> cases, int cells) {}

  private record Key(CaseId caseId, EntryId id) {

    static Key of(SeenEntry entry) {
      return new Key(entry.caseId(), entry.id());
    }
  }

  /** Keeps copies of the lists. */
  public Unsaid {
    rumours = List.copyOf(rumours);
    marked = List.copyOf(marked);
    disagreements = List.copyOf(disagreements);
  }

  /** That of an answer of this archive. */
  public static Unsaid of(Answer answer, Answers archive) {
    List<SeenEntry> doubted =
        answer instanceof ChronologyAnswer
            ? List.of()
            : archive.doubted(answer.question().subject());
    return new Unsaid(
        doubted.stream()
            .filter(SeenEntry::isRumourOfStatus)
            .filter(each -> mayMatter(each, answer, archive) || isOrdered(each, archive))
            .toList(),
        marked(doubted.stream().filter(SeenEntry::hasMarkedDate).toList(), answer, archive),
        disagreements(answer, archive));
  }

  /** The same where the dates that are marked are told of otherwise. */
  Unsaid withoutMarked() {
    return new Unsaid(rumours, List.of(), disagreements);
  }

  /** Whether an answer may be another if a rumour is true. */
  private static boolean mayMatter(SeenEntry rumour, Answer answer, Answers archive) {
    return switch (answer) {
      case StatusAnswer status -> mayMatter(rumour, status, archive);
      case MomentsAnswer moments -> beginsBy(rumour, Optional.of(moments.question().to()));
      case TimelineAnswer timeline -> true;
      case DurationAnswer durations -> beginsBy(rumour, durations.question().to());
      case ChangesAnswer changes -> beginsBy(rumour, Optional.of(changes.question().to()));
      default -> false;
    };
  }

  /** Whether it leaves other entries fewer days if it is true, by whichever order is declared. */
  private static boolean isOrdered(SeenEntry rumour, Answers archive) {
    return !rumour.event().predecessors().isEmpty()
        || archive
            .ask(new Question.ChronologyOf(Subject.everything().ofCase(rumour.caseId())))
            .entries()
            .stream()
            .anyMatch(each -> each.event().predecessors().contains(rumour.id()));
  }

  private static boolean beginsBy(SeenEntry rumour, Optional<LocalDate> last) {
    return last.flatMap(day -> rumour.earliest().day().filter(day::isBefore)).isEmpty();
  }

  /** A rumour of what is certain on the day anyway changes no status on it. */
  private static boolean mayMatter(SeenEntry rumour, StatusAnswer answer, Answers archive) {
    LocalDate day = answer.question().day();
    if (!beginsBy(rumour, Optional.of(day))) {
      return false;
    }
    Dimensions members =
        archive
            .declared(Subject.everything().ofCase(rumour.caseId()))
            .getOrDefault(rumour.caseId(), Dimensions.none());
    return switch (rumour.event()) {
      case CutsReported cuts -> rumour.latest().day().filter(day::isAfter).isEmpty();
      case SagaEvent.StatusChange change ->
          answer.question().subject().isRestrictedOnly()
              || answer.cells().stream()
                  .filter(cell -> cell.caseId().equals(rumour.caseId()))
                  .filter(cell -> members.covers(change.scope(), cell.cell()))
                  .anyMatch(cell -> !cell.possible().isCertainly(change.status()));
      default -> false;
    };
  }

  private static List<SeenEntry> marked(List<SeenEntry> all, Answer answer, Answers archive) {
    if (all.isEmpty()) {
      return List.of();
    }
    Set<Key> restsOn = restsOn(answer, archive).map(Key::of).collect(toSet());
    return all.stream().filter(each -> restsOn.contains(Key.of(each))).toList();
  }

  private static Stream<SeenEntry> restsOn(Answer answer, Answers archive) {
    return switch (answer) {
      case StatusAnswer status -> status.cells().stream().flatMap(CellStatus::restsOn);
      case MomentsAnswer moments -> moments.evidence().stream();
      case TimelineAnswer timeline -> timeline.cells().stream().flatMap(CellTimeline::restsOn);
      case DurationAnswer durations ->
          archive.ask(new Question.TimelineOf(durations.question().subject())).cells().stream()
              .flatMap(cell -> telling(cell, durations.question()));
      case ChangesAnswer changes ->
          Stream.concat(
              changes.changes().stream().flatMap(each -> each.evidence().stream()),
              changes.within().stream().flatMap(each -> each.days().evidence().stream()));
      case LegalBasisAnswer basis ->
          basis.cells().stream().flatMap(each -> each.evidence().stream());
      case OfficeHolderAnswer offices ->
          offices.offices().stream().flatMap(each -> each.evidence().stream());
      default -> Stream.empty();
    };
  }

  /** What decides in the periods and days on which a status held or may have, in a span. */
  static Stream<SeenEntry> telling(CellTimeline cell, Question.DurationOf question) {
    Status status = question.status();
    DaySpan span = DaySpan.of(question.from(), question.to());
    return Stream.concat(
        cell.periods().stream()
            .filter(period -> period.possible().contains(status))
            .filter(period -> new DaySpan(period.since(), period.until()).within(span).isPresent())
            .flatMap(period -> period.evidence().stream()),
        cell.within().stream()
            .filter(within -> within.statuses().contains(status))
            .filter(
                within ->
                    new DaySpan(DayBound.on(within.first()), DayBound.on(within.last()))
                        .within(span)
                        .isPresent())
            .flatMap(within -> within.evidence().stream()));
  }

  private static List<Disagreement> disagreements(Answer answer, Answers archive) {
    return switch (answer) {
      case StatusAnswer status
          when status.question().groupBy().filter(by -> by != Grouping.CASE).isPresent() ->
          disagreements(status.cells(), (one, other) -> disagree(one.possible(), other.possible()));
      case DurationAnswer durations
          when durations.question().hasGroups()
              && !durations.question().groupBy().equals(Optional.of(Grouping.CASE)) ->
          disagreements(durations, archive);
      default -> List.of();
    };
  }

  /** Whether two accounts of the same cells cannot both be right. */
  private interface Comparison<T> {
    boolean disagree(T one, T other);
  }

  private static <T extends AboutCell> List<Disagreement> disagreements(
      Collection<T> cells, Comparison<T> comparison) {
    Map<List<CaseId>, Integer> counts = new LinkedHashMap<>();
    for (List<T> told : severalTimes(cells)) {
      Set<CaseId> disagreeing = new TreeSet<>(Comparator.comparing(CaseId::value));
      for (T one : told) {
        for (T other : told) {
          if (comparison.disagree(one, other)) {
            disagreeing.add(one.caseId());
          }
        }
      }
      if (!disagreeing.isEmpty()) {
        counts.merge(List.copyOf(disagreeing), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .map(each -> new Disagreement(each.getKey(), each.getValue()))
        .toList();
  }

  /** What several cases tell of a cell, cell by cell. */
  private static <T extends AboutCell> Collection<List<T>> severalTimes(Collection<T> cells) {
    Map<Object, List<T>> byCell = new LinkedHashMap<>();
    cells.forEach(each -> byCell.computeIfAbsent(each.cell(), cell -> new ArrayList<>()).add(each));
    byCell.values().removeIf(told -> told.size() < 2);
    return byCell.values();
  }

  /** What one leaves unknown the other tells, and that is no contradiction. */
  private static boolean disagree(Possible<Status> one, Possible<Status> other) {
    return !one.contains(Status.UNKNOWN)
        && !other.contains(Status.UNKNOWN)
        && one.values().stream().noneMatch(other::contains);
  }

  private static List<Disagreement> disagreements(DurationAnswer answer, Answers archive) {
    Set<CaseId> cases = new LinkedHashSet<>();
    severalTimes(answer.cells()).forEach(told -> told.forEach(each -> cases.add(each.caseId())));
    Question.DurationOf question = answer.question();
    DaySpan span = DaySpan.of(question.from(), question.to());
    List<CellTimeline> timelines = new ArrayList<>();
    for (CaseId each : cases) {
      Subject ofCase = question.subject().ofCase(each);
      timelines.addAll(archive.ask(new Question.TimelineOf(ofCase)).cells());
    }
    return disagreements(timelines, (one, other) -> disagree(one, other, span));
  }

  private static boolean disagree(CellTimeline one, CellTimeline other, DaySpan span) {
    int first = 0;
    int second = 0;
    while (first < one.periods().size() && second < other.periods().size()) {
      StatusPeriod here = one.periods().get(first);
      StatusPeriod there = other.periods().get(second);
      Optional<DaySpan> both =
          new DaySpan(here.since(), here.until()).within(new DaySpan(there.since(), there.until()));
      if (both.flatMap(span::within).isPresent() && disagree(here.possible(), there.possible())) {
        return true;
      }
      if (DayBound.byEnd().compare(here.until(), there.until()) <= 0) {
        first++;
      } else {
        second++;
      }
    }
    return false;
  }
}

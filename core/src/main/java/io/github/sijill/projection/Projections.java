package io.github.sijill.projection;

import static java.util.Objects.requireNonNull;

import io.github.sijill.event.CaseId;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.Recorded;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.question.Answer;
import io.github.sijill.question.Answers;
import io.github.sijill.question.CellChange;
import io.github.sijill.question.CellDuration;
import io.github.sijill.question.ChangesAnswer;
import io.github.sijill.question.ChronologyAnswer;
import io.github.sijill.question.DurationAnswer;
import io.github.sijill.question.HeldOffice;
import io.github.sijill.question.LegalBasisAnswer;
import io.github.sijill.question.MomentsAnswer;
import io.github.sijill.question.OfficeHolderAnswer;
import io.github.sijill.question.Question;
import io.github.sijill.question.StatusAnswer;
import io.github.sijill.question.Subject;
import io.github.sijill.question.TimelineAnswer;
import io.github.sijill.question.UnknownCaseException;
import io.github.sijill.scope.DaySpan;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.TooManyCellsException;
import io.github.sijill.scope.UnknownMemberException;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One state of an archive: what it held when the last of these events was recorded, and the answers
 * to every question. It stays as it is while others record. Thread-safe.
 */
public final class Projections implements Answers {

  private final RecordedLog log;
  private final List<Recorded> recorded;
  private final long last;

  Projections(RecordedLog log, List<Recorded> recorded) {
    this.log = log;
    this.recorded = recorded;
    this.last = recorded.isEmpty() ? 0 : recorded.getLast().sequence();
  }

  /** The cases, by id. */
  public List<CaseId> cases() {
    return log.cases().entrySet().stream()
        .filter(each -> each.getValue().hasBegunBy(last))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** All that was recorded, in log order. */
  public List<Recorded> recorded() {
    return recorded;
  }

  /** Writes what {@link RecordedLog#read} reads of this state. */
  public void write(DataOutputStream out) throws IOException {
    log.write(out, recorded);
  }

  /** What was recorded of a case, in log order; empty if there is no such case. */
  public List<Recorded> recorded(CaseId caseId) {
    CaseRecord record = log.cases().get(caseId);
    return record == null ? List.of() : record.upTo(last);
  }

  /** The event of an entry as it was recorded. */
  public Optional<Recorded> recorded(CaseId caseId, EntryId entry) {
    return Optional.ofNullable(log.cases().get(caseId))
        .flatMap(record -> record.event(entry, last));
  }

  /**
   * Whether both are states of one log: then the events of the one are the first of the other, or
   * the other way round.
   */
  public boolean sharesLogWith(Projections other) {
    return log == other.log;
  }

  /** What was recorded since an earlier state, in log order, late events of the log among it. */
  public List<Recorded> since(Projections earlier) {
    if (sharesLogWith(earlier)) {
      return recorded.subList(Math.min(earlier.recorded.size(), recorded.size()), recorded.size());
    }
    Set<Long> known = new HashSet<>();
    earlier.recorded.forEach(each -> known.add(each.sequence()));
    return recorded.stream().filter(each -> !known.contains(each.sequence())).toList();
  }

  /**
   * The answer to a question.
   *
   * @throws UnknownCaseException if it names a case that is not here
   * @throws UnknownMemberException if it names a member that no case asked about declares
   * @throws TooManyCellsException if it covers more than {@value Dimensions#MAX_CELLS} cells
   */
  @Override
  @SuppressWarnings("unchecked")
  public <A extends Answer> A ask(Question<A> question) {
    return (A)
        switch (question) {
          case Question.StatusOn q -> status(q);
          case Question.StatusDuring q -> moments(q);
          case Question.TimelineOf q -> timelines(q);
          case Question.DurationOf q -> durations(q);
          case Question.ChangesBetween q -> changes(q);
          case Question.ChronologyOf q -> chronology(q);
          case Question.LegalBasisOn q -> legalBasis(q);
          case Question.OfficeHolderOn q -> officeHolders(q);
        };
  }

  /**
   * The one cell that a subject is about, looked up.
   *
   * @throws UnknownCaseException if it names a case that is not here
   * @throws UnknownMemberException if it names a member that no case asked about declares
   * @throws IllegalArgumentException if it is about no cell, or about several
   */
  public CellView cell(Subject subject) {
    List<CellView> cells =
        asked(subject).stream().flatMap(asked -> asked.cells().stream()).limit(2).toList();
    if (cells.size() != 1) {
      throw new IllegalArgumentException(
          "%s is not about one cell but about %s; name a case, and a member of each dimension that has several"
              .formatted(
                  subject.scope(),
                  cells.isEmpty() ? "none" : "several, as " + cells.getFirst().cell()));
    }
    return cells.getFirst();
  }

  /**
   * How many cells a question about this subject looks at, at most; {@link Long#MAX_VALUE} if that
   * many or more.
   *
   * @throws UnknownCaseException if it names a case that is not here
   * @throws UnknownMemberException if it names a member that no case asked about declares
   */
  public long countCells(Subject subject) {
    return AskedCases.count(asked(subject));
  }

  private StatusAnswer status(Question.StatusOn question) {
    LocalDate day = question.day();
    return new StatusAnswer(
        question,
        question.at().isPresent()
            ? eachCell(
                question.subject(),
                DaySpan.of(day),
                (cell, asked) ->
                    CellAnswers.isRestricted(
                        cell.answers().within().at(question.at().orElseThrow())),
                (cell, asked) -> cell.answers().at(question.at().orElseThrow()))
            : eachCell(
                question.subject(),
                DaySpan.of(day),
                (cell, asked) -> CellAnswers.isRestricted(cell.answers().timeline().on(day)),
                (cell, asked) -> cell.on(day)));
  }

  private MomentsAnswer moments(Question.StatusDuring question) {
    return new MomentsAnswer(
        question,
        eachCell(
            question.subject(),
            DaySpan.of(Optional.of(question.from()), Optional.of(question.to())),
            (cell, asked) -> cell.answers().mayBeRestricted(asked),
            (cell, asked) -> cell.answers().during(first(asked), last(asked))));
  }

  private TimelineAnswer timelines(Question.TimelineOf question) {
    return new TimelineAnswer(
        question,
        eachCell(
            question.subject(),
            DaySpan.ALWAYS,
            (cell, asked) -> cell.answers().mayBeRestricted(asked),
            (cell, asked) -> cell.answers().allPeriods()));
  }

  private DurationAnswer durations(Question.DurationOf question) {
    CellDurations durations = new CellDurations(question);
    DurationGroups groups = new DurationGroups(question);
    List<CellDuration> cells =
        eachCell(
            question.subject(),
            DaySpan.of(question.from(), question.to()),
            (cell, asked) -> cell.answers().mayBeRestricted(asked),
            (cell, asked) -> {
              groups.add(cell);
              return durations.of(cell, asked);
            });
    return new DurationAnswer(question, cells, groups.groups(), durations.assumedKnown());
  }

  private ChangesAnswer changes(Question.ChangesBetween question) {
    List<ChangesAnswer.WithinDays> within = new ArrayList<>();
    List<List<CellChange>> cells =
        eachCell(
            question.subject(),
            DaySpan.of(Optional.of(question.from()), Optional.of(question.to())),
            (cell, asked) -> cell.answers().mayBeRestricted(asked),
            (cell, asked) -> {
              cell.answers().within().all().stream()
                  .flatMap(each -> each.within(first(asked), last(asked)).stream())
                  .forEach(
                      days ->
                          within.add(
                              new ChangesAnswer.WithinDays(cell.caseId(), cell.cell(), days)));
              return cell.answers().changes(first(asked), last(asked));
            });
    List<CellChange> changes =
        cells.stream().flatMap(List::stream).sorted(Comparator.comparing(CellChange::day)).toList();
    within.sort(Comparator.comparing(each -> each.days().first()));
    return new ChangesAnswer(question, changes, within);
  }

  @Override
  public Map<CaseId, Dimensions> declared(Subject subject) {
    Map<CaseId, Dimensions> declared = new LinkedHashMap<>();
    for (AskedCases.Asked asked : asked(subject.ofAllCells())) {
      declared.put(asked.seen().caseId(), asked.seen().dimensions());
    }
    return declared;
  }

  @Override
  public List<SeenEntry> doubted(Subject subject) {
    return asked(subject.ofAllCells()).stream()
        .flatMap(asked -> asked.seen().doubted(asked.scope()).stream())
        .toList();
  }

  private ChronologyAnswer chronology(Question.ChronologyOf question) {
    return new ChronologyAnswer(
        question,
        Chronology.merged(
            asked(question.subject()).stream()
                .map(asked -> Chronology.of(asked.seen().whole(), asked.scope()))
                .toList()));
  }

  private LegalBasisAnswer legalBasis(Question.LegalBasisOn question) {
    Map<CaseId, CaseView> whole = new HashMap<>();
    asked(question.subject())
        .forEach(asked -> whole.put(asked.seen().caseId(), asked.seen().whole()));
    return new LegalBasisAnswer(
        question,
        eachCell(
            question.subject(),
            DaySpan.of(question.day()),
            (cell, asked) -> CellAnswers.isRestricted(cell.answers().timeline().on(question.day())),
            (cell, asked) ->
                requireNonNull(whole.get(cell.caseId()))
                    .legalBasis(question.day(), cell.cell(), cell.exists())));
  }

  private OfficeHolderAnswer officeHolders(Question.OfficeHolderOn question) {
    List<HeldOffice> offices =
        asked(question.subject()).stream()
            .flatMap(asked -> asked.seen().whole().officeHolders().on(question).stream())
            .toList();
    return new OfficeHolderAnswer(question, offices);
  }

  private List<AskedCases.Asked> asked(Subject subject) {
    return new AskedCases(this, log, last).of(subject);
  }

  /** The first of days that have one. */
  private static LocalDate first(DaySpan asked) {
    return asked.from().day().orElseThrow();
  }

  /** The last of days that have one. */
  private static LocalDate last(DaySpan asked) {
    return asked.to().day().orElseThrow();
  }

  /** What is asked of a cell, and of which of its days. */
  private interface CellQuestion<A> {
    A ask(CellView cell, DaySpan asked);
  }

  /**
   * @param span the days that are asked about; a cell that exists on none of them is left out
   * @param restricted whether a cell may be restricted at a moment that is asked about
   */
  private <A> List<A> eachCell(
      Subject subject, DaySpan span, CellQuestion<Boolean> restricted, CellQuestion<A> question) {
    List<AskedCases.Asked> cases = asked(subject);
    AskedCases.checkCells(cases);
    List<A> answers = new ArrayList<>(cases.size() == 1 ? cases.getFirst().cells().size() : 0);
    for (AskedCases.Asked asked : cases) {
      for (CellView cell : asked.cells()) {
        Optional<DaySpan> days = cell.exists().within(span);
        if (days.isPresent() && (!subject.isRestrictedOnly() || restricted.ask(cell, days.get()))) {
          answers.add(question.ask(cell, days.get()));
        }
      }
    }
    return answers;
  }
}
